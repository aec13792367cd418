// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A French noun phrase that takes the right article: {@code la date de transmission}, {@code d’établissements}.
 *
 * <p>Authors give titles, not genders. The gender of the first word is looked up or told from its ending; where that
 * cannot be trusted the phrase stays as written, between quotes and without article, which is always correct.
 *
 * @param text as it stands after its article
 * @param feminine null when unknown; meaningless without article
 * @param quoted stands between quotes, takes no article
 */
record Noun(String text, Boolean feminine, boolean plural, boolean quoted) {

	private static final Pattern WORD = Pattern.compile("^\\p{Ll}[\\p{Ll}\u2019'-]*$");
	private static final Pattern FIRST = Pattern.compile("^(\\p{L}[\\p{L}-]*)(.*)$", Pattern.DOTALL);

	private static final Set<String> MASCULINE = Set.of(
			"accord", "accès", "achat", "adhérent", "agent", "appel", "arrêt", "arrêté", "avis", "axe", "billet", "bloc",
			"bonus", "budget", "bénéficiaire", "cadre", "campus", "canal", "capital", "cas", "centre", "champ", "chiffre",
			"choix", "client", "code", "collectif", "comité", "compte", "concours", "congrès", "contrat", "corps",
			"correspondant", "cours", "coût", "côté", "destinataire", "dispositif", "domaine", "début", "délai",
			"département", "dépôt", "détail", "effectif", "effet", "effort", "enseignant", "envoi", "flux", "fonctionnaire",
			"format", "formulaire", "genre", "grade", "groupe", "habitant", "horaire", "identifiant", "incident",
			"indicateur", "intervenant", "jour", "journal", "lieu", "livre", "livret", "local", "logiciel", "lot", "lycée",
			"matériel", "membre", "ministère", "mode", "module", "modèle", "mois", "montant", "motif", "musée", "niveau",
			"nom", "nombre", "numéro", "objectif", "objet", "parcours", "partenaire", "participant", "passeport", "pays",
			"personnel", "plan", "poids", "poste", "pourcentage", "prix", "problème", "processus", "procès", "produit",
			"profil", "programme", "progrès", "projet", "public", "périmètre", "pôle", "quartier", "questionnaire", "rang",
			"rapport", "recours", "registre", "reste", "retrait", "risque", "référent", "référentiel", "réseau", "résultat",
			"salaire", "score", "secours", "semestre", "service", "sexe", "silence", "site", "solde", "stagiaire", "statut",
			"stock", "succès", "suivi", "sujet", "support", "tarif", "taux", "temps", "terme", "terminal", "ticket", "titre",
			"titulaire", "total", "traité", "trajet", "transport", "travail", "trimestre", "type", "virus", "volume", "âge",
			"établissement", "état", "étudiant", "îlot");
	private static final Set<String> FEMININE = Set.of(
			"académie", "adresse", "aide", "ampleur", "ancienneté", "année", "application", "arrivée", "base", "borne",
			"branche", "carte", "catégorie", "cause", "charge", "cible", "classe", "clé", "cohorte", "collecte", "commande",
			"commune", "copie", "couleur", "crise", "date", "demande", "difficulté", "discipline", "donnée", "durée",
			"dépense", "enquête", "entreprise", "entrée", "erreur", "expertise", "faculté", "famille", "fiche", "filière",
			"fin", "forme", "franchise", "grandeur", "hauteur", "heure", "image", "instance", "interface", "journée",
			"langue", "largeur", "liberté", "licence", "ligne", "liste", "longueur", "maintenance", "marque", "masse",
			"matinée", "maîtrise", "mise", "méthode", "nature", "note", "offre", "origine", "page", "part", "partie",
			"personne", "perte", "phase", "place", "plage", "prise", "propriété", "puissance", "période", "recette",
			"recherche", "remise", "rentrée", "reprise", "ressource", "rigueur", "rubrique", "région", "réponse", "santé",
			"société", "somme", "sortie", "source", "surface", "série", "taille", "teneur", "thématique", "tranche", "tâche",
			"unité", "université", "valeur", "vigueur", "ville", "zone", "école", "équipe", "étape");
	private static final List<String> FEMININE_ENDINGS = List.of("tion", "sion", "xion", "aison", "ité", "erie", "gie", "phie", "mie", "ance", "ence", "ure",
			"ette", "esse", "ude", "ade", "trice", "euse", "elle", "enne", "ière");
	/** What looks like a noun by its ending and is not one: titles such as "Transmise le". */
	private static final Set<String> PARTICIPLES = Set.of(
			"avance", "commence", "conclure", "crédité", "débité", "exclure", "hérité", "incité", "inclure", "invité",
			"limité", "mérité", "profité", "précité", "relance", "sollicité", "suscité", "visité");
	private static final List<String> MASCULINE_ENDINGS = List.of("ment", "age", "isme", "eau", "eur", "ier", "oir", "ème", "gramme");
	private static final Set<String> SINGULAR_IN_S = Set.of(
			"accès", "avis", "bas", "bois", "bonus", "campus", "cas", "choix", "concours", "congrès", "corps", "cours",
			"croix", "dos", "flux", "fois", "index", "mois", "noix", "paix", "parcours", "pays", "poids", "prix", "processus",
			"procès", "progrès", "recours", "repas", "secours", "succès", "taux", "temps", "virus", "voix");
	/** Words with an aspirated h, which take neither elision nor l’. */
	private static final List<String> ASPIRATED = List.of("handicap", "hausse", "haut", "hasard", "hors", "huit", "hiérarch", "hall",
			"halte", "hameau", "haie", "harc", "hangar", "héros", "hublot", "housse", "hub", "hackathon", "hybrid");
	private static final Set<String> LINKS = Set.of("de", "du", "des", "à", "au", "aux", "en", "par", "pour", "sur", "dans", "avec", "et", "ou", "le", "la", "les");

