// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.fiche;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.drafts.document.Place;

/** A sheet as the draft gives it: its fields in words, with their places. */
public final class SheetDraft {

	/** Words of the draft. */
	public record Passage(String text, Place place) {
	}

	private final Place place;
	private final Map<SheetField, List<Passage>> values = new EnumMap<>(SheetField.class);
	private final Map<SheetField, Place> places = new EnumMap<>(SheetField.class);
	private final Set<SheetField> misspelt = EnumSet.noneOf(SheetField.class);
	private final List<Passage> leftovers = new ArrayList<>();
	private final List<Passage> unknownHeadings = new ArrayList<>();
	private final List<SheetField> repeated = new ArrayList<>();
	private final List<Passage> summary = new ArrayList<>();
	private int english;
	private int number;
	private String title = "";

	SheetDraft(Place place) {
		this.place = place;
	}

	public Place place() {
		return place;
	}

	/** 0 when the draft gives none. */
	public int number() {
		return number;
	}

	void number(int value) {
		number = value;
	}

	/** The title above the sheet, where it stands beside its number; often empty. */
	public String title() {
		return title;
	}

	void title(String value) {
		title = value;
	}

	void heading(SheetField field, Place where, boolean exact, boolean inEnglish) {
		// a section and its only field may bear the same name: nothing is given twice then
		if (places.putIfAbsent(field, where) != null && !field.isSection() && values.containsKey(field)) {
			repeated.add(field);
		}
		english += inEnglish ? 1 : 0;
		if (!exact) {
			misspelt.add(field);
		}
	}

	void add(SheetField field, String text, Place where) {
		if (!text.isBlank()) {
			values.computeIfAbsent(field, key -> new ArrayList<>()).add(new Passage(text.strip(), where));
		}
	}

	void leave(String text, Place where) {
		if (!text.isBlank()) {
			leftovers.add(new Passage(text.strip(), where));
		}
	}

	void unknown(String text, Place where) {
		unknownHeadings.add(new Passage(text, where));
	}

	void summarise(String text, Place where) {
		if (!text.isBlank()) {
			summary.add(new Passage(text.strip(), where));
		}
	}

	/** What stands between the title and the table of the sheet. */
	public List<Passage> summary() {
		return summary;
	}

	/** Whether most of its headings are English. */
	public boolean isEnglish() {
		return 2 * english > places.size();
	}

	/** Whether the draft has this heading. */
	public boolean has(SheetField field) {
		return places.containsKey(field);
	}

	boolean isEmpty() {
		return places.isEmpty();
	}

	int count() {
		return (int) places.keySet().stream().filter(field -> !field.isSection()).count();
	}

	/** The lines of a field; empty when the draft leaves it empty. */
	public List<Passage> lines(SheetField field) {
		return List.copyOf(values.getOrDefault(field, List.of()));
	}

	/** Where a field stands: its value, or its heading, or the sheet. */
	public Place place(SheetField field) {
		List<Passage> lines = values.get(field);
		return lines != null ? lines.get(0).place() : places.getOrDefault(field, place);
	}

	/** Headings whose spelling is not in the table. */
	public Set<SheetField> misspelt() {
		return misspelt;
	}

	/** Headings that the sheet gives again. */
	public List<SheetField> repeated() {
		return repeated;
	}

	/** What belongs to no heading. */
	public List<Passage> leftovers() {
		return leftovers;
	}

	/** What stands where headings stand, and is none of the official sheet. */
	public List<Passage> unknownHeadings() {
		return unknownHeadings;
	}
}
