// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import static fr.jalon.drafts.writing.JalonText.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.drafts.ImportFinding.Code;
import fr.jalon.drafts.contract.ContractDraft.OutlineKind;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.SheetDraft;
import fr.jalon.drafts.fiche.SheetDraft.Passage;
import fr.jalon.drafts.fiche.SheetField;
import fr.jalon.drafts.text.EnglishWords;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;
import fr.jalon.drafts.writing.Context.Node;
import fr.jalon.runtime.text.Catalogue;

/** One sheet as text. */
final class FicheText {

	private static final Catalogue LABELS = Catalogue.of(FicheText.class);
	private static final Pattern AXIS_NUMBER = Pattern.compile("(?i)^axe(?: stratégique)?(?: ?n ?[°ºo])?(?: ?\\d{1,2})?(?: ?[:\u2013\u2014-])? ?");
	private static final Pattern NUMBERED_AXIS = Pattern.compile("(?i)^axe(?: stratégique)?(?: ?n ?[°ºo])? ?(?:\\d|[:\u2013\u2014-])");

	private static final Pattern SOURCE = Pattern.compile("(.+?) ?\\(source [\u00AB\u201C\"] ?(.+?) ?[\u00BB\u201D\"]\\)");
	private static final Pattern REMIT = Pattern.compile("(.+?),? pour (.+)");
	private static final Pattern REMIT_ENGLISH = Pattern.compile("(.+?),? for (.+)");

	private final Context context;
	private final SheetDraft sheet;
	private final JalonText text = new JalonText();
	private final String number;
	private SheetMeasures measures;
	private String direction = "";
	private String unitWords = "";
	private String knownUnit = "";
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
		word(SheetField.CATEGORY, "catégorie ", Values.CATEGORY);
		assigned(SheetField.OWNER, "responsable ");
		text.gap();
		subIndicators();
		// first: targets and results are held against both
		direction = sense(context.oneLine(sheet.lines(SheetField.DIRECTION)));
		measures = new SheetMeasures(context, sheet, aims().all());
		unit();
		periodicity();
		lastResult();
		text.gap();
		prose(SheetField.COLLECTION_MODE, "mode de collecte ");
		collections();
		assigned(SheetField.SYNTHESIS, "synthèse ");
		validation();
		prose(SheetField.CALCULATION, measures.calculation(), "mode de calcul ");
		measures.clauses().forEach(this::clause);
		text.gap();
		prose(SheetField.LIMITS, "limites ");
		prose(SheetField.RULES, "interprétation ");
		direction();
		if (!value(SheetField.BASELINE).isEmpty()) {
			aims(SheetField.BASELINE, "référence ", aims().baselines());
		}
		if (!value(SheetField.TARGETS).isEmpty()) {
			aims(SheetField.TARGETS, "cible ", aims().targets());
		}
		delivery();
		prose(SheetField.IMPROVEMENT, "amélioration ");
		prose(SheetField.COMMENTS, "commentaires ");
		operator();
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

	/** What the operator says of the results is no clause of the contract. */
	private void operator() {
		if (sheet.has(SheetField.RESULTS)) {
			context.find(Code.RESULTS_LEFT, sheet.place(SheetField.RESULTS), "results", number);
		}
		String words = context.prose(sheet.lines(SheetField.OPERATOR).stream()
				.filter(line -> !Values.ZONE_MARK.begins(line.text()) && !Values.OPERATOR_HINT.knows(line.text())).toList());
		if (!words.isEmpty()) {
			notUnderstood(SheetField.OPERATOR, words);
		}
	}

	private void leftovers() {
		Place last = null;
		StringBuilder words = new StringBuilder();
		List<Passage> all = new ArrayList<>(sheet.has(SheetField.RESULTS) ? List.of() : sheet.summary());
		all.addAll(sheet.leftovers());
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
			if (isNothing(SheetField.AXIS, each)) {
				continue;
			}
			if (Values.ALL_AXES.knows(each)) {
				clause("tous les axes");
				return;
			}
			String whole = each.replaceFirst("^\u2022 ", "");
			String bare = AXIS_NUMBER.matcher(whole).replaceFirst("").strip();
			Node known = Context.find(context.roots, OutlineKind.AXIS, whole);
			Node node = known != null || bare.isEmpty() ? known : Context.find(context.roots, OutlineKind.AXIS, bare);
			String title = bare.isEmpty() || !NUMBERED_AXIS.matcher(whole).find() ? whole : bare;
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
		return isNothing(field, value) ? "" : value;
	}

