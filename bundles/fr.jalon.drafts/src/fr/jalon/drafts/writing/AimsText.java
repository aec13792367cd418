// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.CalendarPeriod.Precision;
import fr.jalon.drafts.ImportFinding.Code;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.SheetDraft;
import fr.jalon.drafts.fiche.SheetDraft.Passage;
import fr.jalon.drafts.fiche.SheetField;
import fr.jalon.drafts.text.Aim;
import fr.jalon.drafts.text.AimWords;
import fr.jalon.drafts.text.EnglishWords;
import fr.jalon.drafts.text.FrenchNumbers;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;

/** Last known result, baselines and targets of one sheet as clauses. */
final class AimsText {

	private static final Pattern KNOWN_BEFORE = Pattern.compile("(?iu)^connu à la signature ?: ?");
	private static final Pattern ELSEWHERE = Pattern.compile("(?iu)(?:énoncée hors de la fiche|stated outside the sheet) ?: ?(.+)");

	private final Context context;
	private final SheetDraft sheet;
	private final String direction;
	private final String unitWords;
	private final String unit;
	private final String periodicity;
	private final SheetMeasures measures;

	/**
	 * Clauses, and what of the words became none.
	 *
	 * @param clauses as the language writes them, without keyword
	 * @param elsewhere where targets are stated instead; empty for nowhere
	 * @param notUnderstood words that stay beside the sheet
	 */
	record Clauses(List<String> clauses, List<String> elsewhere, List<Passage> notUnderstood) {

		Clauses() {
			this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		}
	}

	/**
	 * @param direction as the language writes it, empty for none
	 * @param unitWords all that the sheet says of its units, folded; empty for nothing
	 * @param unit the unit as the language writes it; empty for none that it knows
	 * @param periodicity as the language writes it, empty for none
	 * @param measures of the sheet; null while they are not known
	 */
	AimsText(Context context, SheetDraft sheet, String direction, String unitWords, String unit, String periodicity, SheetMeasures measures) {
		this.context = context;
		this.sheet = sheet;
		this.direction = direction;
		this.unitWords = unitWords;
		this.unit = unit;
		this.periodicity = periodicity;
		this.measures = measures;
	}

	// ------------------------------------------------------------------------------------------------- last result

	/** The result that was known when the draft was written; figures computed since then are not the contract's. */
	Clauses lastResult() {
		Clauses read = new Clauses();
		List<Passage> lines = sheet.lines(SheetField.LAST_RESULT);
		List<Passage> known = lines.stream().filter(line -> KNOWN_BEFORE.matcher(french(line.text())).find()).toList();
		if (context.keepsLines() && known.size() == 1 && lines.size() > 1) {
			lines.stream().filter(line -> !known.contains(line)).forEach(line -> context.find(Code.RESULTS_LEFT, line.place(), "results.line", line.text()));
			lines = known;
		}
		String value = context.oneLine(lines);
		if (PlainText.folded(value).replaceAll("annee|valeur|year|value", "").isBlank()) {
			return read;
		}
		String clean = KNOWN_BEFORE.matcher(french(value)).replaceFirst("");
		String clause = result(clean, value);
		if (clause == null) {
			read.notUnderstood().add(new Passage(value, sheet.place(SheetField.LAST_RESULT)));
		} else {
			read.clauses().add(clause);
		}
		return read;
	}

	private String result(String clean, String words) {
		boolean undated = clean.matches("(?iu).*,? période non renseignée");
		Aim known = AimWords.of(clean.replaceFirst("(?iu),? période non renseignée$", ""));
		if (known != null && known.value() != null && known.comparator().isEmpty() && known.item().isEmpty() && known.recurrence().isEmpty()
				&& (known.due() != null || undated)) {
			foreignUnit(SheetField.LAST_RESULT, known, words);
			return (known.due() == null ? "" : known.due() + " ") + ": " + FrenchNumbers.written(known.value());
		}
		String period = clean.replaceFirst("(?iu)^année ?:? ?", "").replaceFirst("(?iu),? ?valeur(?: non renseignée)?(?: en| au)?$", "")
				.replaceFirst("(?iu)^valeur non renseignée (?:en |au |pour (?:l')?)?", "");
		CalendarPeriod only = FrenchPeriods.only(period);
		return only == null ? null : only.toString();
	}

	// ------------------------------------------------------------------------------------------------------- aims

	/** What baselines and targets say, as far as it is understood. */
	List<Aim> all() {
		return Stream.of(SheetField.BASELINE, SheetField.TARGETS).flatMap(field -> context.paragraphs(sheet.lines(field)).stream())
				.flatMap(paragraph -> parts(french(paragraph)).stream()).map(AimWords::of).filter(Objects::nonNull).toList();
	}

	Clauses baselines() {
		return read(SheetField.BASELINE);
	}

	Clauses targets() {
		return read(SheetField.TARGETS);
	}

