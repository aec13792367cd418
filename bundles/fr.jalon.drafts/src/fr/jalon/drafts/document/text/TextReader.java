// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Limits;
import fr.jalon.drafts.document.Line;
import fr.jalon.drafts.document.Notice;
import fr.jalon.drafts.document.Place;
import fr.jalon.runtime.text.Catalogue;

/**
 * A plain text: one {@link Line} for each line, form feeds begin pages. UTF-8 (or UTF-16 when it says so), otherwise
 * Windows-1252, which is what old Windows programs write in France.
 */
public final class TextReader {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	/** Two columns have at least this many blanks between them; typists put two after a full stop. */
	private static final int GAP = 3;
	private static final int TAB = 8;

	private TextReader() {
	}

	public static Draft read(String name, byte[] bytes, Limits limits) throws DraftException {
		List<Notice> notices = new ArrayList<>();
		String text = decode(name, bytes, notices);
		if (text.length() > limits.characters()) {
			throw new DraftException(CATALOGUE.message("limit.characters", name, limits.characters()));
		}
		List<Block> blocks = new ArrayList<>();
		int page = 1;
		int number = 0;
		for (String line : text.split("\r\n|[\r\n\u0085\u2028]", -1)) {
			number++;
			for (int from = 0; from <= line.length();) {
				int feed = line.indexOf('\f', from);
				int to = feed < 0 ? line.length() : feed;
				List<Line.Part> parts = parts(line.substring(from, to));
				if (feed < 0 || !parts.isEmpty()) {
					blocks.add(new Line(parts, Place.line(page, number)));
				}
				if (feed >= 0) {
					page++;
				}
				from = to + 1;
			}
			if (blocks.size() > limits.blocks()) {
				throw new DraftException(CATALOGUE.message("limit.blocks", name, limits.blocks()));
			}
		}
		while (!blocks.isEmpty() && ((Line) blocks.get(blocks.size() - 1)).isEmpty()) {
			blocks.remove(blocks.size() - 1);
		}
		return new Draft(name, Format.TEXT, blocks, List.of(), List.of(), notices);
	}

	private static String decode(String name, byte[] bytes, List<Notice> notices) throws DraftException {
		int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
		int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
		if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		for (byte each : bytes) {
			if (each == 0) {
				throw new DraftException(CATALOGUE.message("text.binary", name));
			}
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			notices.add(new Notice(CATALOGUE.message("text.windows"), Place.UNKNOWN));
			return new String(bytes, Charset.forName("windows-1252"));
		}
	}

	private static List<Line.Part> parts(String line) {
		List<Line.Part> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int column = 0;
		int start = 0;
		int blanks = 0;
		boolean wide = false;
		for (int at = 0; at < line.length(); at++) {
			char each = line.charAt(at);
			if (each == '\t') {
				int next = (column / TAB + 1) * TAB;
				blanks += next - column;
				column = next;
				wide = true;
				continue;
			}
			column++;
			if (Character.isWhitespace(each) || each == '\u00A0' && blanks > 0) {
				blanks++;
				continue;
			}
			if (part.length() > 0 && (wide || blanks >= GAP)) {
				parts.add(new Line.Part(start, Characters.clean(part.toString())));
				part.setLength(0);
			} else if (part.length() > 0 && blanks > 0) {
				part.append(" ");
			}
			if (part.length() == 0) {
				start = column;
			}
			part.append(each);
			blanks = 0;
			wide = false;
		}
		if (part.length() > 0) {
			parts.add(new Line.Part(start, Characters.clean(part.toString())));
		}
		return parts;
	}
}
