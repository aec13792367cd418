// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.hover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import fr.jalon.dsl.ide.tests.IdeTexts;

/** A contract with the results of a computation beside it. */
public final class ComputedSample {

	private static final String TEXT = """
			contrat C {
			  axe SI {
			    objectif Reactivite "Réagir"
			    objectif Vide "Sans fiche"
			    engagement E mesuré par F2
			  }
			}
			calendrier Ouvres { fériés français }
			nomenclature Familles { GFC GRH Autre }
			source Demandes {
			  depuis csv "d.csv" clé numero
			  numero : texte  famille : Familles  debut : instant  fin : instant facultatif
			}
			modèle fiche Commune { axe SI unité jours ouvrés à 1 décimale périodicité annuelle sens baisse }
			fiche F2 "Délai" étend Commune {
			  objectif Reactivite
			  sous-indicateur "Par famille" par famille
			  dernier résultat 2015 : 15
			  calcul moyenne de durée(debut, fin) selon Ouvres sur Demandes rattaché à fin en cours exclus
			  référence 14 en 2016
			  cible ≤ 12 en 2018, ≤ 8 au 2020-06-30
			}
			""";

	private static final String RESULTS = """
			{"schemaVersion": 1,
			 "sources": [{"name": "Demandes", "title": "", "file": "d.csv", "usable": true, "rows": 120, "kept": 118,
			   "violations": [{"code": "JAL-D01", "rule": "r", "column": "fin", "count": 2, "first": []}]}],
			 "fiches": [{"name": "F2", "title": "Délai", "plan": "x", "measures": [
			   {"name": "F2", "title": "", "unit": "jours ouvrés", "decimals": 1, "unassigned": [], "figures": [
			     {"period": "2017", "start": "2017-01-01", "end": "2017-12-31", "classes": [], "value": "13.8", "exact": "69/5",
			      "used": 12, "excluded": [], "open": 1, "suppressed": false, "status": "NOT_REACHED", "statusLabel": "non atteint",
			      "trend": "FAVOURABLE", "target": "≤ 12", "targetInterval": "]-∞, 12]", "targetDue": "2018-12-31", "expected": "13"}]}]}]}
			""";

	private ComputedSample() {
	}

	/** The text, linked, with its results in the folder {@code out} beside it. */
	public static XtextResource in(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("out"));
		Files.writeString(folder.resolve("out/results.json"), RESULTS);
		return IdeTexts.linked(IdeTexts.read(IdeTexts.get(XtextResourceSet.class), URI.createFileURI(folder.resolve("c.jalon").toString()), TEXT));
	}
}
