// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import java.util.List;
import java.util.Random;

/** What an author without mercy types next; the same for the same seed. */
final class RandomEdits {

	/** Some words in the place of some characters. */
	record Edit(int offset, int length, String words) {
	}

	private final Random random;

	RandomEdits(long seed) {
		random = new Random(seed);
	}

	/** Many edits break something, some mend all: a text that was garbage for long would hide mistakes. */
	Edit next(String text, String original) {
		if (random.nextInt(12) == 0 || text.length() > original.length() * 2) {
			return new Edit(0, text.length(), original);
		}
		int offset = whole(text, random.nextInt(text.length() + 1));
		int length = whole(text, Math.min(text.length(), offset + (random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(4)))) - offset;
		return switch (random.nextInt(5)) {
			case 0 -> new Edit(offset, length, "");
			case 1 -> new Edit(offset, 0, pick(Texts.PIECES));
			case 2 -> {
				int from = random.nextInt(original.length());
				yield new Edit(offset, 0, original.substring(from, Math.min(original.length(), from + random.nextInt(80))));
			}
			case 3 -> word(text);
			default -> new Edit(offset, length, pick(Texts.PIECES));
		};
	}

	/** No editor cuts a character of two code units in half, and no file can hold the half of one. */
	private static int whole(String text, int offset) {
		boolean cut = offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
		return cut ? offset - 1 : offset;
	}

	/** One whole word for another one: the kind of change that stays readable, and that other files notice. */
	private Edit word(String text) {
		int start = text.indexOf(' ', random.nextInt(text.length() + 1)) + 1;
		int end = start;
		while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
			end++;
		}
		return new Edit(start, end - start, pick(Texts.WORDS));
	}

	<T> T pick(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}
}
