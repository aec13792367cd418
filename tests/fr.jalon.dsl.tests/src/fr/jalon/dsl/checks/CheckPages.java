// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the documentation bundle, and the examples in them. */
final class CheckPages {

	private static final Pattern EXAMPLE = Pattern.compile("^```jalon (\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	private CheckPages() {
	}

	/** The examples of a kind, bad or good, that the page of a check shows. */
	static List<String> examples(Check<?> check, Locale language, String kind) {
		List<String> examples = new ArrayList<>();
		Matcher example = EXAMPLE.matcher(read(check.page(language)));
		while (example.find()) {
			if (example.group(1).equals(kind)) {
				examples.add(example.group(2));
			}
		}
		return examples;
	}

	static String read(String path) {
		try (InputStream in = CheckPages.class.getClassLoader().getResourceAsStream(path)) {
			if (in == null) {
				throw new AssertionError(path + " is missing from the documentation bundle");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
