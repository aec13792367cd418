// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Puts what authors wrote back into a document that was made anew. */
public final class ZoneKeeper {

	/**
	 * What {@link #keep} yields.
	 *
	 * @param orphans texts whose place is gone: they stand in the annex, each in a zone of its own, and go back when the place returns
	 * @param announcements one for each orphan
	 */
	public record Kept(Document document, List<WrittenZone> orphans, List<Message> announcements) {
	}

	private static final Catalogue WORDS = Catalogue.of(ZoneKeeper.class);
	private static final String ANNEX = "jalon-textes-conserves";

	private final Map<String, WrittenZone> left = new LinkedHashMap<>();
	private final Map<String, WrittenZone> placed = new HashMap<>();

	private ZoneKeeper(List<WrittenZone> written) {
		written.stream().filter(zone -> !zone.content().isEmpty()).forEach(zone -> left.put(zone.id(), zone));
	}

	/** First by id; then, for elements that were given another name, by the kind of the zone and what its title says. */
	private void place(List<Zone> fresh) {
		for (Zone zone : fresh) {
			WrittenZone named = left.remove(zone.id());
			WrittenZone written = named != null ? named : left.remove(WrittenZone.unnamed(Fingerprint.exact(zone.id(), 12)));
			if (written != null) {
				placed.put(zone.id(), written);
			}
		}
		Map<String, List<Zone>> alike = fresh.stream().collect(Collectors.groupingBy(zone -> likeness(zone.id(), zone.title())));
		for (WrittenZone orphan : List.copyOf(left.values())) {
			List<Zone> places = alike.getOrDefault(likeness(orphan.id(), orphan.title()), List.of());
			if (places.size() == 1 && placed.putIfAbsent(places.get(0).id(), orphan) == null) {
				left.remove(orphan.id());
			}
		}
	}

	/** The kind of a zone is what its id says before the name of the element. */
	private static String likeness(String id, String title) {
		return id.replaceFirst("\\..*", "") + " " + Fingerprint.of(title);
	}

	private static List<Zone> zones(List<Block> blocks) {
		return blocks.stream().flatMap(block -> {
			if (block instanceof Zone zone) {
				return Stream.of(zone);
			}
			if (block instanceof ItemList list) {
				return list.items().stream().flatMap(item -> zones(item).stream());
			}
			if (block instanceof Table table) {
				return Stream.concat(table.head().stream(), table.body().stream()).flatMap(row -> row.cells().stream())
						.flatMap(cell -> zones(cell.content()).stream());
			}
			return Stream.empty();
		}).toList();
	}

	/** @param written zones of the file that the new document replaces */
	public static Kept keep(Document fresh, List<WrittenZone> written) {
		ZoneKeeper keeper = new ZoneKeeper(written);
		keeper.place(zones(fresh.blocks()));
		List<Block> blocks = new ArrayList<>(keeper.filled(fresh.blocks()));
		List<WrittenZone> orphans = List.copyOf(keeper.left.values());
		if (!orphans.isEmpty()) {
			blocks.addAll(keeper.annex(fresh));
		}
		Document document = new Document(fresh.title(), fresh.kind(), fresh.author(), fresh.locale(), fresh.edition(), fresh.footer(), blocks);
		List<Message> announcements = orphans.stream().map(zone -> WORDS.message("orphan", name(zone))).toList();
		return new Kept(document, orphans, announcements);
	}

	private static String name(WrittenZone zone) {
		return zone.title().isBlank() ? zone.id() : zone.title();
	}

	private List<Block> annex(Document fresh) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.PageBreak());
		blocks.add(new Heading(1, "", WORDS.message("annex.title").text(fresh.locale()), ANNEX));
		blocks.add(Paragraph.of(ParagraphStyle.NOTE, WORDS.message("annex.note").text(fresh.locale())));
		left.values().forEach(zone -> blocks.add(new Zone(zone.id(), name(zone), "", zone.content())));
		return blocks;
	}

	private List<Block> filled(List<Block> blocks) {
		return blocks.stream().map(this::filled).toList();
	}

	private Block filled(Block block) {
		if (block instanceof Zone zone) {
			WrittenZone written = placed.get(zone.id());
			return written == null ? zone : zone.with(written.content());
		}
		if (block instanceof ItemList list) {
			return new ItemList(list.ordered(), list.items().stream().map(this::filled).toList());
		}
		if (block instanceof Table table) {
			return new Table(table.caption(), table.style(), table.columns(), rows(table.head()), rows(table.body()));
		}
		return block;
	}

	private List<Row> rows(List<Row> rows) {
		return rows.stream().map(row -> new Row(row.cells().stream()
				.map(cell -> new Cell(cell.heading(), cell.columns(), cell.rows(), filled(cell.content()))).toList())).toList();
	}
}
