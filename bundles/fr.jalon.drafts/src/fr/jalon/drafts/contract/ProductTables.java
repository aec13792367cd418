// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.drafts.contract.ContractDraft.Column;
import fr.jalon.drafts.contract.ContractDraft.Product;
import fr.jalon.drafts.contract.ContractDraft.ProductTable;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.Headings;
import fr.jalon.drafts.flow.Piece;
import fr.jalon.drafts.flow.Piece.Cell;
import fr.jalon.drafts.flow.Piece.Gap;
import fr.jalon.drafts.flow.Piece.Table;
import fr.jalon.drafts.flow.Piece.Text;
import fr.jalon.drafts.text.EnglishWords;
import fr.jalon.drafts.text.FrenchNumbers;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;

/** Tables of products: one product a line, one date a column. */
final class ProductTables {

	/** A number at the end of a line; numbers of more than three digits in groups. */
	private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(?:^|\\s)(-?\\d+(?:,\\d+)?)$");
	/** Lines of the tables that Jalon prints, and of tables about one indicator. */
	private static final Set<String> NO_PRODUCTS = Set.of("cible", "cibles", "reference", "realise", "resultat", "resultats", "valeur", "attendu",
			"total", "ensemble", "periode", "objectif", "prevision", "annee", "dotation", "target", "result", "period", "status", "statut");
	/** What tables of the budget have above their first column. */
	private static final Set<String> MEANS = Set.of("dotation", "dotations", "subvention", "moyens", "budget", "programme", "ressources", "credits", "grant");
	private static final Map<String, String> ABOUT = Map.ofEntries(Map.entry("produit", "product"), Map.entry("solution", "product"), Map.entry("logiciel", "product"),
			Map.entry("application", "product"), Map.entry("product", "product"), Map.entry("famille", "family"), Map.entry("domaine", "family"), Map.entry("family", "family"),
			Map.entry("sens", "direction"), Map.entry("tendance", "direction"), Map.entry("direction", "direction"));
	private static final Pattern CAPTION_NUMBER = Pattern.compile("^(?:Tableau|Table) \\d{1,3} ?[:.\u2013\u2014-]? ?");
	private static final int HEADER_LINES = 14;

	private final List<Piece> pieces;
	private final PlainText words;
	private final Set<Integer> indexes = new HashSet<>();
	private final List<ProductTable> tables = new ArrayList<>();

	/** @param results indexes of what a report shows of results */
	ProductTables(List<Piece> pieces, PlainText words, Set<Integer> results) {
		this.pieces = pieces;
		this.words = words;
		for (int i = 0; i < pieces.size(); i++) {
			if (results.contains(i)) {
				continue;
			}
			if (pieces.get(i) instanceof Table table) {
				grid(table, i);
			} else if (pieces.get(i) instanceof Text && !indexes.contains(i)) {
				i = Math.max(i, text(i));
			}
		}
	}

	Set<Integer> indexes() {
		return indexes;
	}

	List<ProductTable> tables() {
		return tables;
	}

	// ------------------------------------------------------------------------------------------------ real tables

	private void grid(Table table, int at) {
		if (table.rows().size() < 2) {
			return;
		}
		int header = 0;
		List<Cell> heads = table.rows().get(0);
		if (dated(heads) == 0 && heads.size() == 1 && table.rows().size() > 2) {
			header = 1;
			heads = table.rows().get(1);
		}
		if (dated(heads) == 0 || table.rows().stream().flatMap(List::stream).anyMatch(cell -> !FrenchNumbers.amounts(cell.text()).isEmpty())) {
			return;
		}
		if (!heads.isEmpty() && heads.get(0).column() == 1 && MEANS.contains(PlainText.folded(words.joined(heads.get(0).lines())))) {
			return;
		}
		List<Column> columns = new ArrayList<>();
		List<Integer> positions = new ArrayList<>();
		String title = "";
		for (Cell cell : heads) {
			String head = words.joined(cell.lines());
			if (!FrenchPeriods.of(head).isEmpty()) {
				columns.add(column(head, columns));
				positions.add(cell.column());
			} else if (cell.column() == 1) {
				title = head;
			}
		}
		List<Product> products = new ArrayList<>();
		Map<String, Integer> labelled = labelled(heads);
		if (labelled.containsKey("product")) {
			title = "";
		}
		// "1,250" is another number in English
		boolean english = heads.stream().anyMatch(head -> PlainText.folded(words.joined(head.lines())).equals("product"));
		String group = "";
		int numbers = 0;
		for (List<Cell> row : table.rows().subList(header + 1, table.rows().size())) {
			String name = row.stream().filter(cell -> cell.column() < positions.get(0)).map(cell -> words.joined(cell.lines())).filter(text -> !text.isBlank())
					.reduce((left, right) -> left + " : " + right).orElse("");
			List<BigDecimal> values = new ArrayList<>();
			StringBuilder strange = new StringBuilder();
			for (int position : positions) {
				String value = row.stream().filter(cell -> cell.column() == position).map(cell -> words.joined(cell.lines())).findFirst().orElse("");
				BigDecimal number = FrenchNumbers.only(english ? EnglishWords.inFrench(value) : value);
				numbers += number == null ? 0 : 1;
				values.add(number);
				strange.append(number == null && !value.isBlank() ? " " + value : "");
			}
			if (name.isBlank() || NO_PRODUCTS.contains(PlainText.folded(name)) || Headings.whole(name) != null) {
				continue;
			}
			if (row.size() == 1 && values.stream().allMatch(value -> value == null)) {
				group = name;
				continue;
			}
			if (labelled.containsKey("product")) {
				products.add(new Product(text(row, labelled.get("family")), text(row, labelled.get("product")), text(row, labelled.get("direction")), values,
						!strange.isEmpty(), strange.toString().strip(), row.get(0).place()));
				continue;
			}
			products.add(product(name, group, values, strange.toString().strip(), row.get(0).place()));
		}
		if (numbers > 0 && !products.isEmpty()) {
			indexes.add(at);
			tables.add(new ProductTable(title.isEmpty() ? caption(at) : title, columns, labelled.containsKey("product") ? products : families(products),
					table.place()));
		}
	}

