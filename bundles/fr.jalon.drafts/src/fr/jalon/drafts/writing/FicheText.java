// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import static fr.jalon.drafts.writing.JalonText.quoted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.CalendarPeriod.Precision;
import fr.jalon.drafts.ImportFinding.Code;
import fr.jalon.drafts.contract.ContractDraft.OutlineKind;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.SheetDraft;
import fr.jalon.drafts.fiche.SheetDraft.Passage;
import fr.jalon.drafts.fiche.SheetField;
import fr.jalon.drafts.text.FrenchNumbers;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;
import fr.jalon.drafts.writing.Context.Node;
import fr.jalon.runtime.text.Catalogue;

/** One sheet as text. */
final class FicheText {

	private static final Catalogue LABELS = Catalogue.of(FicheText.class);
	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("%", "%"), Map.entry("pourcentage", "%"), Map.entry("pourcentages", "%"),
			Map.entry("pour cent", "%"), Map.entry("en %", "%"), Map.entry("taux en %", "%"), Map.entry("points", "points"), Map.entry("point", "points"),
			Map.entry("€", "€"), Map.entry("euros", "€"), Map.entry("euro", "€"), Map.entry("heures", "heures"), Map.entry("heure", "heures"),
			Map.entry("jours", "jours"), Map.entry("jour", "jours"), Map.entry("jours ouvres", "jours ouvrés"), Map.entry("jour ouvre", "jours ouvrés"),
			Map.entry("jours calendaires", "jours calendaires"), Map.entry("mois", "mois"), Map.entry("ans", "années"), Map.entry("annees", "années"),
			Map.entry("nombre", "nombre"));
	private static final Map<String, String> PERIODICITIES = Map.ofEntries(Map.entry("annuelle", "annuelle"), Map.entry("annuel", "annuel"),
			Map.entry("annuellement", "annuelle"), Map.entry("chaque annee", "annuelle"), Map.entry("tous les ans", "annuelle"), Map.entry("par an", "annuelle"),
			Map.entry("une fois par an", "annuelle"), Map.entry("1 fois par an", "annuelle"), Map.entry("an", "annuelle"), Map.entry("annee", "annuelle"),
			Map.entry("semestrielle", "semestrielle"), Map.entry("semestriel", "semestriel"), Map.entry("semestre", "semestre"),
			Map.entry("tous les 6 mois", "semestrielle"), Map.entry("tous les six mois", "semestrielle"), Map.entry("deux fois par an", "semestrielle"),
			Map.entry("2 fois par an", "semestrielle"), Map.entry("chaque semestre", "semestrielle"), Map.entry("par semestre", "semestrielle"),
			Map.entry("trimestrielle", "trimestrielle"), Map.entry("trimestriel", "trimestriel"), Map.entry("chaque trimestre", "trimestrielle"),
			Map.entry("tous les trimestres", "trimestrielle"), Map.entry("tous les 3 mois", "trimestrielle"), Map.entry("trimestre", "trimestrielle"),
			Map.entry("mensuelle", "mensuelle"), Map.entry("mensuel", "mensuel"), Map.entry("chaque mois", "mensuelle"), Map.entry("tous les mois", "mensuelle"),
			Map.entry("annee universitaire", "universitaire"), Map.entry("universitaire", "universitaire"),
			Map.entry("une fois sur la duree du contrat", "contractuelle"), Map.entry("contractuelle", "contractuelle"));
	private static final Map<String, String> CATEGORIES = Map.of("qualite de service", "qualité de service", "qualite du service", "qualité de service",
			"efficacite socio economique", "efficacité socio-économique", "efficacite socioeconomique", "efficacité socio-économique", "efficience", "efficience",
			"efficience de gestion", "efficience");
	private static final Map<String, String> DIRECTIONS = Map.ofEntries(Map.entry("a la hausse", "hausse"), Map.entry("hausse", "hausse"), Map.entry("en hausse", "hausse"),
			Map.entry("augmentation", "hausse"), Map.entry("croissant", "hausse"), Map.entry("evolution a la hausse", "hausse"), Map.entry("a la baisse", "baisse"),
			Map.entry("baisse", "baisse"), Map.entry("en baisse", "baisse"), Map.entry("diminution", "baisse"), Map.entry("decroissant", "baisse"),
			Map.entry("evolution a la baisse", "baisse"), Map.entry("maintien", "maintien"), Map.entry("stabilite", "maintien"), Map.entry("stable", "maintien"),
			Map.entry("atteinte de la cible a la date fixee", "atteinte"), Map.entry("atteinte", "atteinte"), Map.entry("atteinte de la cible", "atteinte"));
	private static final String NUMBER = "(-?\\d[\\d ]*(?:,\\d+)?)";
	private static final String WHEN = "(?:(?:\\d{1,2}(?:er|e|ème)?|premier|second|deuxième|troisième|quatrième) )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|semestre|trimestre) \\d{4}"
			+ "|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}|[ST][1-4] \\d{4}|année universitaire \\d{4}[-/]\\d{4}|\\d{4}";
	private static final Pattern AIM = Pattern.compile("(?i)(?:cibles? ?:? ?)?(au plus|au maximum|maximum|au moins|au minimum|minimum|moins d[e']|plus d[e']|exactement|≤|<=|≥|>=|<|>|=)? ?"
			+ NUMBER + " ?([^\\d:]{0,40}?) ?(?:\\((\\d+) [×x*] (\\d+)\\))? ?(?:(chaque année|par an|à chaque période|chaque période|tous les ans)|(?:,? ?(?:en|au|à|fin|d'ici|pour|à fin|d'ici fin|avant|dès|l'|la|le|à partir de|d'ici à) ?)*(" + WHEN + "))");
	private static final Pattern AIM_DATE_FIRST = Pattern.compile("(?i)(?:en |au |fin |à fin )?(" + WHEN + ") ?[:=] ?(au plus|au maximum|au moins|au minimum|moins d[e']|plus d[e']|≤|<=|≥|>=|<|>|=)? ?" + NUMBER + " ?([^\\d:]{0,40})");
	private static final Pattern KNOWN = Pattern.compile("(?i)(?:connu à la signature ?: ?)?" + NUMBER + " ?([^\\d:]{0,40}?) ?(?:(?:en|au|à|fin|pour|l'|,) ?)*(" + WHEN + ")");
	private static final Pattern KNOWN_DATE_FIRST = Pattern.compile("(?i)(?:année ?:? ?)?([\\p{L}\\d/()éû ]*?\\d{4}(?: ?\\(\\p{L}+\\))?) ?(?:[:=]|,? ?valeur ?:?) ?" + NUMBER + "? ?([^\\d:]{0,40})");

	private final Context context;
	private final SheetDraft sheet;
	private final JalonText text = new JalonText();
	private final String number;
	private String direction = "";
	private String unitWords = "";
	private Node axis;
	private boolean severalAxes;
	private Node objective;
	private int fields;

	FicheText(Context context, SheetDraft sheet, int position) {
		this.context = context;
		this.sheet = sheet;
		this.number = Integer.toString(sheet.number() > 0 ? sheet.number() : position);
	}

	int fields() {
		return fields;
	}

	/** The words that a heading has in findings. */
	static String label(SheetField field) {
		return LABELS.message(field.key()).text(Locale.FRENCH);
	}

	String title() {
		String title = context.oneLine(sheet.lines(SheetField.INDICATOR));
		title = title.isEmpty() ? sheet.title() : title;
		Matcher quoted = Pattern.compile("(?i)indicateur « ?(.+?) ?»").matcher(title);
		return quoted.matches() ? quoted.group(1) : title;
	}

	String write(String name, String announced) {
		String title = title();
		text.line("fiche " + name + (sheet.number() > 0 ? " n° " + sheet.number() : "") + (title.isEmpty() ? "" : " " + quoted(title))
				+ (announced.isEmpty() ? "" : " décrit " + quoted(announced)) + " {");
		headings();
		axes();
		objective();
		action();
		word(SheetField.CATEGORY, "catégorie ", CATEGORIES);
		assigned(SheetField.OWNER, "responsable ");
		text.gap();
		subIndicators();
		// first: targets and results are held against both
		direction = sense(context.oneLine(sheet.lines(SheetField.DIRECTION)));
		unit();
		periodicity();
		lastResult();
		text.gap();
		prose(SheetField.COLLECTION_MODE, "mode de collecte ");
		collections();
		assigned(SheetField.SYNTHESIS, "synthèse ");
		validation();
		prose(SheetField.CALCULATION, "mode de calcul ");
		text.gap();
		prose(SheetField.LIMITS, "limites ");
		prose(SheetField.RULES, "interprétation ");
		direction();
		aims(SheetField.BASELINE, "référence ", false);
		aims(SheetField.TARGETS, "cible ", true);
		delivery();
		prose(SheetField.IMPROVEMENT, "amélioration ");
		prose(SheetField.COMMENTS, "commentaires ");
		leftovers();
		text.line("}");
		return text.toString();
	}

	// ----------------------------------------------------------------------------------------------------- findings

	private void headings() {
		for (SheetField field : sheet.misspelt()) {
			context.find(Code.HEADING_MISSPELT, sheet.place(field), "heading.misspelt", LABELS.message(field.key()));
		}
		for (SheetField field : SheetField.values()) {
			if (field.isOfficial() && !sheet.has(field)) {
				context.find(Code.HEADING_MISSING, sheet.place(), "heading.missing", number, LABELS.message(field.key()));
			}
		}
		for (SheetField field : sheet.repeated()) {
			context.find(Code.HEADING_TWICE, sheet.place(field), "heading.twice", number, LABELS.message(field.key()));
		}
		for (Passage heading : sheet.unknownHeadings()) {
			context.find(Code.HEADING_UNKNOWN, heading.place(), "heading.unknown", number, heading.text());
		}
	}

	private void notUnderstood(SheetField field, String words) {
		Place place = sheet.place(field);
		text.comment(place, label(field), words);
		context.find(Code.NOT_UNDERSTOOD, place, "notUnderstood", LABELS.message(field.key()), words);
	}

	private void leftovers() {
		Place last = null;
		StringBuilder words = new StringBuilder();
		List<Passage> all = new ArrayList<>(sheet.leftovers());
		for (Passage each : all) {
			if (last != null && (!each.place().equals(last) && (each.place().table() > 0 || each.place().line() > last.line() + 2))) {
				leftover(words, last);
			}
			words.append(words.length() > 0 ? " " : "").append(each.text());
			last = each.place();
		}
		leftover(words, last);
	}

	private void leftover(StringBuilder words, Place place) {
		if (words.length() > 0) {
			text.comment(place, "", words.toString());
			context.find(Code.NOT_UNDERSTOOD, place, "notUnderstood.plain", words.toString());
			words.setLength(0);
		}
	}

	private void clause(String clause) {
		text.line(clause);
		fields++;
	}

	// ------------------------------------------------------------------------------------------------------- fields

	private void axes() {
		List<String> titles = new ArrayList<>();
		for (String part : context.paragraphs(sheet.lines(SheetField.AXIS))) {
			titles.addAll(List.of(part.split(" ?; ?")));
		}
		List<String> names = new ArrayList<>();
		for (String each : titles) {
			String folded = PlainText.folded(each);
			if (PlainText.isNothing(each)) {
				continue;
			}
			if (folded.matches("tous|tous les axes|all axes|tous axes")) {
				clause("tous les axes");
				return;
			}
			String title = each.replaceFirst("(?i)^(?:\u2022 )?axe(?: stratégique)?(?: ?n ?[°ºo])?(?: ?\\d{1,2})?(?: ?[:\u2013\u2014-])? ?", "").strip();
			title = title.isEmpty() ? each : title;
			Node node = Context.find(context.roots, OutlineKind.AXIS, title);
			if (node == null) {
				boolean outlined = context.roots.stream().anyMatch(root -> root.kind == OutlineKind.AXIS && root.item != null);
				node = context.add(context.roots, OutlineKind.AXIS, title, "", null, sheet.place(SheetField.AXIS));
				if (outlined) {
					context.find(Code.DOUBT, sheet.place(SheetField.AXIS), "doubt.axis", title);
				}
			}
			axis = node;
			names.add(node.name);
		}
		severalAxes = names.size() > 1;
		if (!names.isEmpty()) {
			clause("axe " + String.join(", ", names.stream().distinct().toList()));
		}
	}

	private void objective() {
		String title = value(SheetField.OBJECTIVE).replaceFirst("(?i)^objectif(?: stratégique)? ?(?:n ?[°ºo] ?)?\\d{0,2}(?:[.-]\\d)? ?[:\u2013\u2014-] ", "").replaceFirst("\\.$", "");
		if (title.isEmpty()) {
			return;
		}
		objective = Context.find(context.roots, OutlineKind.OBJECTIVE, title);
		if (objective == null) {
			List<Node> into = axis == null || severalAxes ? context.roots : axis.children;
			objective = context.add(into, OutlineKind.OBJECTIVE, title, "", null, sheet.place(SheetField.OBJECTIVE));
			if (context.roots.stream().anyMatch(FicheText::hasOutlinedObjective)) {
				context.find(Code.DOUBT, sheet.place(SheetField.OBJECTIVE), "doubt.merged", title);
			}
		}
		clause("objectif " + objective.name);
	}

	private static boolean hasOutlinedObjective(Node node) {
		return node.kind == OutlineKind.OBJECTIVE && node.item != null || node.children.stream().anyMatch(FicheText::hasOutlinedObjective);
	}

	private void action() {
		String title = value(SheetField.ACTION).replaceFirst("(?i)^action ?(?:n ?[°ºo] ?)?\\d{0,2}(?:[.-]\\d)* ?[:\u2013\u2014-] ", "").replaceFirst("\\.$", "");
		if (title.isEmpty()) {
			return;
		}
		Node node = Context.find(context.roots, OutlineKind.ACTION, title);
		if (node == null && objective != null) {
			node = context.add(objective.children, OutlineKind.ACTION, title, "", null, sheet.place(SheetField.ACTION));
		}
		if (node == null) {
			text.comment(sheet.place(SheetField.ACTION), label(SheetField.ACTION), title);
			context.find(Code.NOT_UNDERSTOOD, sheet.place(SheetField.ACTION), "action.noObjective", title);
			return;
		}
		clause("action " + node.name);
	}

	/** The value in one line; empty when the draft leaves it so, in words or without. */
	private String value(SheetField field) {
		String value = context.oneLine(sheet.lines(field));
		if (!value.isEmpty() && PlainText.isNothing(value)) {
			text.comment(sheet.place(field), label(field), value);
			return "";
		}
		return value;
	}

	private void word(SheetField field, String keyword, Map<String, String> words) {
		String value = value(field);
		if (value.isEmpty()) {
			return;
		}
		String known = words.get(PlainText.folded(value));
		if (known == null) {
			misplaced(field, value);
			notUnderstood(field, value);
			return;
		}
		clause(keyword + known);
	}

	/** Says when a value would suit another field. */
	private void misplaced(SheetField field, String value) {
		String folded = PlainText.folded(value);
		SheetField better = PERIODICITIES.containsKey(folded) ? SheetField.PERIODICITY : CATEGORIES.containsKey(folded) ? SheetField.CATEGORY
				: DIRECTIONS.containsKey(folded) ? SheetField.DIRECTION : UNITS.containsKey(folded) ? SheetField.UNIT : null;
		if (better != null && better != field) {
			context.find(Code.WRONG_CELL, sheet.place(field), "wrongCell", number, value, LABELS.message(field.key()), LABELS.message(better.key()));
		}
	}

	private void prose(SheetField field, String keyword) {
		String prose = context.prose(sheet.lines(field));
		if (prose.isEmpty()) {
			return;
		}
		if (PlainText.isNothing(prose)) {
			text.comment(sheet.place(field), label(field), prose);
			return;
		}
		clause(keyword + quoted(prose));
	}

	private void assigned(SheetField field, String keyword) {
		String value = value(field);
		if (!value.isEmpty()) {
			clause(keyword + assignment(value, sheet.place(field)));
		}
	}

	/** Somebody, and what for; a source in words is one that the draft does not define. */
	private String assignment(String words, Place place) {
		String who = words;
		Matcher source = Pattern.compile("(.+?) ?\\(source « ?(.+?) ?»\\)").matcher(who);
		if (source.matches()) {
			text.comment(place, "", source.group(0).substring(source.group(1).length()).strip());
			context.find(Code.NOT_UNDERSTOOD, place, "notUnderstood.plain", "source " + source.group(2));
			who = source.group(1);
		}
		Matcher remit = Pattern.compile("(.+?),? pour (.+)").matcher(who);
		if (remit.matches() && remit.group(1).length() <= 80) {
			return context.assignee(remit.group(1), place) + " pour " + quoted(remit.group(2));
		}
		return context.assignee(who, place);
	}

	private void collections() {
		List<Passage> lines = sheet.lines(SheetField.COLLECTIONS);
		if (lines.isEmpty() || value(SheetField.COLLECTIONS).isEmpty()) {
			return;
		}
		boolean each = context.keepsLines() || lines.size() > 1 && lines.stream().allMatch(line -> line.text().contains(" pour "));
		List<String> parts = new ArrayList<>();
		if (each) {
			lines.forEach(line -> parts.add(PlainText.clean(line.text())));
		} else {
			parts.addAll(context.paragraphs(lines));
		}
		List<String> assignments = new ArrayList<>();
		for (String part : parts) {
			for (String one : part.split(" ?; ?")) {
				String clean = one.replaceFirst("^\u2022 ", "").strip();
				if (!clean.isEmpty()) {
					assignments.add(assignment(clean, sheet.place(SheetField.COLLECTIONS)));
				}
			}
		}
		clause("collecte " + String.join(", ", assignments));
	}

	private void validation() {
		String value = value(SheetField.VALIDATION);
		if (value.isEmpty()) {
			return;
		}
		List<Passage> lines = sheet.lines(SheetField.VALIDATION);
		if (context.keepsLines() && lines.size() == 2 && PERIODICITIES.containsKey(PlainText.folded(lines.get(1).text()))) {
			clause("validation " + assignment(PlainText.clean(lines.get(0).text()), sheet.place(SheetField.VALIDATION)) + every(PERIODICITIES.get(PlainText.folded(lines.get(1).text()))));
			return;
		}
		Matcher often = Pattern.compile("(?i)(.+?),? ?\\(?(annuel(?:le)?|semestriel(?:le)?|trimestriel(?:le)?|mensuel(?:le)?|tous les (?:ans|six mois|6 mois|trimestres|mois)|chaque (?:année|semestre|trimestre|mois))\\)?\\.?").matcher(value);
		if (often.matches()) {
			String recurrence = every(PERIODICITIES.getOrDefault(PlainText.folded(often.group(2)), ""));
			if (!recurrence.isEmpty()) {
				context.find(Code.DOUBT, sheet.place(SheetField.VALIDATION), "doubt.validation", value);
				clause("validation " + assignment(often.group(1), sheet.place(SheetField.VALIDATION)) + recurrence);
				return;
			}
		}
		clause("validation " + assignment(value, sheet.place(SheetField.VALIDATION)));
	}

	private static String every(String periodicity) {
		return switch (periodicity.isEmpty() ? ' ' : periodicity.charAt(0)) {
			case 'a' -> " chaque année";
			case 's' -> " chaque semestre";
			case 't' -> " chaque trimestre";
			case 'm' -> " chaque mois";
			default -> "";
		};
	}

	private void subIndicators() {
		if (value(SheetField.SUB_INDICATORS).isEmpty()) {
			return;
		}
		List<String> parts = new ArrayList<>();
		List<Passage> open = new ArrayList<>();
		for (Passage line : sheet.lines(SheetField.SUB_INDICATORS)) {
			boolean begins = !open.isEmpty() && (context.keepsLines() || line.text().startsWith("\u2022")
					|| Character.isUpperCase(line.text().charAt(0)) && open.get(open.size() - 1).text().matches(".*[.,;)]"));
			if (begins) {
				parts.add(context.oneLine(open));
				open.clear();
			}
			open.add(line);
		}
		parts.add(context.oneLine(open));
		for (String part : parts) {
			for (String one : part.split(" ?; (?![^(]*\\))")) {
				String title = one.replaceFirst("^\u2022 ", "").replaceFirst(context.keepsLines() ? "^$" : "[ .,;]+$", "").strip();
				if (!title.isEmpty()) {
					text.line("sous-indicateur " + quoted(title));
				}
			}
		}
		fields++;
	}

	private void unit() {
		String value = value(SheetField.UNIT);
		if (value.isEmpty()) {
			return;
		}
		List<Passage> lines = sheet.lines(SheetField.UNIT);
		String first = context.keepsLines() && lines.size() > 1 ? PlainText.clean(lines.get(0).text()) : value;
		String note = first.equals(value) ? "" : " " + quoted(context.prose(lines.subList(1, lines.size())));
		String folded = PlainText.folded(first);
		unitWords = folded;
		if (UNITS.containsKey(folded)) {
			clause("unité " + UNITS.get(folded) + note);
			return;
		}
		misplaced(SheetField.UNIT, first);
		Matcher counted = Pattern.compile("(?i)nombre (?:de |d'|des )([^,;:+.()\\d]{3,50})").matcher(first);
		if (counted.matches() && counted.group(1).split(" ").length <= 4 && !counted.group(1).matches("(?i).*\\b(?:ou|et)\\b.*")) {
			clause("unité " + context.object(counted.group(1)).name() + note);
			return;
		}
		if (context.keepsLines() && folded.split(" ").length <= 3 && first.matches("[\\p{L}' -]+") && !PERIODICITIES.containsKey(folded)) {
			clause("unité " + context.object(first.substring(0, 1).toLowerCase(Locale.FRENCH) + first.substring(1)).name() + note);
			return;
		}
		clause("unité " + quoted(context.prose(lines)));
	}

	private void periodicity() {
		word(SheetField.PERIODICITY, "périodicité ", PERIODICITIES);
	}

	private void lastResult() {
		String value = context.oneLine(sheet.lines(SheetField.LAST_RESULT));
		if (PlainText.folded(value).replaceAll("annee|valeur", "").isBlank()) {
			return;
		}
		String clean = value.replaceFirst("(?i)^(?:Connu à la signature ?: ?)", "");
		Matcher known = KNOWN.matcher(clean);
		Matcher dated = KNOWN_DATE_FIRST.matcher(clean);
		if (known.matches() && FrenchPeriods.only(known.group(3)) != null) {
			result(FrenchPeriods.only(known.group(3)), known.group(1), known.group(2), value);
		} else if (dated.matches() && FrenchPeriods.only(dated.group(1)) != null) {
			result(FrenchPeriods.only(dated.group(1)), dated.group(2), dated.group(3), value);
		} else {
			String period = clean.replaceFirst("(?i)^année ?:? ?", "").replaceFirst("(?i),? ?valeur(?: non renseignée)?(?: en| au)?$", "")
					.replaceFirst("(?i)^valeur non renseignée (?:en |au |pour )?", "");
			if (FrenchPeriods.only(period) != null) {
				clause("dernier résultat " + FrenchPeriods.only(period));
			} else {
				notUnderstood(SheetField.LAST_RESULT, value);
			}
		}
	}

	private void result(CalendarPeriod period, String figure, String unit, String words) {
		BigDecimal number = figure == null ? null : FrenchNumbers.only(figure.strip());
		if (number == null) {
			clause("dernier résultat " + period);
			return;
		}
		foreignUnit(SheetField.LAST_RESULT, unit, words);
		clause("dernier résultat " + period + " : " + FrenchNumbers.written(number));
	}

	private void foreignUnit(SheetField field, String unit, String words) {
		String folded = unit == null ? "" : PlainText.folded(unit);
		if (!folded.isEmpty() && !folded.equals("%") && !unitWords.isEmpty() && !unitWords.contains(folded.replaceAll("s$", "")) && !folded.contains(unitWords)) {
			context.find(Code.DOUBT, sheet.place(field), "doubt.unit", words);
		}
	}

	// ------------------------------------------------------------------------------------------- direction and aims

	private static String sense(String words) {
		String folded = PlainText.folded(words);
		String known = DIRECTIONS.get(folded);
		if (known != null) {
			return known;
		}
		boolean up = folded.matches("(?:evolution )?a la hausse\\b.*|augmentation\\b.*|hausse\\b.*");
		boolean down = folded.matches("(?:evolution )?a la baisse\\b.*|diminution\\b.*|baisse\\b.*|reduction\\b.*");
		return up && !folded.contains("baisse") ? "hausse" : down && !folded.contains("hausse") ? "baisse" : "";
	}

	private void direction() {
		String value = value(SheetField.DIRECTION);
		if (value.isEmpty()) {
			return;
		}
		List<Passage> lines = sheet.lines(SheetField.DIRECTION);
		if (context.keepsLines() && lines.size() > 1 && DIRECTIONS.containsKey(PlainText.folded(lines.get(0).text()))) {
			direction = DIRECTIONS.get(PlainText.folded(lines.get(0).text()));
			clause("sens " + direction + " " + quoted(context.prose(lines.subList(1, lines.size()))));
			return;
		}
		if (DIRECTIONS.containsKey(PlainText.folded(value))) {
			clause("sens " + direction);
		} else if (!direction.isEmpty()) {
			context.find(Code.DOUBT, sheet.place(SheetField.DIRECTION), "doubt.direction", value, direction);
			clause("sens " + direction + " " + quoted(context.prose(lines)));
		} else {
			misplaced(SheetField.DIRECTION, value);
			clause("sens " + quoted(context.prose(lines)));
		}
	}

	private void aims(SheetField field, String keyword, boolean target) {
		if (value(field).isEmpty()) {
			return;
		}
		List<String> parts = new ArrayList<>();
		for (String paragraph : context.paragraphs(sheet.lines(field))) {
			for (String part : paragraph.split(" ?; ?| ?\u2022 ?|, (?=(?:au (?:plus|moins|maximum|minimum)|[≤≥<>]=?|\\d+(?:,\\d+)? ?%? (?:en|au|fin|d'ici)))")) {
				parts.add(part.strip().replaceFirst("[.,]$", ""));
			}
		}
		List<String> understood = new ArrayList<>();
		for (String part : parts) {
			if (part.isBlank()) {
				continue;
			}
			String clause = target ? target(part) : baseline(part);
			if (clause == null) {
				notUnderstood(field, part);
			} else {
				understood.add(clause);
			}
		}
		if (!understood.isEmpty()) {
			clause(keyword + String.join(", ", understood));
		}
	}

	private String target(String words) {
		Matcher aim = AIM.matcher(words);
		Matcher dated = AIM_DATE_FIRST.matcher(words);
		if (aim.matches() && (aim.group(6) != null || FrenchPeriods.only(aim.group(7)) != null)) {
			String due = aim.group(6) != null ? " chaque " + (aim.group(6).toLowerCase(Locale.FRENCH).contains("période") ? "période" : "année") : at(FrenchPeriods.only(aim.group(7)));
			String product = aim.group(4) == null ? "" : " soit " + aim.group(4) + " × " + aim.group(5);
			return aim(aim.group(1), aim.group(2), aim.group(3), product, due, words);
		}
		if (dated.matches() && FrenchPeriods.only(dated.group(1)) != null) {
			return aim(dated.group(2), dated.group(3), dated.group(4), "", at(FrenchPeriods.only(dated.group(1))), words);
		}
		return null;
	}

	private String aim(String sense, String figure, String unit, String product, String due, String words) {
		BigDecimal number = FrenchNumbers.only(figure.strip());
		if (number == null) {
			return null;
		}
		String comparator = comparator(sense);
		if (comparator.isEmpty()) {
			comparator = direction.equals("hausse") ? "≥" : direction.equals("baisse") ? "≤" : "=";
			context.find(Code.DOUBT, sheet.place(SheetField.TARGETS), "doubt.sense", words);
		}
		foreignUnit(SheetField.TARGETS, unit, words);
		return comparator + " " + FrenchNumbers.written(number) + (unit != null && unit.strip().startsWith("%") ? " %" : "") + product + due;
	}

	private static String comparator(String sense) {
		if (sense == null) {
			return "";
		}
		return switch (PlainText.folded(sense)) {
			case "au plus", "au maximum", "maximum" -> "≤";
			case "au moins", "au minimum", "minimum" -> "≥";
			case "moins de", "moins d" -> "<";
			case "plus de", "plus d" -> ">";
			case "exactement" -> "=";
			default -> switch (sense) {
				case "<=" -> "≤";
				case ">=" -> "≥";
				default -> sense;
			};
		};
	}

	private String baseline(String words) {
		Matcher known = KNOWN.matcher(words);
		Matcher dated = KNOWN_DATE_FIRST.matcher(words);
		CalendarPeriod period = null;
		String figure = null;
		String unit = "";
		if (known.matches() && FrenchPeriods.only(known.group(3)) != null) {
			period = FrenchPeriods.only(known.group(3));
			figure = known.group(1);
			unit = known.group(2);
		} else if (dated.matches() && dated.group(2) != null) {
			period = FrenchPeriods.only(dated.group(1));
			figure = dated.group(2);
			unit = dated.group(3);
		}
		BigDecimal number = figure == null ? null : FrenchNumbers.only(figure.strip());
		if (number == null || period == null) {
			return null;
		}
		foreignUnit(SheetField.BASELINE, unit, words);
		return FrenchNumbers.written(number) + (unit.strip().startsWith("%") ? " %" : "") + at(period);
	}

	static String at(CalendarPeriod period) {
		return (period.precision() == Precision.DAY ? " au " : " en ") + period;
	}

	private void delivery() {
		String value = value(SheetField.DELIVERY);
		if (value.isEmpty()) {
			return;
		}
		List<Passage> lines = sheet.lines(SheetField.DELIVERY);
		CalendarPeriod only = FrenchPeriods.only(value);
		if (only != null) {
			clause("livraison " + only);
			return;
		}
		if (context.keepsLines() && lines.size() > 1 && FrenchPeriods.only(lines.get(0).text()) != null) {
			clause("livraison " + FrenchPeriods.only(lines.get(0).text()) + " " + quoted(context.prose(lines.subList(1, lines.size()))));
			return;
		}
		CalendarPeriod sole = FrenchPeriods.sole(value);
		if (sole != null) {
			context.find(Code.DOUBT, sheet.place(SheetField.DELIVERY), "doubt.delivery", value, sole.toString());
			clause("livraison " + sole + " " + quoted(context.prose(lines)));
			return;
		}
		clause("livraison " + quoted(context.prose(lines)));
	}
}
