// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.page;

import static fr.jalon.report.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.report.html.Html;

/**
 * Reads the Markdown of Jalon's own pages and hovers: headings, paragraphs, lists, code, tables, emphasis. What it does not know
 * stays as written.
 */
public final class Markdown {

	private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
	private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|\\d+\\.)\\s+(.*)");
	private static final Pattern RULE = Pattern.compile("\\s*\\|?[\\s:|-]*-{3,}[\\s:|-]*");
	private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\*\\*(.+?)\\*\\*|\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)\\]\\([^)]*\\)");
	private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");
	private static final int DEEPEST = 3;

	private final List<Html> blocks = new ArrayList<>();
	private final List<String> paragraph = new ArrayList<>();

	private Markdown() {
	}

	/** The blocks of a page. */
	public static List<Html> read(String text) {
		Markdown reader = new Markdown();
		reader.blocks(text.lines().toList());
		return reader.blocks;
	}

	private void blocks(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			Matcher heading = HEADING.matcher(line);
			if (line.strip().startsWith("```")) {
				end();
				StringBuilder code = new StringBuilder();
				for (i++; i < lines.size() && !lines.get(i).strip().startsWith("```"); i++) {
					code.append(code.isEmpty() ? "" : "\n").append(lines.get(i));
				}
				blocks.add(tag("pre", code));
			} else if (heading.matches()) {
				end();
				blocks.add(tag("h" + Math.min(DEEPEST, heading.group(1).length()), inline(heading.group(2))));
			} else if (line.isBlank() || RULE.matcher(line).matches() && !isTable(lines, i)) {
				end();
			} else if (line.contains("|") && i + 1 < lines.size() && RULE.matcher(lines.get(i + 1)).matches()) {
				end();
				i = table(lines, i);
			} else if (ITEM.matcher(line).matches()) {
				end();
				i = list(lines, i);
			} else {
				paragraph.add(line.strip());
				if (line.endsWith("  ")) {
					end();
				}
			}
		}
		end();
	}

	private static boolean isTable(List<String> lines, int i) {
		return i > 0 && lines.get(i - 1).contains("|");
	}

	private void end() {
		if (!paragraph.isEmpty()) {
			blocks.add(tag("p", inline(String.join(" ", paragraph))));
			paragraph.clear();
		}
	}

	private int list(List<String> lines, int first) {
		Html list = tag("ul");
		int i = first;
		StringBuilder item = new StringBuilder();
		for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
			Matcher start = ITEM.matcher(lines.get(i));
			if (start.matches() && !item.isEmpty()) {
				list.add(tag("li", inline(item.toString())));
				item.setLength(0);
			}
			item.append(item.isEmpty() ? "" : " ").append(start.matches() ? start.group(1) : lines.get(i).strip());
		}
		blocks.add(list.add(tag("li", inline(item.toString()))));
		return i - 1;
	}

	private int table(List<String> lines, int first) {
		Html body = tag("tbody");
		Html head = tag("thead", row(lines.get(first), "th"));
		int i = first + 2;
		for (; i < lines.size() && lines.get(i).contains("|"); i++) {
			body.add(row(lines.get(i), "td"));
		}
		blocks.add(tag("table", head, body).attr("class", "figures"));
		return i - 1;
	}

	private static Html row(String line, String cell) {
		Html row = tag("tr");
		String cells = line.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
		for (String each : cells.split("(?<!\\\\)\\|")) {
			row.add(tag(cell, inline(each.strip())));
		}
		return row;
	}

	private static List<Object> inline(String text) {
		List<Object> parts = new ArrayList<>();
		Matcher matcher = INLINE.matcher(text);
		int from = 0;
		while (matcher.find()) {
			parts.add(plain(text.substring(from, matcher.start())));
			if (matcher.group(1) != null) {
				parts.add(tag("code", matcher.group(1)));
			} else if (matcher.group(2) != null) {
				parts.add(tag("strong", inline(matcher.group(2))));
			} else if (matcher.group(3) != null) {
				parts.add(tag("em", inline(matcher.group(3))));
			} else {
				parts.add(plain(matcher.group(4)));
			}
			from = matcher.end();
		}
		parts.add(plain(text.substring(from)));
		return parts;
	}

	private static String plain(String text) {
		return ESCAPE.matcher(text).replaceAll("$1");
	}
}