	static Noun masculine(String text) {
		return new Noun(text, false, false, false);
	}

	static Noun feminine(String text) {
		return new Noun(text, true, false, false);
	}

	static Noun feminines(String text) {
		return new Noun(text, true, true, false);
	}

	static Noun quoted(String text) {
		return new Noun(Typography.FRENCH.quote(text), null, false, true);
	}

	/** From the title of an element, or its name when it has none. */
	static Noun of(String title) {
		String prose = Typography.FRENCH.prose(title.strip());
		var matcher = FIRST.matcher(prose);
		if (!matcher.matches()) {
			return quoted(title);
		}
		String first = matcher.group(1);
		String lower = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
		// "Situation au" wants its date: it is a label, not a noun.
		if (LINKS.contains(prose.substring(prose.lastIndexOf(' ') + 1))) {
			return quoted(title);
		}
		// An acronym, a proper name in capitals or an identifier in several words is not a common noun.
		if (!WORD.matcher(lower).matches() || first.length() < 2 || matcher.group(2).matches("[_\\d].*")) {
			return quoted(title);
		}
		boolean plural = isPlural(lower);
		Boolean feminine = gender(plural ? singularWord(lower) : lower);
		if (feminine == null && !(plural && prose.contains(" ") || plural && lower.length() > 4)) {
			return quoted(title);
		}
		return new Noun(lower + matcher.group(2), feminine, plural, false);
	}

	private static boolean isPlural(String word) {
		return word.length() > 3 && (word.endsWith("s") || word.endsWith("x")) && !SINGULAR_IN_S.contains(word);
	}

	/** True for feminine, false for masculine, null when nobody can tell. */
	private static Boolean gender(String word) {
		if (PARTICIPLES.contains(word)) {
			return null;
		}
		if (MASCULINE.contains(word)) {
			return false;
		}
		if (FEMININE.contains(word) || FEMININE_ENDINGS.stream().anyMatch(word::endsWith)) {
			return true;
		}
		return MASCULINE_ENDINGS.stream().anyMatch(word::endsWith) ? false : null;
	}

