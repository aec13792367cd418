// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.CalendarPeriod.Precision;
import fr.jalon.drafts.contract.ContractDraft.Body;
import fr.jalon.drafts.contract.ContractDraft.Item;
import fr.jalon.drafts.contract.ContractDraft.Milestone;
import fr.jalon.drafts.contract.ContractDraft.OutlineKind;
import fr.jalon.drafts.contract.ContractDraft.Project;
import fr.jalon.drafts.contract.ContractDraft.Risk;
import fr.jalon.drafts.contract.ContractDraft.Unread;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.flow.Piece;
import fr.jalon.drafts.flow.Piece.Cell;
import fr.jalon.drafts.flow.Piece.Table;
import fr.jalon.drafts.text.EnglishWords;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;

/** Tables whose heads tell what their rows are: commitments, risks, bodies, projects, and what a first page says of the contract. */
final class ContractTables {

	private static final Map<String, Set<String>> NAMES = names();
	private static final List<String> KINDS = List.of("commitment", "risk", "body", "project");
	private static final Pattern OFTEN = Pattern.compile("(?iu)chaque (année universitaire|année|semestre|trimestre|mois)");
	private static final Pattern SHEET = Pattern.compile("(?iu)(?:fiche|sheet) ?(?:n ?[°ºo] ?)?(\\d{1,3})");
	private static final Pattern MILESTONE = Pattern.compile("(.+?) ?\\(([^()]+)\\)");
	private static final int ENOUGH_OF_COVER = 3;

	private final PlainText words;
	private final ContractDraft draft;
	private final Map<Integer, List<Item>> commitments = new HashMap<>();
	private final List<ContractDraft.Read<String>> signatories = new ArrayList<>();
	private final Set<Integer> indexes = new HashSet<>();

