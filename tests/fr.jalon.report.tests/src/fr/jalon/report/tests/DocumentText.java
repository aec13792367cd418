// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;

/** A document as a text to read: one line per paragraph, item or row. */
public final class DocumentText {

	private DocumentText() {
	}

	public static String of(Document document) {
		List<String> lines = new ArrayList<>();
		lines.add(document.kind());
		lines.add(document.title());
		lines.add(document.author());
		document.blocks().forEach(each -> lines.addAll(lines(each)));
		lines.add(document.footer());
		return String.join("\n", lines) + "\n";
	}

	/** All zones, those in cells and items included. */
	public static List<Zone> zones(List<? extends Block> blocks) {
		List<Zone> zones = new ArrayList<>();
		for (Block block : blocks) {
			if (block instanceof Zone zone) {
				zones.add(zone);
			} else if (block instanceof Table table) {
				table.body().forEach(row -> row.cells().forEach(cell -> zones.addAll(zones(cell.content()))));
			} else if (block instanceof ItemList list) {
				list.items().forEach(item -> zones.addAll(zones(item)));
			}
		}
		return zones;
	}

	/** Where the links lead, those in cells and items included. */
	public static List<String> targets(List<? extends Block> blocks) {
		List<String> targets = new ArrayList<>();
		for (Block block : blocks) {
			if (block instanceof Paragraph paragraph) {
				paragraph.content().stream().filter(Inline.Link.class::isInstance).forEach(each -> targets.add(((Inline.Link) each).target()));
			} else if (block instanceof Table table) {
				table.body().forEach(row -> row.cells().forEach(cell -> targets.addAll(targets(cell.content()))));
			} else if (block instanceof ItemList list) {
				list.items().forEach(item -> targets.addAll(targets(item)));
			}
		}
		return targets;
	}

	private static List<String> lines(Block block) {
		if (block instanceof Heading heading) {
			return List.of("", "#".repeat(heading.level()) + " " + (heading.number().isEmpty() ? "" : heading.number() + "  ") + heading.text()
					+ (heading.anchor().isEmpty() ? "" : " {#" + heading.anchor() + "}"));
		}
		if (block instanceof Paragraph paragraph) {
			String text = text(paragraph.content());
			return List.of(paragraph.style() == ParagraphStyle.BODY ? text : paragraph.style().name().toLowerCase() + "| " + text);
		}
		if (block instanceof ItemList list) {
			return list.items().stream().map(item -> (list.ordered() ? "1. " : "- ") + content(item)).toList();
		}
		if (block instanceof Table table) {
			List<String> lines = new ArrayList<>();
			lines.add(table.caption().isEmpty() ? "[table]" : "[table] " + table.caption());
			table.head().forEach(row -> lines.add("  | " + cells(row) + " |"));
			table.body().forEach(row -> lines.add("  | " + cells(row) + " |"));
			return lines;
		}
		if (block instanceof Zone zone) {
			return List.of("[" + zone.id() + "] " + zone.title(), "  … " + (zone.content().isEmpty() ? zone.hint() : content(zone.content())));
		}
		if (block instanceof Chart chart) {
			return List.of("[chart] " + chart.caption(), "  " + chart.description());
		}
		if (block instanceof TableOfContents contents) {
			return List.of("[contents, " + contents.depth() + " levels] " + contents.title());
		}
		return List.of("", "--------");
	}

	private static String cells(Row row) {
		return row.cells().stream().map(cell -> mark(cell) + content(cell.content())).collect(Collectors.joining(" | "));
	}

	private static String mark(Cell cell) {
		return cell.columns() > 1 || cell.rows() > 1 ? "(" + cell.columns() + "×" + cell.rows() + ") " : "";
	}

	private static String content(List<? extends Block> blocks) {
		return blocks.stream().flatMap(each -> lines(each).stream()).map(line -> line.replaceFirst("^authored\\| ", ""))
				.collect(Collectors.joining(" ⏎ "));
	}

	private static String text(List<Inline> content) {
		StringBuilder text = new StringBuilder();
		for (Inline each : content) {
			if (each instanceof Inline.Text words) {
				text.append(words.marks().isEmpty() ? words.text() : "*" + words.text() + "*");
			} else if (each instanceof Inline.Link link) {
				text.append(link.text()).append(" <").append(link.target()).append('>');
			} else if (each instanceof Inline.StatusSign sign) {
				text.append('(').append(sign.word()).append(')');
			} else {
				text.append(" ⏎ ");
			}
		}
		return text.toString();
	}
}