	private void word(SheetField field, String keyword, Values words) {
		String value = value(field);
		if (value.isEmpty()) {
			return;
		}
		String known = words.of(value);
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
		SheetField better = Values.PERIODICITY.knows(folded) ? SheetField.PERIODICITY : Values.CATEGORY.knows(folded) ? SheetField.CATEGORY
				: Values.DIRECTION.knows(folded) ? SheetField.DIRECTION : Values.UNIT.knows(folded) ? SheetField.UNIT : null;
		if (better != null && better != field) {
			context.find(Code.WRONG_CELL, sheet.place(field), "wrongCell", number, value, LABELS.message(field.key()), LABELS.message(better.key()));
		}
	}

	private void prose(SheetField field, String keyword) {
		prose(field, sheet.lines(field), keyword);
	}

	private void prose(SheetField field, List<Passage> lines, String keyword) {
		String prose = context.prose(lines);
		if (prose.isEmpty()) {
			return;
		}
		if (!isNothing(field, prose)) {
			clause(keyword + quoted(prose));
		}
	}

	/** Whether words say that there is nothing to say; they stay beside the sheet unless they only stand in an empty cell. */
	private boolean isNothing(SheetField field, String words) {
		if (!words.isEmpty() && !PlainText.isNothing(words) && !Values.NOTHING.knows(words)) {
			return false;
		}
		if (!words.isEmpty() && !Values.NOTHING.knows(words)) {
			text.comment(sheet.place(field), label(field), words);
		}
		return true;
	}

	private void assigned(SheetField field, String keyword) {
		String value = value(field);
		if (!value.isEmpty()) {
			clause(keyword + assignment(value, sheet.place(field)));
		}
	}

	/** Somebody, what for, and out of which source. */
	private String assignment(String words, Place place) {
		String who = words;
		String source = "";
		Matcher from = SOURCE.matcher(who);
		if (from.matches()) {
			source = " depuis " + context.source(from.group(2)).name();
			who = from.group(1);
		}
		Matcher remit = (sheet.isEnglish() ? REMIT_ENGLISH : REMIT).matcher(who);
		if (remit.matches() && remit.group(1).length() <= 80) {
			return context.assignee(remit.group(1), place) + source + " pour " + quoted(remit.group(2));
		}
		return context.assignee(who, place) + source;
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
		if (context.keepsLines() && lines.size() == 2 && !every(Values.PERIODICITY.of(lines.get(1).text())).isEmpty()) {
			clause("validation " + assignment(PlainText.clean(lines.get(0).text()), sheet.place(SheetField.VALIDATION)) + every(Values.PERIODICITY.of(lines.get(1).text())));
			return;
		}
		Matcher often = Pattern.compile("(?i)(.+?),? ?\\(?(annuel(?:le)?|semestriel(?:le)?|trimestriel(?:le)?|mensuel(?:le)?|tous les (?:ans|six mois|6 mois|trimestres|mois)|chaque (?:année|semestre|trimestre|mois))\\)?\\.?").matcher(value);
		if (often.matches()) {
			String recurrence = every(Values.PERIODICITY.of(often.group(2)));
			if (!recurrence.isEmpty()) {
				context.find(Code.DOUBT, sheet.place(SheetField.VALIDATION), "doubt.validation", value);
				clause("validation " + assignment(often.group(1), sheet.place(SheetField.VALIDATION)) + recurrence);
				return;
			}
		}
		clause("validation " + assignment(value, sheet.place(SheetField.VALIDATION)));
	}

