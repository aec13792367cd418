// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Clauses, sheets, objectives and contracts to fill in. They stand in {@code templates.txt}, each under a line {@code ==
 * place = word = French title = English title}: the place is the rule of the grammar and the word, or the feature and the rule
 * of its value, where the language must allow it; the word is what one types to find it.
 */
@Singleton
public class Templates {

	private static final Pattern HEAD = Pattern.compile("== (\\S+) = (\\S+) = (.+?) = (.+)");

	/**
	 * @param place rule of the grammar, a full stop, then the keyword or {@code feature:rule}
	 * @param word what one types to find it
	 * @param body as {@link Snippet} reads it
	 */
	public record Template(String place, String word, String french, String english, String body) {

		/** What the list of proposals shows. */
		public String title(Locale locale) {
			return locale.getLanguage().equals("en") ? english : french;
		}

		/** With its own defaults, for wizards and for texts in which nothing is declared yet. */
		public Snippet snippet() {
			return snippet((kind, otherwise) -> otherwise);
		}

		Snippet snippet(BinaryOperator<String> nameOf) {
			return Snippet.parse(body, nameOf);
		}
	}

	private final List<Template> all = read();

	@Inject
	Templates() {
	}

	/** Every template. */
	public List<Template> all() {
		return all;
	}

	/** Whole contracts, one for each type. */
	public List<Template> contracts() {
		return of("Contract", "contrat");
	}

	List<Template> of(String rule, String word) {
		String place = rule + "." + word;
		return all.stream().filter(template -> template.place().equals(place)).toList();
	}

	private static List<Template> read() {
		List<Template> read = new ArrayList<>();
		try (InputStream stream = Templates.class.getResourceAsStream("templates.txt")) {
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
			for (String part : text.split("(?m)^(?=== )")) {
				Matcher head = HEAD.matcher(part.lines().findFirst().orElse(""));
				if (head.matches()) {
					String body = part.substring(part.indexOf('\n') + 1).stripTrailing();
					read.add(new Template(head.group(1), head.group(2), head.group(3), head.group(4), body));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return List.copyOf(read);
	}
}
