// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.jalon.report.document.Inline;

/** A line as it is read, of which words of Jalon are cut out. */
public final class Line {

	/**
	 * @param target of a link; null outside links
	 * @param computed counted by the word processor
	 */
	private record Piece(String text, Set<Inline.Mark> marks, String target, boolean computed) {

		Piece with(String other) {
			return new Piece(other, marks, target, computed);
		}
	}

	private final List<Piece> pieces = new ArrayList<>();
	private final StringBuilder objects = new StringBuilder();
	private String target;

	public void text(String text, Set<Inline.Mark> marks, boolean computed) {
		pieces.add(new Piece(text.replace('\n', ' '), Set.copyOf(marks), target, computed));
	}

	public void lineBreak() {
		pieces.add(new Piece("\n", Set.of(), target, false));
	}

	/** What is there besides text: it counts where Jalon alone writes. */
	public void foreign(String what) {
		objects.append('[').append(what).append(']');
	}

	public void beginLink(String address) {
		target = address.isEmpty() ? null : address;
	}

	public void endLink() {
		target = null;
	}

	public String text() {
		StringBuilder text = new StringBuilder();
		pieces.forEach(piece -> text.append(piece.text()));
		return text.toString();
	}

	public int length() {
		return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
	}

	public boolean isBlank() {
		return text().isBlank();
	}

	/** The text that does not change when a word processor counts anew, and the objects. */
	public String jalonText() {
		StringBuilder text = new StringBuilder();
		pieces.stream().filter(piece -> !piece.computed()).forEach(piece -> text.append(piece.text()));
		return text.append(objects).toString();
	}

	public void cut(int start, int length) {
		int at = 0;
		for (int i = 0; i < pieces.size(); i++) {
			String text = pieces.get(i).text();
			int from = Math.max(start - at, 0);
			int to = Math.min(start + length - at, text.length());
			at += text.length();
			if (from < to) {
				pieces.set(i, pieces.get(i).with(text.substring(0, from) + text.substring(to)));
			}
		}
	}

	/** Without what is empty, and with what looks the same in one piece, so that saving does not cut words to pieces. */
	public List<Inline> inlines() {
		List<Inline> inlines = new ArrayList<>();
		Piece last = null;
		for (Piece piece : pieces) {
			if (piece.text().isEmpty()) {
				continue;
			}
			boolean lineBreak = piece.text().equals("\n");
			boolean joins = last != null && !lineBreak && !last.text().equals("\n") && last.marks().equals(piece.marks())
					&& java.util.Objects.equals(last.target(), piece.target());
			if (joins) {
				last = last.with(last.text() + piece.text());
				inlines.set(inlines.size() - 1, inline(last));
			} else {
				last = piece;
				inlines.add(inline(piece));
			}
		}
		return inlines;
	}

	private static Inline inline(Piece piece) {
		if (piece.text().equals("\n")) {
			return new Inline.LineBreak();
		}
		return piece.target() == null ? new Inline.Text(piece.text(), piece.marks()) : new Inline.Link(piece.text(), piece.target());
	}
}