	/** Columns that say which of the words of a row are the product, its family and where it is to go. */
	private Map<String, Integer> labelled(List<Cell> heads) {
		Map<String, Integer> columns = new HashMap<>();
		for (Cell head : heads) {
			String about = ABOUT.get(PlainText.folded(words.joined(head.lines())));
			if (about != null) {
				columns.put(about, head.column());
			}
		}
		// alone, "Produit" heads a column in which families may stand, too
		return columns.size() > 1 ? columns : Map.of();
	}

	private String text(List<Cell> row, Integer column) {
		return column == null ? "" : row.stream().filter(cell -> cell.column() == column).map(cell -> words.joined(cell.lines())).findFirst().orElse("");
	}

	private static int dated(List<Cell> row) {
		return (int) row.stream().filter(cell -> cell.column() > 1 && FrenchPeriods.of(cell.text()).size() == 1).count();
	}

	private String caption(int at) {
		for (int i = at - 1; i >= 0 && i > at - 4; i--) {
			if (pieces.get(i) instanceof Text text) {
				return text.level() > 0 || text.text().length() < 120 ? CAPTION_NUMBER.matcher(text.text()).replaceFirst("") : "";
			}
		}
		return "";
	}

	// --------------------------------------------------------------------------------------------- running text

	private record Row(int at, String name, List<BigDecimal> values) {
	}

