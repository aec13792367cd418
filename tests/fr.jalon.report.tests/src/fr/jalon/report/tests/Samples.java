// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Severity;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportedFinding;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.time.Period;

/** A sheet with everything in it, and figures made by hand. */
public final class Samples {

	private static final String TEXT = """
			contrat C "Contrat 2016-2020" {
			  période 2016..2020
			  opérateur Agence "Agence de mutualisation"
			  service DCSI "Département construction des SI"
			  axe SI "Systèmes d'information" { objectif Reactivite "Corriger vite ce qui bloque" { action Maintenir "Maintenance" } }
			}
			nomenclature Familles "Familles de logiciels" { GFC "Finances" GRH "Ressources humaines" FVE "Formation" }
			calendrier Ouvres "Agence" { fériés français }
			source Demandes "Demandes de maintenance" {
			  clé numero
			  numero "Numéro" : texte   famille "Famille" : Familles   bloquante : booléen
			  transmission "Transmission" : instant   correction "Correction" : instant facultatif
			}
			fiche F2 n° 2 "Maintenance" {
			  axe SI objectif Reactivite action Maintenir catégorie qualité de service responsable DCSI
			  sous-indicateur "Vision par famille de logiciels" par famille
			  unité jours ouvrés à 1 décimale
			  périodicité annuelle
			  dernier résultat 2015 : 14,6
			  mode de collecte "Base de suivi partagée : l'outil d'assistance"
			  collecte DCSI depuis Demandes pour "les demandes bloquantes"
			  synthèse DCSI validation "Direction" chaque année
			  mode de calcul "Délai entre le signalement et la correction"
			  calcul moyenne de durée(transmission, correction) selon Ouvres sur Demandes où bloquante
			    rattaché à correction en cours exclus
			  limites "Seuls les problèmes bloquants comptent ; les autres sont planifiés."
			  sens baisse
			  référence 14 en 2016
			  cible ≤ 12 en 2018, ≤ 8 en 2020
			  livraison 2017
			}
			""";

	private Samples() {
	}

	public static FicheReport maintenance() {
		Fiche fiche = Texts.fiche(TEXT);
		Aim aim = maintenanceAim();
		List<Figure> figures = new ArrayList<>();
		String[] values = {"14", "13.25", "11.42", "10.9"};
		for (int i = 0; i < values.length; i++) {
			Period period = Period.year(2016 + i);
			figures.add(figure(period, List.of(), values[i], aim, 200 + 13L * i, 7 - i, 3 + i));
			figures.add(figure(period, List.of(famille("GFC", "Finances")), values[i], Aim.NONE, 120, 1, 0));
			figures.add(i == 1 ? hidden(period, famille("GRH", "Ressources humaines"))
					: figure(period, List.of(famille("GRH", "Ressources humaines")), "9.5", Aim.NONE, 60, 0, 0));
			figures.add(i == 1 ? hidden(period, famille("FVE", "Formation")) : unknown(period, famille("FVE", "Formation")));
			figures.add(figure(period, List.of(famille("", "")), "20", Aim.NONE, 2, 0, 0));
		}
		MeasureResult result = new MeasureResult("F2", "", new FigureUnit("jours ouvrés", 1), figures,
				List.of(new Exclusion(ExclusionReason.OUTSIDE_PERIODS, "correction", 4)));
		return FicheReport.of(fiche, List.of(), List.of(result), List.of(new ReportedFinding(Severity.WARNING, "JAL-1101",
				"La durée n'a pas de calendrier : ajoutez « selon ».", "fiches.jalon, ligne 12")));
	}

	public static Aim maintenanceAim() {
		return new Aim(Direction.DECREASE, new FigureBaseline(Exact.of(14), LocalDate.of(2016, 12, 31)),
				List.of(atMost(12, 2018), atMost(8, 2020)), Exact.ZERO);
	}

	public static FigureTarget atMost(long value, int year) {
		return new FigureTarget("", LocalDate.of(year, 12, 31), Interval.closed(null, Exact.of(value)), Exact.ZERO);
	}

	/** A total, judged by its aim. */
	public static Figure total(Period period, Exact value, int decimals, Aim aim) {
		return new Figure("m", period, List.of(), Quantity.of(value), value.round(decimals), 10, List.of(), 0, false,
				aim.assess(Quantity.of(value), period.start(), period.lastDay()));
	}

	private static ClassOf famille(String code, String label) {
		return new ClassOf("famille", code, label);
	}

	private static Figure figure(Period period, List<ClassOf> classes, String value, Aim aim, long used, long excluded, long open) {
		Exact exact = Exact.of(new BigDecimal(value));
		List<Exclusion> exclusions = excluded == 0 ? List.of() : List.of(new Exclusion(ExclusionReason.MISSING_VALUE, "transmission", excluded));
		return new Figure("F2", period, classes, Quantity.of(exact), exact.round(1), used, exclusions, open, false,
				aim.assess(Quantity.of(exact), period.start(), period.lastDay()));
	}

	private static Figure hidden(Period period, ClassOf cell) {
		Quantity value = Quantity.undetermined(Cause.SUPPRESSED);
		return new Figure("F2", period, List.of(cell), value, null, 0, List.of(), 0, true,
				Aim.NONE.assess(value, period.start(), period.lastDay()));
	}

	private static Figure unknown(Period period, ClassOf cell) {
		Quantity value = Quantity.undetermined(Cause.NO_ROW);
		return new Figure("F2", period, List.of(cell), value, null, 0, List.of(), 0, false,
				Aim.NONE.assess(value, period.start(), period.lastDay()));
	}
}
