// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.StructureElement;
import fr.jalon.contract.TopElement;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.contract.compare.Difference;
import fr.jalon.contract.compare.Difference.Matter;

/**
 * The differences of two drafts as a reader goes through them.
 *
 * @param before name of the former draft, as the user gave it
 * @param after name of the later draft
 * @param effects on figures, where data were at hand
 */
public record DraftReport(String before, String after, Comparison comparison, List<FigureEffect> effects) {

	/** Differences that concern one sheet, axis, objective, source…: its own first, then those of what it contains. */
	public record Chapter(EObject element, List<Entry> entries) {
	}

	/** Differences of one element; the weightiest first. */
	public record Entry(EObject element, List<Difference> differences) {
	}

	public DraftReport {
		effects = List.copyOf(effects);
	}

	public List<Difference> differences() {
		return comparison.differences();
	}

	/** In the order of the later draft; what is gone comes last. */
	public List<Chapter> chapters() {
		Map<EObject, Map<EObject, List<Difference>>> chapters = new LinkedHashMap<>();
		for (Difference difference : differences()) {
			EObject subject = difference.subject();
			EObject place = place(subject);
			Map<EObject, List<Difference>> entries = chapters.computeIfAbsent(place, key -> new LinkedHashMap<>(Map.of(place, new ArrayList<>())));
			entries.computeIfAbsent(subject, key -> new ArrayList<>()).add(difference);
		}
		List<Chapter> ordered = new ArrayList<>();
		chapters.forEach((place, entries) -> ordered.add(new Chapter(place, entries(entries))));
		return ordered;
	}

	private static List<Entry> entries(Map<EObject, List<Difference>> found) {
		List<Entry> entries = new ArrayList<>();
		found.forEach((subject, list) -> {
			list.sort(Comparator.comparing(Difference::matter));
			if (!list.isEmpty()) {
				entries.add(new Entry(subject, List.copyOf(list)));
			}
		});
		return entries;
	}

	/** How many differences touch what; the weightiest first. */
	public Map<Matter, Long> counts() {
		Map<Matter, Long> counts = new EnumMap<>(Matter.class);
		differences().forEach(each -> counts.merge(each.matter(), 1L, Long::sum));
		return counts;
	}

	/** Effects on the figures of a chapter. */
	public List<FigureEffect> effects(Chapter chapter) {
		return effects.stream().filter(effect -> effect.fiche() == chapter.element()).toList();
	}

	/** Effects of what changed elsewhere: the sheet itself says the same, its source or calendar does not. */
	public List<FigureEffect> otherEffects() {
		List<EObject> places = chapters().stream().map(Chapter::element).toList();
		return effects.stream().filter(effect -> !places.contains(effect.fiche())).toList();
	}

	/** The nearest of what a reader knows as one thing: a sheet, a source, an axis, an objective, an action; else the contract. */
	private static EObject place(EObject subject) {
		for (EObject each = subject; each != null; each = each.eContainer()) {
			if (each instanceof StructureElement || each instanceof TopElement) {
				return each;
			}
		}
		return subject;
	}
}