	ContractTables(List<Piece> pieces, PlainText words, ContractDraft draft, Set<Integer> taken) {
		this.words = words;
		this.draft = draft;
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Table table && !taken.contains(i) && table.rows().size() > 1 && (cover(table) || rows(table, i))) {
				indexes.add(i);
			}
		}
	}

	/** Indexes of the tables that were read. */
	Set<Integer> indexes() {
		return indexes;
	}

	/** Commitments by the index of their table: they belong to what the headings above it name. */
	List<Item> commitments(int index) {
		return commitments.getOrDefault(index, List.of());
	}

	/** Who signs, as a first page lists them, for whichever party. */
	List<ContractDraft.Read<String>> signatories() {
		return signatories;
	}

	private static Map<String, Set<String>> names() {
		ResourceBundle table = ResourceBundle.getBundle(ContractTables.class.getPackageName() + ".tables", Locale.ROOT, ContractTables.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Map<String, Set<String>> names = new HashMap<>();
		for (String key : table.keySet()) {
			Set<String> folded = new HashSet<>();
			for (String name : table.getString(key).split("\\|")) {
				folded.add(PlainText.folded(name));
			}
			names.put(key, folded);
		}
		return names;
	}

	private String folded(Cell cell) {
		return PlainText.folded(words.joined(cell.lines()));
	}

	// -------------------------------------------------------------------------------------------------- first page

	private boolean cover(Table table) {
		long known = table.rows().stream().filter(row -> row.size() == 2 && !coverKey(row).isEmpty()).count();
		if (known < ENOUGH_OF_COVER || known < table.rows().size()) {
			return false;
		}
		table.rows().forEach(row -> cover(coverKey(row), row.get(1)));
		return true;
	}

	private String coverKey(List<Cell> row) {
		String head = folded(row.get(0));
		return NAMES.keySet().stream().filter(key -> key.startsWith("cover.") && NAMES.get(key).contains(head)).findFirst().orElse("");
	}

	private void cover(String key, Cell cell) {
		Place place = cell.place();
		String text = words.joined(cell.lines());
		switch (key) {
			case "cover.period" -> read(period(text), place, period -> draft.period = period);
			case "cover.supervisor" -> parties(cell, "tutelle");
			case "cover.operator" -> parties(cell, "opérateur");
			case "cover.funder" -> parties(cell, "financeur");
			case "cover.partner" -> parties(cell, "partenaire");
			case "cover.deliberation" -> read(period(text), place, date -> draft.deliberation = date);
			case "cover.signature" -> signature(text, place);
			case "cover.signatories" -> cell.lines().forEach(line -> signatories.add(new ContractDraft.Read<>(PlainText.clean(line), place, false)));
			default -> draft.evaluation = new ContractDraft.Read<>(text, place, false);
		}
	}

	private void read(CalendarPeriod period, Place place, Consumer<ContractDraft.Read<CalendarPeriod>> into) {
		if (period != null) {
			into.accept(new ContractDraft.Read<>(period, place, false));
		}
	}

	private void parties(Cell cell, String role) {
		cell.lines().forEach(line -> draft.parties.add(new ContractDraft.Party(PlainText.clean(line), role, false, new ArrayList<>(), cell.place())));
	}

	/** {@code Paris, le 7 décembre 2016}. */
	private void signature(String text, Place place) {
		CalendarPeriod date = FrenchPeriods.sole(EnglishWords.inFrench(text));
		if (date == null || date.precision() != Precision.DAY) {
			draft.unread.add(new Unread("signatory", text, place));
			return;
		}
		draft.signature = new ContractDraft.Read<>(date, place, false);
		draft.signaturePlace = new ContractDraft.Read<>(text.contains(",") ? text.substring(0, text.indexOf(',')).strip() : "", place, false);
	}

	private static CalendarPeriod period(String text) {
		CalendarPeriod french = FrenchPeriods.only(text);
		return french != null ? french : FrenchPeriods.only(EnglishWords.inFrench(text));
	}

	// ------------------------------------------------------------------------------------------------------- rows

	private boolean rows(Table table, int index) {
		List<Cell> head = table.rows().get(0);
		String kind = head.isEmpty() ? null : KINDS.stream().filter(each -> NAMES.get(each).contains(folded(head.get(0)))).findFirst().orElse(null);
		if (kind == null) {
			return false;
		}
		Map<Integer, String> columns = new HashMap<>();
		for (Cell cell : head.subList(1, head.size())) {
			NAMES.keySet().stream().filter(key -> key.startsWith(kind + ".") && NAMES.get(key).contains(folded(cell))).findFirst()
					.ifPresent(key -> columns.put(cell.column(), key.substring(kind.length() + 1)));
		}
		if (columns.isEmpty()) {
			return false;
		}
		for (List<Cell> row : table.rows().subList(1, table.rows().size())) {
			if (row.isEmpty() || row.get(0).column() != 1 || row.get(0).lines().isEmpty()) {
				continue;
			}
			Row read = new Row(row.get(0), columns, row);
			switch (kind) {
				case "commitment" -> commitments.computeIfAbsent(index, key -> new ArrayList<>()).add(commitment(read));
				case "risk" -> draft.risks.add(new Risk(read.title(), read.lines("treatment"), read.text("owner"), read.due(), row.get(0).place()));
				case "body" -> draft.bodies.add(new Body(read.title(), EnglishWords.inFrench(read.text("meets")), read.lines("decisions"), row.get(0).place()));
				default -> draft.projects.add(new Project(read.title(), read.text("delivers"), read.text("replaces"), read.lines("partners"), milestones(read), row.get(0).place()));
			}
		}
		return true;
	}

	private Item commitment(Row row) {
		List<String> lines = row.first.lines();
		// what stands under the promise is the value that it is held to
		String threshold = lines.size() > 1 && EnglishWords.inFrench(lines.get(lines.size() - 1)).matches("(?iu)(?:au plus|au moins|moins d|plus d|exactement).*\\d.*")
				? lines.get(lines.size() - 1) : "";
		String title = words.joined(threshold.isEmpty() ? lines : lines.subList(0, lines.size() - 1));
		List<Integer> sheets = new ArrayList<>();
		Matcher measured = SHEET.matcher(row.text("measure"));
		while (measured.find()) {
			sheets.add(Integer.parseInt(measured.group(1)));
		}
		return new Item(OutlineKind.COMMITMENT, title, "", row.text("owner"), row.due(), row.often(), row.text("evidence"), threshold, sheets,
				false, row.first.place());
	}

	private List<Milestone> milestones(Row row) {
		List<Milestone> milestones = new ArrayList<>();
		for (String line : row.lines("milestones")) {
			Matcher dated = MILESTONE.matcher(line);
			CalendarPeriod due = dated.matches() ? period(dated.group(2)) : null;
			milestones.add(new Milestone(due == null ? line : dated.group(1), due));
		}
		return milestones;
	}

	/** One row, by what its columns hold. */
	private final class Row {

		private final Cell first;
		private final Map<String, Cell> cells = new HashMap<>();

		Row(Cell first, Map<Integer, String> columns, List<Cell> row) {
			this.first = first;
			row.stream().filter(cell -> columns.containsKey(cell.column())).forEach(cell -> cells.put(columns.get(cell.column()), cell));
		}

		String title() {
			return words.joined(first.lines());
		}

		/** Empty for no cell, and for one that holds a dash. */
		String text(String column) {
			Cell cell = cells.get(column);
			String text = cell == null ? "" : words.joined(cell.lines());
			return PlainText.folded(text).isEmpty() ? "" : text;
		}

		List<String> lines(String column) {
			return text(column).isEmpty() ? List.of() : cells.get(column).lines().stream().map(line -> PlainText.clean(line).replaceFirst("^\u2022 ", "")).toList();
		}

		CalendarPeriod due() {
			String text = OFTEN.matcher(EnglishWords.inFrench(text("due"))).replaceFirst("").replaceFirst("[ ,]+$", "").replaceFirst("^[ ,]+", "");
			CalendarPeriod due = text.isEmpty() ? null : FrenchPeriods.only(text);
			if (due == null && !text.isEmpty()) {
				draft.unread.add(new Unread("due", title() + " : " + text("due"), cells.get("due").place()));
			}
			return due;
		}

		/** {@code année}; empty for what happens once. */
		String often() {
			Matcher often = OFTEN.matcher(EnglishWords.inFrench(text("due")));
			return often.find() ? often.group(1).toLowerCase(Locale.FRENCH).replace(" universitaire", "") : "";
		}
	}
}
