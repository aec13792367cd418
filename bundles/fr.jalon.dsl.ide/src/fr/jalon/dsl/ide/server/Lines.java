// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.Arrays;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Where the lines of a text begin: turns offsets into positions of the protocol and back. Positions that are not in the text
 * mean the nearest one that is, as the protocol wants it for columns; a client's mistake must not end the session.
 */
final class Lines {

	private final int[] starts;
	private final int length;
	private final String text;

	Lines(String text) {
		this.text = text;
		this.length = text.length();
		int[] found = new int[16];
		int count = 1;
		for (int at = 0; at < length; at++) {
			char c = text.charAt(at);
			boolean ends = c == '\n' || c == '\r' && (at + 1 == length || text.charAt(at + 1) != '\n');
			if (ends) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = at + 1;
			}
		}
		this.starts = Arrays.copyOf(found, count);
	}

	int offset(Position position) {
		if (position == null || position.getLine() < 0) {
			return 0;
		}
		if (position.getLine() >= starts.length) {
			return length;
		}
		int start = starts[position.getLine()];
		int column = Math.max(0, position.getCharacter());
		return (int) Math.min((long) start + column, end(position.getLine()));
	}

	/** Where a line ends, its line break left out. */
	private int end(int line) {
		int end = line + 1 < starts.length ? starts[line + 1] : length;
		while (end > starts[line] && isBreak(text.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}

	Position position(int offset) {
		int inside = Math.max(0, Math.min(offset, length));
		int line = Arrays.binarySearch(starts, inside);
		line = line < 0 ? -line - 2 : line;
		return new Position(line, inside - starts[line]);
	}

	Range range(int offset, int count) {
		return new Range(position(offset), position(offset + Math.max(0, count)));
	}

	/** The last line of the text, from 0. */
	int last() {
		return starts.length - 1;
	}
}
