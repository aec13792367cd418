// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.document.DraftException;

/** The paragraph styles, list styles and the outline of an ODT; those of its text hide those of its template. */
final class OdtStyles implements Xml.Handler {

	private static final Pattern HEADING = Pattern.compile("(?:Heading|Titre|Überschrift|Título|Titolo|Kop)(?:_20_| )?([1-9])");
	private static final int CHAIN = 30;
	private static final int LEVELS = 10;

	private static final class Style {
		String displayName = "";
		String parent = "";
		Integer outline;
		String list;
		Boolean breakBefore;
	}

	private final Map<String, Style> styles = new HashMap<>();
	private final Map<String, List<Numbering.Level>> lists = new HashMap<>();
	private final List<Numbering.Level> outline = new ArrayList<>();
	private final Map<String, Boolean> hiddenTexts = new HashMap<>();
	private Style style;
	private String textStyle = "";
	private List<Numbering.Level> levels;

	/** Looks at the styles of a part and stops caring where its text begins. */
	void read(Parts parts, String part) throws DraftException {
		Xml.read(parts, part, this);
	}

	@Override
	public void start(Xml xml, String element) {
		switch (element) {
			case "body", "master-styles", "font-face-decls", "scripts" -> xml.skip();
			case "style" -> {
				style = null;
				textStyle = "";
				if (xml.attribute("family").equals("paragraph")) {
					style = new Style();
					style.displayName = xml.attribute("display-name");
					style.parent = xml.attribute("parent-style-name");
					String level = xml.attribute("default-outline-level");
					style.outline = level.isEmpty() ? null : Integer.valueOf(Xml.parse(level, 0));
					style.list = xml.attribute("list-style-name").isEmpty() ? null : xml.attribute("list-style-name");
					if (!xml.attribute("master-page-name").isEmpty()) {
						style.breakBefore = true;
					}
					styles.put(xml.attribute("name"), style);
				} else if (xml.attribute("family").equals("text")) {
					textStyle = xml.attribute("name");
				}
			}
			case "paragraph-properties" -> {
				if (style != null && !xml.attribute("break-before").isEmpty()) {
					style.breakBefore = xml.attribute("break-before").equals("page");
				}
			}
			case "text-properties" -> {
				if (!textStyle.isEmpty() && xml.attribute("display").equals("none")) {
					hiddenTexts.put(textStyle, true);
				}
			}
			case "list-style" -> {
				levels = new ArrayList<>();
				lists.put(xml.attribute("name"), levels);
			}
			case "outline-style" -> {
				levels = outline;
				levels.clear();
			}
			case "list-level-style-number", "outline-level-style" -> add(xml, level(xml));
			case "list-level-style-bullet" -> add(xml, new Numbering.Level(1, "bullet", xml.attribute("bullet-char")));
			case "list-level-style-image" -> add(xml, new Numbering.Level(1, "bullet", "•"));
			default -> {
				// looks
			}
		}
	}

	private void add(Xml xml, Numbering.Level level) {
		int at = xml.number("level", 1);
		if (levels == null || at < 1 || at > LEVELS) {
			return;
		}
		while (levels.size() < at) {
			levels.add(new Numbering.Level(1, "", ""));
		}
		levels.set(at - 1, level);
	}

	private static Numbering.Level level(Xml xml) {
		String format = xml.attribute("num-format");
		if (format.isEmpty()) {
			String bare = xml.attribute("num-prefix") + xml.attribute("num-suffix");
			return new Numbering.Level(xml.number("start-value", 1), "", bare.replace("%", ""));
		}
		// LibreOffice writes the pattern out, with what older readers know beside it
		String written = xml.attribute("num-list-format");
		String pattern;
		if (written.isEmpty()) {
			int level = xml.number("level", 1);
			int shown = Math.max(1, Math.min(level, xml.number("display-levels", 1)));
			StringBuilder numbers = new StringBuilder();
			for (int at = level - shown + 1; at <= level && at <= LEVELS; at++) {
				numbers.append(numbers.isEmpty() ? "" : ".").append('%').append(at);
			}
			pattern = xml.attribute("num-prefix") + numbers + xml.attribute("num-suffix");
		} else {
			pattern = written.replaceAll("%([1-9])%", "%$1");
		}
		return new Numbering.Level(xml.number("start-value", 1), format, pattern);
	}

	private List<Style> chain(String name) {
		List<Style> chain = new ArrayList<>();
		for (Style each = styles.get(name); each != null && chain.size() < CHAIN; each = styles.get(each.parent)) {
			chain.add(each);
		}
		return chain;
	}

	/** What users see in the list of styles: not the automatic style of one paragraph, but what it varies. */
	String name(String id) {
		String name = id;
		for (int at = 0; at < CHAIN; at++) {
			Style each = styles.get(name);
			if (each == null || !name.matches("P\\d+") || each.parent.isEmpty()) {
				break;
			}
			name = each.parent;
		}
		Style found = styles.get(name);
		return found != null && !found.displayName.isEmpty() ? found.displayName : name.replace("_20_", " ");
	}

	/** The level that a style gives a paragraph that is not marked as a heading; 0 for none. */
	int headingLevel(String id) {
		for (Style each : chain(id)) {
			if (each.outline != null) {
				return Math.max(0, each.outline);
			}
		}
		String name = name(id);
		Matcher matcher = HEADING.matcher(name);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	boolean breaksBefore(String id) {
		return chain(id).stream().map(each -> each.breakBefore).filter(each -> each != null).findFirst().orElse(false);
	}

	boolean isHidden(String textStyleName) {
		return hiddenTexts.containsKey(textStyleName);
	}

	List<Numbering.Level> list(String name) {
		return lists.getOrDefault(name, List.of());
	}

	/** The list style that a paragraph style brings along, "" for none. */
	String listOf(String id) {
		return chain(id).stream().map(each -> each.list).filter(each -> each != null).findFirst().orElse("");
	}

	List<Numbering.Level> outline() {
		return outline;
	}
}
