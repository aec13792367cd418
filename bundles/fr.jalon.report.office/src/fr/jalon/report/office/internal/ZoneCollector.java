// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import fr.jalon.report.document.Block;
import fr.jalon.report.office.zones.Reading;
import fr.jalon.report.office.zones.WrittenZone;
import fr.jalon.report.office.zones.ZoneWords;
import fr.jalon.runtime.text.Message;

/**
 * Tells what an author wrote from what Jalon did, while a reader walks through a document in reading order: bookmarks say where
 * zones lie and which words in them are Jalon's.
 */
public final class ZoneCollector {

	/** A zone as it is read. */
	private static final class Found {
		private final String key;
		private String id;
		private String title = "";
		private final BlocksBuilder content = new BlocksBuilder();

		Found(String key) {
			this.key = key;
			this.id = WrittenZone.unnamed(key);
		}
	}

	/** Words of Jalon that begin somewhere in a line. */
	private record OwnAt(ZoneNames.Own own, int offset) {
	}

	/**
	 * A line that an author wrote, without the words of Jalon.
	 *
	 * @param target where it goes
	 */
	public record Written(BlocksBuilder target, Line line) {
	}

	private final Map<String, Found> zones = new LinkedHashMap<>();
	private final Map<String, String> openBookmarks = new HashMap<>();
	private final Map<String, Set<String>> unkept = new LinkedHashMap<>();
	private final StringBuilder outside = new StringBuilder();
	private Found zone;
	private BlocksBuilder inCell;

	// the line that is being read
	private Line line;
	private List<OwnAt> own;
	private Found lineZone;
	private boolean closeAfterLine;

	/** What was read; to be filled by the reader while {@link #line} runs. */
	public Line line() {
		return line;
	}

	/** @param number by which its end is known */
	public void beginBookmark(String name, String number) {
		String key = ZoneNames.keyOfZone(name);
		if (key != null) {
			openBookmarks.put(number, key);
			zone = zones.computeIfAbsent(key, Found::new);
			if (line != null && line.length() == 0) {
				lineZone = zone;
			}
			return;
		}
		ZoneNames.Own mark = ZoneNames.own(name);
		if (mark != null && line != null) {
			own.add(new OwnAt(mark, line.length()));
		}
	}

	public void endBookmark(String number) {
		String key = openBookmarks.remove(number);
		if (key != null && zone != null && zone.key.equals(key)) {
			zone = null;
		}
	}

	/**
	 * Reads a line.
	 *
	 * @param runs fills {@link #line()}
	 * @return null when it is none of an author, or empty
	 */
	public Written line(Runnable runs) {
		Line outerLine = line;
		List<OwnAt> outerOwn = own;
		Found outerZone = lineZone;
		line = new Line();
		own = new ArrayList<>();
		lineZone = zone;
		closeAfterLine = false;
		runs.run();
		Line read = line;
		List<OwnAt> marks = own;
		Found at = lineZone;
		line = outerLine;
		own = outerOwn;
		lineZone = outerZone;
		for (OwnAt mark : marks) {
			at = take(read, mark, at);
		}
		if (closeAfterLine) {
			zone = null;
		}
		if (at == null) {
			outside.append(read.jalonText()).append('\n');
			return null;
		}
		return read.isBlank() ? null : new Written(inCell != null ? inCell : at.content, read);
	}

	/** Removes words of Jalon from a line and learns from them; they open and close a zone whose bookmark is gone. */
	private Found take(Line read, OwnAt mark, Found at) {
		ZoneNames.Own words = mark.own();
		int start = words.find(read.text(), mark.offset());
		if (start < 0) {
			return at;
		}
		String text = read.text().substring(start, start + words.length());
		read.cut(start, words.length());
		Found found = at != null && at.key.equals(words.key()) ? at : zones.computeIfAbsent(words.key(), Found::new);
		switch (words.role()) {
			case TITLE -> {
				found.title = ZoneWords.bareTitle(text);
				zone = openBookmarks.containsValue(words.key()) || zone == null ? found : zone;
			}
			case END -> {
				String id = text.substring(text.lastIndexOf(' ') + 1);
				if (ZoneNames.key(id).equals(words.key())) {
					found.id = id;
				}
				closeAfterLine = zone == found;
			}
			case HINT -> {
				// nothing but words
			}
		}
		return found;
	}

	/** Whether a table here is an author's. */
	public boolean inZone() {
		return zone != null || inCell != null;
	}

	/** @param read reads the table, and its cells by {@link #cell} */
	public void table(Supplier<Block> read) {
		BlocksBuilder around = inCell != null ? inCell : zone.content;
		BlocksBuilder before = inCell;
		around.add(read.get());
		inCell = before;
	}

	/** @param walk reads the lines of a cell */
	public List<Block> cell(Runnable walk) {
		inCell = new BlocksBuilder();
		walk.run();
		return inCell.blocks();
	}

	/** What stands here cannot be kept: {@link ZoneWords#unkept} names the kinds. */
	public void lose(String kind) {
		Found at = lineZone != null ? lineZone : zone;
		if (at != null) {
			unkept.computeIfAbsent(at.key, key -> new LinkedHashSet<>()).add(kind);
		}
	}

	/** All that stands outside zones. */
	public String outside() {
		return outside.toString();
	}

	/** @param foreign whether somebody wrote outside zones */
	public Reading reading(boolean foreign) {
		List<WrittenZone> written = zones.values().stream().map(each -> new WrittenZone(each.id, each.title, each.content.blocks())).toList();
		List<Message> messages = new ArrayList<>();
		for (Found each : zones.values()) {
			unkept.getOrDefault(each.key, Set.of()).forEach(kind -> messages.add(ZoneWords.unkept(each.title.isEmpty() ? each.id : each.title, kind)));
		}
		return new Reading(written, messages, foreign);
	}
}
