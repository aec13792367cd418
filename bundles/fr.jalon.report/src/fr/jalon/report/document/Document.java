// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A document as its parts, in reading order; every text in it is data, already set in print (non-breaking spaces included).
 *
 * @param title in the properties of the file and at the head of its first page
 * @param kind what the document is, above its title; empty for none
 * @param author whoever commits itself: the operators; empty when unknown
 * @param locale language of the words of Jalon; those of the authors are French
 * @param edition printed at the foot of pages; null for none, which makes a document depend on its content alone
 * @param footer said at the foot of each page, beside its number
 */
public record Document(String title, String kind, String author, Locale locale, LocalDate edition, String footer, List<Block> blocks) {

	public Document {
		Objects.requireNonNull(title);
		Objects.requireNonNull(locale);
		blocks = List.copyOf(blocks);
	}
}
