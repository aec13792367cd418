// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.template.ReportFields;
import fr.jalon.report.office.template.Template;
import fr.jalon.report.office.zones.OfficeFormat;

/** A small contract with two sheets, one of whose titles tries to be a field, markup and a list. */
public final class SampleContract {

	static final String HOSTILE = "Délai ${contrat.nom} <w:p/> & [#list x as y] ${fin}";

	private static final String TEXT = """
			contrat C "Contrat 2026-2030" {
			  période 2026..2030
			  signé 2026-03-02 à "Lyon"
			  opérateur Agence "Agence de démonstration"
			  service Etudes "Service des études"
			  axe A1 "Servir mieux" {
			    objectif O1 "Répondre plus vite" { engagement E1 "Publier les délais" responsable Etudes échéance 2027 }
			    objectif O2 "Simplifier les démarches"
			  }
			  axe A2 "Dépenser moins"
			}
			fiche F1 n° 1 "%s" {
			  axe A1 objectif O1 responsable Etudes unité jours
			  limites "Première limite.
			  Seconde limite."
			  cible ≤ 12 en 2028
			}
			fiche F2 n° 2 "Coût par dossier" { axe A2 unité € }
			""".formatted(HOSTILE);

	static final Contract CONTRACT;
	static final List<FicheReport> REPORTS;

	static {
		Resource resource = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(XtextResourceSet.class)
				.createResource(URI.createURI("modele.jalon"));
		try {
			resource.load(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (!resource.getErrors().isEmpty()) {
			throw new IllegalStateException(resource.getErrors().toString());
		}
		EcoreUtil.resolveAll(resource);
		fr.jalon.contract.Document document = (fr.jalon.contract.Document) resource.getContents().get(0);
		CONTRACT = document.getElements().stream().filter(Contract.class::isInstance).map(Contract.class::cast).findFirst().orElseThrow();
		REPORTS = document.getElements().stream().filter(Fiche.class::isInstance).map(each -> FicheReport.of((Fiche) each)).toList();
	}

	static final ReportFields FIELDS = new ReportFields(REPORTS, LocalDate.of(2026, 11, 24), Locale.FRENCH);

	private SampleContract() {
	}

	/** The document of the first sheet. */
	public static Document document() {
		return FicheDocument.of(REPORTS.get(0), new ReportOptions(Locale.FRENCH, LocalDate.of(2026, 11, 24)));
	}

	/** Documents of the first sheet on a letterhead. */
	public static OfficeFormat on(byte[] template, OfficeFormat base) throws IOException {
		return Template.read(template).format(base, FIELDS).about(CONTRACT, REPORTS.get(0));
	}
}
