// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sheets as texts, drawn by chance with whatever a sheet can say: each field there or not, words with quotes, percent signs, colons,
 * headings within sentences, traps of formats.
 */
final class SheetTexts {

	private static final List<String> TITLES = List.of("Délai de remise en service", "Taux d'occupation des salles", "Part des \u00AB grands \u00BB comptes", "Cibles tenues à 100 %",
			"Qualité : première approche", "Coût complet (hors taxes)", "Indicateur composite", "Remise des copies en 2019", "Axe nord et axe sud", "Référence n° 3",
			"<b>Titre</b> & co", "=SOMME(A1)", "Suivi \\\"pilote\\\" de l'offre", "R2-D2 / C3PO", "Services rendus au titre du plan", "CV d'agents");
	private static final List<String> PROSE = List.of("Comptage manuel, arrêté au 31 décembre", "Les cas où la date manque sont écartés ; ils sont rares",
			"Mode de calcul : moyenne des écarts", "Au moins 12 en 2018, disait l'ancien contrat", "Un taux élevé (> 95 %) n'est pas un but en soi",
			"Première phrase. Deuxième phrase : suite.\\nUn second alinéa", "Fichier des ventes ; contrôle par sondage\\nSecond contrôle en fin d'année",
			"Voir ${dossier} et ../archives", "Service responsable de la synthèse : à revoir en 2020", "Unité de mesure retenue depuis 2015",
			"Écart-type à lire avec la moyenne", "a", "L'équipe s'engage à relire", "Fiche n° 4 : à rapprocher", "Ce que l'on sait */ ou pas // encore");
	private static final List<String> SERVICES = List.of("Direction technique", "Département Études et prospective", "Secrétariat général", "Bureau 12", "Mission d'appui aux sites",
			"Comité de pilotage", "DSI", "Centre de services");
	private static final List<String> DATES = List.of("2019", "2020-S1", "2018-T3", "2021-03", "2020-12-31", "2020-01-01", "2019-2020", "2018..2020");
	private static final List<String> UNITS = List.of("%", "jours ouvrés", "jours calendaires", "heures", "points", "€", "nombre", "Sites", "mois", "années", "jours");
	private static final List<String> NUMBERS = List.of("0", "1", "12", "2,5", "1 250", "-3", "9 554 383", "0,05", "99,9", "2019");

	private static final List<String> CALCULATIONS = List.of("", "calcul nombre sur Pannes où grave", "calcul médiane de age sur Pannes où zone = Nord",
			"calcul moyenne de durée(debut, fin) sur Pannes rattaché à fin en cours exclus", "calcul part vérifiant grave sur Pannes",
			"calcul part dans population Adherents sur Pannes");

	private static final List<String> MEASURES = List.of("Délai moyen", "Demandes reçues", "Part des sites : mer", "Part « grands » sites", "Coût (hors taxes), en 2019",
			"Volume", "Total au 31 décembre");

	private final Random random;
	private int measures;

	private SheetTexts(long seed) {
		this.random = new Random(seed);
	}

	/** One contract with one sheet. */
	static Map<String, String> of(long seed) {
		return Map.of("texte.jalon", new SheetTexts(seed).text());
	}

	private String text() {
		StringBuilder text = new StringBuilder("espace essai\n\ncontrat C \"Contrat d'essai\" {\n  période 2018..2020\n  opérateur OPE \"Office des phares\"\n");
		for (int i = 0; i < SERVICES.size(); i++) {
			text.append("  service S").append(i).append(" \"").append(SERVICES.get(i)).append("\"\n");
		}
		text.append("  population Adherents \"Sites adhérents\" = 182 Sites\n");
		text.append("  axe A1 \"").append(one(TITLES)).append("\" {\n    objectif O1 \"").append(one(TITLES)).append("\" {\n      action T1 \"").append(one(TITLES))
				.append("\"\n    }\n  }\n  axe A2 \"Un autre axe\"\n}\n");
		text.append("objet Sites \"sites\"\nnomenclature Zones { Nord \"Nord-Ouest\" Sud \"Façade sud : îles\" }\ntranches Ages \"tranches d'âge\" { \"moins d'un an\" : [0, 1[ \"un an et plus\" : [1, ∞[ }\n");
		text.append("produit Balise \"Balise GX\"\n");
		text.append("source Pannes \"Pannes constatées\" {\n  clé numero\n  numero : texte\n  zone : Zones\n  debut : date\n  fin : date facultatif\n  age : entier\n  grave : booléen\n}\n");
		sheet(text);
		return text.toString();
	}