	/** Reads a table of lines whose first line of figures is this one. Returns the index of its last line, or -1. */
	private int text(int at) {
		Row first = row(at);
		if (first == null || first.values().size() < 2 || !hasHeader(at)) {
			return -1;
		}
		List<Row> rows = new ArrayList<>();
		int last = at;
		int i = at;
		int width = first.values().size();
		for (; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Gap) {
				continue;
			}
			Row row = pieces.get(i) instanceof Text ? row(i) : null;
			if (row == null || row.values().size() != width) {
				break;
			}
			rows.add(row);
			last = i;
		}
		if (rows.size() < 2) {
			return -1;
		}
		int top = at;
		List<String> blocks = new ArrayList<>();
		List<String> block = new ArrayList<>();
		for (int j = at - 1; j >= 0 && at - j <= HEADER_LINES; j--) {
			if (pieces.get(j) instanceof Text text && text.level() == 0) {
				boolean heading = Headings.whole(text.text()) != null;
				if (heading || indexes.contains(j)) {
					break;
				}
				block.add(0, text.text());
				top = j;
			} else if (pieces.get(j) instanceof Gap && !block.isEmpty()) {
				blocks.add(0, words.joined(block));
				block.clear();
				if (blocks.size() > 2 * width) {
					break;
				}
			} else if (!(pieces.get(j) instanceof Gap)) {
				break;
			}
		}
		if (!block.isEmpty()) {
			blocks.add(0, words.joined(block));
		}
		// A gap in print is not always the end of a cell: "signées au 30/10/2016" and, below, "(cumulé)".
		for (int j = blocks.size() - 1; j > 0; j--) {
			if (!Character.isUpperCase(blocks.get(j).charAt(0))) {
				blocks.set(j - 1, blocks.get(j - 1) + " " + blocks.remove(j));
			}
		}
		List<Column> columns = new ArrayList<>();
		String title = "";
		if (blocks.size() > width || blocks.size() == width) {
			List<String> heads = blocks.subList(blocks.size() - width, blocks.size());
			if (heads.stream().allMatch(head -> FrenchPeriods.of(head).size() == 1)) {
				heads.forEach(head -> columns.add(column(head, columns)));
				title = blocks.size() > width ? blocks.get(blocks.size() - width - 1) : "";
			}
		}
		if (columns.isEmpty()) {
			List<CalendarPeriod> dates = blocks.isEmpty() ? List.of() : FrenchPeriods.of(blocks.get(blocks.size() - 1));
			if (dates.size() != width) {
				return -1;
			}
			dates.forEach(date -> columns.add(new Column("", date, false, false, false, true)));
			title = blocks.size() > 1 ? blocks.get(blocks.size() - 2) : "";
		}
		List<Product> products = new ArrayList<>();
		rows.forEach(row -> products.add(product(row.name(), "", row.values(), "", pieces.get(row.at()).place())));
		int without = withoutFigures(last + 1);
		if (without > 0) {
			String name = ((Text) pieces.get(without)).text();
			List<BigDecimal> none = new ArrayList<>();
			columns.forEach(column -> none.add(null));
			products.add(new Product("", name, none, true, name, pieces.get(without).place()));
			last = without;
		}
		for (int j = top; j <= last; j++) {
			indexes.add(j);
		}
		tables.add(new ProductTable(title, columns, families(products), pieces.get(top).place()));
		return last;
	}

	/** A short line right below the figures, before the next sheet: a product whose figures are missing. */
	private int withoutFigures(int from) {
		int gaps = 0;
		for (int i = from; i < pieces.size() && gaps < 2; i++) {
			if (pieces.get(i) instanceof Gap) {
				gaps++;
			} else if (pieces.get(i) instanceof Text text) {
				boolean plain = text.level() == 0 && text.text().length() < 70 && !text.text().matches("(?i).*\\d.*|.*[.:;]|fiche.*|annexe.*")
						&& Headings.match(Headings.words(text.text())) == null;
				return plain ? i : -1;
			} else {
				return -1;
			}
		}
		return -1;
	}

	private boolean hasHeader(int at) {
		for (int j = at - 1; j >= 0 && at - j <= HEADER_LINES; j--) {
			if (pieces.get(j) instanceof Text text && !FrenchPeriods.of(text.text()).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	private Row row(int at) {
		Text line = (Text) pieces.get(at);
		if (line.columns().size() > 2) {
			List<BigDecimal> values = line.columns().stream().skip(1).map(FrenchNumbers::only).toList();
			if (values.stream().allMatch(value -> value != null) && FrenchNumbers.only(line.columns().get(0)) == null) {
				return new Row(at, line.columns().get(0), values);
			}
		}
		String text = line.text();
		List<BigDecimal> values = new ArrayList<>();
		Matcher matcher = LAST_NUMBER.matcher(text);
		while (matcher.matches()) {
			values.add(0, FrenchNumbers.only(matcher.group(2)));
			text = matcher.group(1).strip();
			matcher = LAST_NUMBER.matcher(text);
		}
		return text.isBlank() || values.isEmpty() || text.endsWith(".") ? null : new Row(at, text, values);
	}

	// --------------------------------------------------------------------------------------------------- common

	private static Column column(String head, List<Column> before) {
		String folded = PlainText.folded(head);
		CalendarPeriod date = FrenchPeriods.of(head).get(0);
		boolean forecast = folded.contains("prevision") || folded.contains("prevu");
		boolean target = folded.contains("cible") || folded.contains("objectif");
		Matcher counted = Pattern.compile("(?i)^(?:nombre|nb|nbre) (?:de |d'|des )(.+?)(?: (?:signées |signés )?(?:au|en|à|fin|prévues?|prévus?)(?: .*)?)?(?: \\d.*)?$").matcher(head);
		String object = "";
		if (counted.matches()) {
			object = counted.group(1).strip();
			Matcher participle = Pattern.compile("(?i)" + Pattern.quote(object) + " (signée?s)\\b").matcher(head);
			object += participle.find() ? " " + participle.group(1) : "";
		}
		boolean inherited = object.isEmpty() && !before.isEmpty() && !before.get(before.size() - 1).object().isEmpty();
		if (inherited) {
			object = before.get(before.size() - 1).object();
		}
		return new Column(object, date, forecast, target, folded.contains("cumul"), inherited);
	}

	private static Product product(String shown, String group, List<BigDecimal> values, String strange, Place place) {
		Matcher family = Pattern.compile("(.{2,60}?) ?: ?(.+)").matcher(shown);
		String words = strange.isEmpty() ? "" : shown + " : " + strange;
		if (family.matches()) {
			return new Product(family.group(1), family.group(2), values, !words.isEmpty(), words, place);
		}
		return new Product(group, shown, values, !words.isEmpty(), words, place);
	}

	/** A line that begins like the family of another one belongs to it, with doubt ("Recherche : CAPLAB", "Recherche SINCHRO"). */
	private static List<Product> families(List<Product> products) {
		List<Product> sorted = new ArrayList<>();
		for (Product each : products) {
			Product found = each;
			if (each.family().isEmpty()) {
				for (Product other : products) {
					if (!other.family().isEmpty() && each.name().startsWith(other.family() + " ")) {
						found = new Product(other.family(), each.name().substring(other.family().length() + 1).strip(), each.values(), true,
								each.words().isEmpty() ? each.name() : each.words(), each.place());
					}
				}
			}
			sorted.add(found);
		}
		return sorted;
	}
}
