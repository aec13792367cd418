// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A text with places to fill in. Written {@code fiche ${1:F1} "${2:Titre}"}: stops are visited in the order of their
 * numbers, those with the same number are filled in together, {@code $0} is where the caret ends up. {@code
 * ${1:@Source|Demandes}} takes the name of the first source there is, else {@code Demandes}.
 *
 * @param text with the default of each stop in its place
 * @param stops in the order of the text
 */
public record Snippet(String text, List<Stop> stops) {

	/** @param offset within the text of the snippet */
	public record Stop(int number, int offset, int length) {
	}

	public Snippet {
		stops = List.copyOf(stops);
	}

	public static Snippet plain(String text) {
		return new Snippet(text, List.of());
	}

	/** @param nameOf name of an element of the kind (first argument), or its second argument when there is none */
	static Snippet parse(String pattern, BinaryOperator<String> nameOf) {
		StringBuilder text = new StringBuilder();
		List<Stop> stops = new ArrayList<>();
		for (int i = 0; i < pattern.length();) {
			if (pattern.startsWith("$0", i)) {
				stops.add(new Stop(0, text.length(), 0));
				i += 2;
			} else if (pattern.startsWith("${", i)) {
				int colon = pattern.indexOf(':', i);
				int end = pattern.indexOf('}', i);
				String value = pattern.substring(colon + 1, end);
				int bar = value.indexOf('|');
				if (value.startsWith("@") && bar > 0) {
					value = nameOf.apply(value.substring(1, bar), value.substring(bar + 1));
				}
				stops.add(new Stop(Integer.parseInt(pattern.substring(i + 2, colon)), text.length(), value.length()));
				text.append(value);
				i = end + 1;
			} else {
				text.append(pattern.charAt(i++));
			}
		}
		return new Snippet(text.toString(), stops);
	}

	/** The same with every line but the first moved to the right. */
	Snippet indented(String indentation) {
		if (indentation.isEmpty() || text.indexOf('\n') < 0) {
			return this;
		}
		StringBuilder moved = new StringBuilder();
		int[] places = new int[text.length() + 1];
		for (int i = 0; i < text.length(); i++) {
			places[i] = moved.length();
			moved.append(text.charAt(i));
			if (text.charAt(i) == '\n' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
				moved.append(indentation);
			}
		}
		places[text.length()] = moved.length();
		return new Snippet(moved.toString(), stops.stream()
				.map(stop -> new Stop(stop.number(), places[stop.offset()], stop.length())).toList());
	}

	/** In the syntax of the Language Server Protocol: what authors wrote cannot be taken for a stop. */
	public String lsp() {
		StringBuilder lsp = new StringBuilder();
		int from = 0;
		for (Stop stop : stops) {
			lsp.append(escaped(text.substring(from, stop.offset())));
			from = stop.offset() + stop.length();
			if (stop.length() == 0) {
				lsp.append('$').append(stop.number());
			} else {
				lsp.append("${").append(stop.number()).append(':').append(escaped(text.substring(stop.offset(), from))).append('}');
			}
		}
		return lsp.append(escaped(text.substring(from))).toString();
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
	}
}