	private void sheet(StringBuilder text) {
		text.append("fiche F n° ").append(1 + random.nextInt(120)).append(" \"").append(one(TITLES)).append("\" {\n");
		switch (random.nextInt(4)) {
			case 0 -> line(text, "axe A1");
			case 1 -> line(text, "axe A1, A2");
			case 2 -> line(text, "tous les axes");
			default -> line(text, "");
		}
		if (often()) {
			line(text, "objectif O1");
			maybe(text, "action T1");
		}
		maybe(text, "catégorie " + one(List.of("qualité de service", "efficacité socio-économique", "efficience")));
		maybe(text, "responsable " + assignment());
		// a measure whose calculation is written stands alone: of several, a printed sheet gives back the names, units and aims
		int first = random.nextInt(MEASURES.size());
		measures = random.nextInt(3) > 0 ? 0 : 2 + random.nextInt(3);
		String calculation = measures > 0 ? "" : one(CALCULATIONS);
		for (int i = random.nextInt(3); i > 0; i--) {
			line(text, "sous-indicateur \"" + one(List.of("Vision par zone", "Vision par âge (en années)", "Détail \u00AB mer \u00BB", "Part des sites en 2019")) + "\""
					+ (calculation.isEmpty() ? "" : one(List.of("", " par zone", " par age en tranches Ages"))));
		}
		String unit = one(UNITS);
		String periodicity = one(List.of("annuelle", "semestrielle", "trimestrielle", "mensuelle", "universitaire", "contractuelle"));
		boolean counted = often();
		boolean ownUnits = measures > 0 && often();
		if (counted && !ownUnits) {
			line(text, "unité " + unit + (often() ? "" : " \"" + one(PROSE) + "\""));
		}
		maybe(text, "périodicité " + periodicity);
		maybe(text, "dernier résultat " + one(DATES) + (often() ? " : " + one(NUMBERS) : ""));
		maybe(text, "mode de collecte \"" + one(PROSE) + "\"");
		maybe(text, "collecte " + assignment() + (often() ? "" : ", " + assignment()));
		maybe(text, "synthèse " + assignment());
		maybe(text, "validation " + assignment() + one(List.of("", " chaque année", " chaque semestre", " chaque mois", " chaque trimestre")));
		maybe(text, "mode de calcul \"" + one(PROSE) + "\"");
		line(text, calculation);
		for (int i = 1; i <= measures; i++) {
			line(text, "mesure M" + i + " \"" + MEASURES.get((first + i) % MEASURES.size()) + "\"" + (ownUnits ? " unité " + one(UNITS) : "") + " calcul à définir");
		}
		maybe(text, "limites \"" + one(PROSE) + "\"");
		maybe(text, "interprétation \"" + one(PROSE) + "\"");
		maybe(text, "sens " + one(List.of("hausse", "baisse", "maintien", "atteinte")) + (often() ? "" : " \"" + one(PROSE) + "\""));
		maybe(text, "référence " + one(NUMBERS) + at(one(DATES)) + measure() + item());
		List<String> targets = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			targets.add(target());
		}
		if (!targets.isEmpty()) {
			line(text, "cible " + String.join(", ", targets));
		} else if (often()) {
			line(text, "cible énoncée dans \"l'annexe 3 : tableau B\"");
		}
		maybe(text, "livraison " + one(List.of(one(DATES), one(DATES) + " \"" + one(PROSE) + "\"", "\"quand l'outil sera livré\"")));
		maybe(text, "amélioration \"" + one(PROSE) + "\"");
		maybe(text, "commentaires \"" + one(PROSE) + "\"");
		text.append("}\n");
	}

	private String target() {
		String aim = often() ? one(List.of("≤", "≥", "<", ">", "=")) + " " + one(NUMBERS)
				: one(List.of("[2 ; 5]", "]2 ; 5[", "[0,5 ; 10[", "]-3 ; 1 250]"));
		String tolerance = often() ? "" : " à " + one(List.of("2", "0,5", "10")) + " près";
		String product = often() ? "" : " soit 4 × 13";
		String due = often() ? at(one(DATES)) : one(List.of("", " chaque période"));
		return aim + tolerance + product + due + measure() + item();
	}

	private String measure() {
		return measures == 0 ? "" : " pour mesure M" + (1 + random.nextInt(measures));
	}

	private String item() {
		return often() ? "" : " pour classe " + one(List.of("Zones.Nord", "Zones.Sud", "Balise"));
	}

	private String assignment() {
		String who = often() ? "S" + random.nextInt(SERVICES.size()) : one(List.of("OPE", "\"un prestataire extérieur\""));
		return who + (often() ? "" : " depuis Pannes") + (often() ? "" : " pour \"" + one(List.of("la saisie", "le contrôle des saisies (par sondage)", "l'envoi : avant le 15")) + "\"");
	}

	private static String at(String date) {
		return (date.length() == 10 ? " au " : " en ") + date;
	}

	/** Three times out of four. */
	private boolean often() {
		return random.nextInt(4) > 0;
	}

	private void maybe(StringBuilder text, String clause) {
		if (often()) {
			line(text, clause);
		}
	}

	private static void line(StringBuilder text, String clause) {
		text.append("  ").append(clause).append('\n');
	}

	private <T> T one(List<T> all) {
		return all.get(random.nextInt(all.size()));
	}
}