	private static String every(String periodicity) {
		return switch (periodicity == null || periodicity.isEmpty() ? ' ' : periodicity.charAt(0)) {
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
		List<Passage> lines = measures.units();
		String value = context.oneLine(lines);
		unitWords = PlainText.folded(context.oneLine(sheet.lines(SheetField.UNIT)));
		if (isNothing(SheetField.UNIT, value)) {
			return;
		}
		String first = context.keepsLines() && lines.size() > 1 ? PlainText.clean(lines.get(0).text()) : value;
		String note = first.equals(value) ? "" : " " + quoted(context.prose(lines.subList(1, lines.size())));
		if (Values.UNIT.knows(first)) {
			knownUnit = Values.UNIT.of(first);
			clause("unité " + knownUnit + note);
			return;
		}
		misplaced(SheetField.UNIT, first);
		Matcher counted = Pattern.compile("(?i)nombre (?:de |d'|des )([^,;:+.()\\d]{3,50})").matcher(first);
		if (counted.matches() && counted.group(1).split(" ").length <= 4 && !counted.group(1).matches("(?i).*\\b(?:ou|et)\\b.*")) {
			clause("unité " + context.object(counted.group(1)).name() + note);
			return;
		}
		boolean known = context.keepsLines() && lines.size() == sheet.lines(SheetField.UNIT).size() && isUnit(first);
		clause("unité " + (known ? unit(context, first) + note : quoted(context.prose(lines))));
	}

	/** Whether words are a unit: one that the language knows, or what is counted, in a word or two. */
	static boolean isUnit(String words) {
		return Values.UNIT.knows(words)
				|| PlainText.folded(words).split(" ").length <= 3 && words.matches("[\\p{L}' -]{2,}") && !Values.PERIODICITY.knows(words);
	}

	/** A unit as the language writes it. */
	static String unit(Context context, String words) {
		return Values.UNIT.knows(words) ? Values.UNIT.of(words) : context.object(uncapital(words)).name();
	}

	/** "Établissements" begins a cell with a capital, "CV" does so anywhere. */
	private static String uncapital(String words) {
		boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
		return acronym ? words : words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
	}

	private void periodicity() {
		word(SheetField.PERIODICITY, "périodicité ", Values.PERIODICITY);
	}

	private void lastResult() {
		if (value(SheetField.LAST_RESULT).isEmpty()) {
			return;
		}
		AimsText.Clauses read = aims().lastResult();
		read.clauses().forEach(clause -> clause("dernier résultat " + clause));
		read.notUnderstood().forEach(words -> notUnderstood(SheetField.LAST_RESULT, words.text()));
	}

	private AimsText aims() {
		String periodicity = Values.PERIODICITY.of(context.oneLine(sheet.lines(SheetField.PERIODICITY)));
		return new AimsText(context, sheet, direction, unitWords, knownUnit, periodicity == null ? "" : periodicity, measures);
	}

	// ------------------------------------------------------------------------------------------- direction and aims

	private static String sense(String words) {
		String folded = PlainText.folded(words);
		String known = Values.DIRECTION.of(folded);
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
		if (context.keepsLines() && lines.size() > 1 && Values.DIRECTION.knows(lines.get(0).text())) {
			direction = Values.DIRECTION.of(lines.get(0).text());
			clause("sens " + direction + " " + quoted(context.prose(lines.subList(1, lines.size()))));
			return;
		}
		if (Values.DIRECTION.knows(value)) {
			clause("sens " + direction);
		} else if (!direction.isEmpty()) {
			context.find(Code.DOUBT, sheet.place(SheetField.DIRECTION), "doubt.direction", value, direction);
			clause("sens " + direction + " " + quoted(context.prose(lines)));
		} else {
			misplaced(SheetField.DIRECTION, value);
			clause("sens " + quoted(context.prose(lines)));
		}
	}

	private void aims(SheetField field, String keyword, AimsText.Clauses read) {
		read.notUnderstood().forEach(words -> notUnderstood(field, words.text()));
		if (!read.clauses().isEmpty()) {
			clause(keyword + String.join(", ", read.clauses()));
		}
		if (!read.elsewhere().isEmpty()) {
			clause("cible énoncée dans " + quoted(String.join("\n", read.elsewhere())));
		}
	}

	private CalendarPeriod period(String words) {
		return FrenchPeriods.only(sheet.isEnglish() ? EnglishWords.inFrench(words) : words);
	}

	private void delivery() {
		String value = value(SheetField.DELIVERY);
		if (value.isEmpty()) {
			return;
		}
		List<Passage> lines = sheet.lines(SheetField.DELIVERY);
		CalendarPeriod only = period(value);
		if (only != null) {
			clause("livraison " + only);
			return;
		}
		if (context.keepsLines() && lines.size() > 1 && period(lines.get(0).text()) != null) {
			clause("livraison " + period(lines.get(0).text()) + " " + quoted(context.prose(lines.subList(1, lines.size()))));
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