	private Clauses read(SheetField field) {
		Clauses read = new Clauses();
		for (String paragraph : context.paragraphs(sheet.lines(field))) {
			Matcher elsewhere = ELSEWHERE.matcher(paragraph);
			if (field == SheetField.TARGETS && elsewhere.matches()) {
				read.elsewhere().add(elsewhere.group(1));
				continue;
			}
			for (String part : parts(french(paragraph))) {
				String clause = field == SheetField.TARGETS ? target(part) : baseline(part);
				if (clause == null) {
					read.notUnderstood().add(new Passage(part, sheet.place(field)));
				} else {
					read.clauses().add(clause);
				}
			}
		}
		return read;
	}

	/** One aim each: a paragraph, or what a semicolon or the next comparison separates. */
	private static List<String> parts(String paragraph) {
		if (AimWords.of(paragraph.replaceFirst("[.,]$", "")) != null) {
			return List.of(paragraph.replaceFirst("[.,]$", ""));
		}
		List<String> parts = new ArrayList<>();
		for (String part : paragraph.split(" ?; ?(?![^\\[\\]]*[\\[\\]])| ?\u2022 ?|, (?=(?:au (?:plus|moins|maximum|minimum)|[≤≥<>]=?|\\d+(?:,\\d+)? ?%? (?:en|au|fin|d'ici)))")) {
			String clean = part.strip().replaceFirst("[.,]$", "");
			if (!clean.isEmpty()) {
				parts.add(clean);
			}
		}
		return parts;
	}

	private String french(String words) {
		return sheet.isEnglish() ? EnglishWords.inFrench(words) : PlainText.clean(words);
	}

	private String target(String words) {
		Aim aim = AimWords.of(words);
		if (aim == null || measure(aim) == null || !aim.recurrence().isEmpty() && !suits(aim.recurrence())) {
			return null;
		}
		String comparator = aim.comparator();
		if (comparator.isEmpty() && aim.value() != null) {
			comparator = direction.equals("hausse") ? "≥" : direction.equals("baisse") ? "≤" : "=";
			context.find(Code.DOUBT, sheet.place(SheetField.TARGETS), "doubt.sense", words);
		}
		foreignUnit(SheetField.TARGETS, aim, words);
		return (comparator + " " + aim.bound()).strip() + (aim.tolerance().isEmpty() ? "" : " à " + aim.tolerance() + " près")
				+ (aim.decomposition().isEmpty() ? "" : " soit " + aim.decomposition())
				+ (!aim.recurrence().isEmpty() ? " chaque " + (aim.recurrence().contains("année") || aim.recurrence().contains("an") ? "année" : "période")
						: aim.due() == null ? "" : at(aim.due()))
				+ measure(aim) + item(aim);
	}

	private String baseline(String words) {
		Aim known = AimWords.of(words);
		if (known == null || known.value() == null || known.due() == null || !known.comparator().isEmpty() || measure(known) == null) {
			return null;
		}
		foreignUnit(SheetField.BASELINE, known, words);
		return known.bound() + at(known.due()) + measure(known) + item(known);
	}

	/** Whether something that comes back does so with the periods of the sheet, which is all that the language says. */
	private boolean suits(String recurrence) {
		String often = PlainText.folded(recurrence).replaceFirst("^a ", "");
		String expected = switch (often) {
			case "chaque mois" -> "mensuel";
			case "chaque trimestre" -> "trimestr";
			case "chaque semestre" -> "semestr";
			case "chaque annee universitaire" -> "universitaire";
			case "sur la duree du contrat" -> "contractuelle";
			case "chaque periode" -> "";
			default -> "annuel";
		};
		return periodicity.isEmpty() ? expected.isEmpty() || expected.equals("annuel") : periodicity.startsWith(expected);
	}

	/** @return null for a measure that the sheet does not have */
	private String measure(Aim aim) {
		if (aim.measure().isEmpty()) {
			return "";
		}
		String name = measures.name(aim.measure());
		return name == null ? null : " pour mesure " + name;
	}

	private String item(Aim aim) {
		return aim.item().isEmpty() ? "" : " pour classe " + (aim.product() ? context.product(aim.item()).name() : context.classNamed(aim.item()));
	}

	private void foreignUnit(SheetField field, Aim aim, String words) {
		String folded = PlainText.folded(aim.unit());
		List<String> own = measures.ownUnits(aim.measure());
		boolean same = own.isEmpty() ? unit.equals(Values.UNIT.of(folded)) : own.contains(Values.UNIT.of(folded));
		if (!folded.isEmpty() && !folded.equals("%") && !unitWords.isEmpty() && !same && !unitWords.contains(folded.replaceAll("s$", "")) && !folded.contains(unitWords)) {
			context.find(Code.DOUBT, sheet.place(field), "doubt.unit", words);
		}
	}

	/** A date with the word that the language wants before it. */
	static String at(CalendarPeriod period) {
		return (period.precision() == Precision.DAY ? " au " : " en ") + period;
	}
}