	/** {@code le délai}, {@code l’année}, {@code les demandes}. */
	String definite() {
		if (quoted) {
			return text;
		}
		if (plural) {
			return "les " + text;
		}
		return elides(text) ? "l\u2019" + text : (feminine ? "la " : "le ") + text;
	}

	/** {@code du délai}, {@code de l’année}, {@code des demandes}. */
	String ofDefinite() {
		if (quoted) {
			return "de " + text;
		}
		if (plural) {
			return "des " + text;
		}
		return elides(text) ? "de l\u2019" + text : (feminine ? "de la " : "du ") + text;
	}

	/** {@code à la transmission}, {@code au délai}. */
	String toDefinite() {
		if (quoted) {
			return "à " + text;
		}
		if (plural) {
			return "aux " + text;
		}
		return elides(text) ? "à l\u2019" + text : (feminine ? "à la " : "au ") + text;
	}

	/** {@code de délai}, {@code d’établissements}. */
	String of() {
		return de(text);
	}

	static String de(String text) {
		return elides(text) ? "d\u2019" + text : "de " + text;
	}

	/** The ending that a participle takes: {@code renseigné}, {@code renseignées}. */
	String ending() {
		return (feminine != null && feminine ? "e" : "") + (plural ? "s" : "");
	}

	/** Closed by a comma where one was opened: {@code le montant, en euros,}. */
	Noun closed() {
		return !quoted && text.contains(", ") ? new Noun(text + ",", feminine, plural, false) : this;
	}

	Noun then(String more) {
		return new Noun(text + more, feminine, plural, quoted);
	}

	/** Several of it; itself when it is already plural or cannot be declined. */
	Noun inPlural() {
		if (plural || quoted) {
			return this;
		}
		return new Noun(eachWord(text, Noun::pluralWord), feminine, true, false);
	}

	/** One of it: {@code convention signée} from {@code conventions signées}. */
	static String singular(String plural) {
		return eachWord(plural, Noun::singularWord);
	}

	/** The noun and the adjectives that follow it, up to the first preposition. */
	private static String eachWord(String phrase, UnaryOperator<String> change) {
		String[] words = phrase.split(" ");
		for (int i = 0; i < words.length; i++) {
			if (LINKS.contains(words[i]) || words[i].startsWith("d\u2019") || words[i].startsWith("d'") || !words[i].matches("[\\p{L}-]+")) {
				break;
			}
			// Capitals within are acronyms and names.
			if (words[i].equals(words[i].toLowerCase(Locale.ROOT)) || i == 0) {
				words[i] = change.apply(words[i]);
			}
		}
		return String.join(" ", words);
	}

	private static String pluralWord(String word) {
		if (word.endsWith("s") || word.endsWith("x") || word.endsWith("z")) {
			return word;
		}
		if (word.endsWith("eau") || word.endsWith("eu")) {
			return word + "x";
		}
		return word.endsWith("al") ? word.substring(0, word.length() - 2) + "aux" : word + "s";
	}

	private static String singularWord(String word) {
		if (SINGULAR_IN_S.contains(word) || word.length() < 4) {
			return word;
		}
		if (word.equals("travaux")) {
			return "travail";
		}
		if (word.endsWith("eaux")) {
			return word.substring(0, word.length() - 1);
		}
		if (word.endsWith("aux")) {
			return word.substring(0, word.length() - 3) + "al";
		}
		return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
	}

	static boolean elides(String text) {
		String bare = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
		if (bare.isEmpty() || bare.startsWith("onz") || bare.startsWith("oui") || bare.startsWith("un ") || bare.startsWith("ouistiti")) {
			return bare.startsWith("un ");
		}
		char first = bare.charAt(0);
		if (first == 'h') {
			String lower = text.toLowerCase(Locale.ROOT);
			return ASPIRATED.stream().noneMatch(lower::startsWith);
		}
		return "aeiouœæ".indexOf(first) >= 0;
	}
}
