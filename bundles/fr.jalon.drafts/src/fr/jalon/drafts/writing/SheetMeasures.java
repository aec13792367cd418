// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import static fr.jalon.drafts.writing.JalonText.quoted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.fiche.SheetDraft;
import fr.jalon.drafts.fiche.SheetDraft.Passage;
import fr.jalon.drafts.fiche.SheetField;
import fr.jalon.drafts.text.Aim;
import fr.jalon.drafts.text.PlainText;

/**
 * The measures that a sheet tells apart: by the unit it gives each of them, by what its aims are for, or by saying that a calculation
 * remains to be defined. How they are calculated is a sentence, and stays one.
 */
final class SheetMeasures {

	private static final Pattern OWN_UNIT = Pattern.compile("(.+) ?: (.+?)");

	/** @param unit as the language writes it; empty for that of the sheet */
	private record Measure(String title, String name, String unit) {
	}

	private final Context context;
	private final Map<String, Measure> measures = new LinkedHashMap<>();
	private final List<Passage> calculation = new ArrayList<>();
	private final List<Passage> units = new ArrayList<>();

	/** @param aims all that the sheet says of baselines and targets */
	SheetMeasures(Context context, SheetDraft sheet, Collection<Aim> aims) {
		this.context = context;
		calculation.addAll(sheet.lines(SheetField.CALCULATION));
		units.addAll(sheet.lines(SheetField.UNIT));
		if (context.keepsLines()) {
			read(aims);
		}
	}

	private void read(Collection<Aim> aims) {
		Map<String, String> titles = new LinkedHashMap<>();
		// a sheet with one measure does not name it: what stands before is a sentence
		boolean several = calculation.stream().filter(line -> Values.CALCULATION_LATER.knows(line.text())).count() > 1;
		for (int i = 0; several && i + 1 < calculation.size(); i++) {
			if (Values.CALCULATION_LATER.knows(calculation.get(i + 1).text()) && !Values.CALCULATION_LATER.knows(calculation.get(i).text())) {
				note(titles, calculation.get(i).text());
			}
		}
		aims.stream().map(Aim::measure).filter(title -> !title.isEmpty()).forEach(title -> note(titles, title));
		Map<String, String> owned = units(titles);
		for (Passage line : calculation) {
			String title = titles.remove(PlainText.folded(line.text()));
			if (title != null) {
				add(title, owned);
			}
		}
		titles.values().forEach(title -> add(title, owned));
		undefined();
	}

	private static void note(Map<String, String> titles, String title) {
		titles.putIfAbsent(PlainText.folded(title), PlainText.clean(title));
	}

	private void add(String title, Map<String, String> owned) {
		String key = PlainText.folded(title);
		measures.put(key, new Measure(title, context.names.of(title, "Mesure"), owned.getOrDefault(key, "")));
	}

	/** Lines such as {@code Délai moyen : jours ouvrés}, when the sheet has several and says all its units so. */
	private Map<String, String> units(Map<String, String> titles) {
		Map<String, String> words = new LinkedHashMap<>();
		for (Passage line : units) {
			Matcher owned = OWN_UNIT.matcher(PlainText.clean(line.text()));
			if (!owned.matches() || !FicheText.isUnit(owned.group(2))) {
				break;
			}
			words.put(owned.group(1), owned.group(2));
		}
		boolean known = words.keySet().stream().allMatch(title -> titles.containsKey(PlainText.folded(title)));
		if (words.isEmpty() || words.size() < 2 && !known) {
			return Map.of();
		}
		units.subList(0, words.size()).clear();
		Map<String, String> owned = new LinkedHashMap<>();
		words.forEach((title, unit) -> {
			note(titles, title);
			owned.put(PlainText.folded(title), FicheText.unit(context, unit));
		});
		return owned;
	}

	/** Takes away what says that a calculation remains to be defined: clauses say so. */
	private void undefined() {
		for (int i = calculation.size() - 1; i >= 0; i--) {
			if (!Values.CALCULATION_LATER.knows(calculation.get(i).text())) {
				continue;
			}
			calculation.remove(i);
			if (i > 0 && measures.containsKey(PlainText.folded(calculation.get(i - 1).text()))) {
				calculation.remove(--i);
			}
		}
	}

	/** What the sheet says of its calculation, apart from measures whose calculation remains to be defined. */
	List<Passage> calculation() {
		return calculation;
	}

	/** What the sheet says of units, apart from those of its measures. */
	List<Passage> units() {
		return units;
	}

	/** The name of a measure, or null when the sheet has none of that title. */
	String name(String title) {
		Measure measure = measures.get(PlainText.folded(title));
		return measure == null ? null : measure.name();
	}

	/** The units of the measures that have their own, as the language writes them; of one of them where a title is given. */
	List<String> ownUnits(String title) {
		return measures.values().stream().filter(each -> title.isEmpty() || each == measures.get(PlainText.folded(title))).map(Measure::unit)
				.filter(each -> !each.isEmpty()).toList();
	}

	/** One clause each. */
	List<String> clauses() {
		return measures.values().stream().map(each -> "mesure " + each.name() + " " + quoted(each.title())
				+ (each.unit().isEmpty() ? "" : " unité " + each.unit()) + " calcul à définir").toList();
	}
}
