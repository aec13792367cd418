// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A few lines about something, before they are Markdown or HTML. All texts are data: whatever stands in them is shown as it
 * is, never read as markup.
 *
 * @param title may be empty
 * @param kind what kind of thing it is; may be empty
 */
public record Card(String title, String kind, List<Line> lines) {

	/** One of its lines. */
	public sealed interface Line {

		/** A label and what it says. */
		record Field(String label, String text) implements Line {
		}

		/** A paragraph. */
		record Paragraph(String text) implements Line {
		}

		/** A title of lines that follow. */
		record Heading(String text) implements Line {
		}

		/** A text in the language. */
		record Sample(String text) implements Line {
		}
	}

	private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]|~$]");
	/** What at the beginning of a paragraph would make it a title, a list or a quotation. */
	private static final Pattern LEADING = Pattern.compile("^(#+|[-+=]|\\d+(?=[.)]))");

	private static final String ZERO_WIDTH = "\u200B";

	public Card {
		lines = List.copyOf(lines);
	}

	/** As Markdown of CommonMark. */
	public String markdown() {
		StringBuilder text = new StringBuilder();
		if (!title.isEmpty()) {
			text.append("**").append(escaped(title)).append("**");
		}
		if (!kind.isEmpty()) {
			text.append(title.isEmpty() ? "" : "  \n").append('*').append(escaped(kind)).append('*');
		}
		Line before = null;
		for (Line line : lines) {
			// Fields follow each other closely, everything else stands apart.
			text.append(text.isEmpty() ? "" : before instanceof Line.Field && line instanceof Line.Field ? "  \n" : "\n\n");
			text.append(markdown(line));
			before = line;
		}
		return text.toString();
	}

	private static String markdown(Line line) {
		if (line instanceof Line.Field field) {
			return "**" + escaped(field.label()) + "** " + escaped(field.text());
		}
		if (line instanceof Line.Heading heading) {
			return "**" + escaped(heading.text()) + "**";
		}
		if (line instanceof Line.Sample sample) {
			String fence = "```";
			while (sample.text().contains(fence)) {
				fence += "`";
			}
			return fence + "jalon\n" + sample.text() + "\n" + fence;
		}
		String paragraph = escaped(((Line.Paragraph) line).text());
		return LEADING.matcher(paragraph).find() ? ZERO_WIDTH + paragraph : paragraph;
	}

	private static String escaped(String text) {
		String line = text.strip().replaceAll("[\\r\\n\\t]+", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		return INLINE.matcher(line).replaceAll("\\\\$0");
	}

	/** As a piece of an HTML page. */
	public String html() {
		StringBuilder html = new StringBuilder("<div class=\"jalon-card\">");
		if (!title.isEmpty()) {
			html.append("<h4>").append(data(title)).append("</h4>");
		}
		if (!kind.isEmpty()) {
			html.append("<p><em>").append(data(kind)).append("</em></p>");
		}
		boolean list = false;
		for (Line line : lines) {
			if (line instanceof Line.Field != list) {
				list = !list;
				html.append(list ? "<dl>" : "</dl>");
			}
			if (line instanceof Line.Field field) {
				html.append("<dt>").append(data(field.label())).append("</dt><dd>").append(data(field.text())).append("</dd>");
			} else if (line instanceof Line.Heading heading) {
				html.append("<h5>").append(data(heading.text())).append("</h5>");
			} else if (line instanceof Line.Sample sample) {
				html.append("<pre><code>").append(data(sample.text())).append("</code></pre>");
			} else {
				html.append("<p>").append(data(((Line.Paragraph) line).text())).append("</p>");
			}
		}
		return html.append(list ? "</dl>" : "").append("</div>").toString();
	}

	private static String data(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
