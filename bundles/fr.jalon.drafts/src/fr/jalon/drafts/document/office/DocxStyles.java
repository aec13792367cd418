// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.document.DraftException;

/** The paragraph styles and list definitions of a DOCX. */
final class DocxStyles {

	/** Names of heading styles in files whose styles tell no outline level; Word writes them in English, others do not. */
	private static final Pattern HEADING = Pattern.compile("(?:heading|titre|überschrift|título|titolo|kop)\\s*([1-9])");

	/** Word's own table of contents: what it lists is in the document anyway. */
	private static final Pattern CONTENTS = Pattern.compile("(?:toc|tm|table des matières niveau)\\s*[1-9]|contents [1-9]");

	private static final int CHAIN = 30;

	/** What a style says itself; null where it says nothing. */
	private static final class Style {
		String name = "";
		String basedOn = "";
		Integer outline;
		String numId;
		Integer level;
		Boolean hidden;
	}

	/** One abstract list and what a list of the document changes of it. */
	private static final class ListDefinition {
		String abstractId = "";
		final Map<Integer, Integer> starts = new HashMap<>();
	}

	private static final class Levels {
		final List<Numbering.Level> levels = new ArrayList<>();
		final Map<String, Integer> ofStyle = new HashMap<>();
		String styleLink = "";
	}

	private final Map<String, Style> styles = new HashMap<>();
	private final Map<String, ListDefinition> lists = new HashMap<>();
	private final Map<String, Levels> abstracts = new HashMap<>();
	private String defaultStyle = "";

	void readStyles(Parts parts, String part) throws DraftException {
		Xml.read(parts, part, new Xml.Handler() {

			private Style style;

			@Override
			public void start(Xml xml, String element) {
				if (element.endsWith("Change") || element.equals("latentStyles")) {
					xml.skip();
					return;
				}
				if (element.equals("style")) {
					style = new Style();
					styles.put(xml.attribute("styleId"), style);
					if (xml.attribute("type").equals("paragraph") && !xml.attribute("default").isEmpty()
							&& !xml.attribute("default").equals("0")) {
						defaultStyle = xml.attribute("styleId");
					}
				}
				if (style == null) {
					return;
				}
				switch (element) {
					case "name" -> style.name = xml.attribute("val");
					case "basedOn" -> style.basedOn = xml.attribute("val");
					case "outlineLvl" -> style.outline = xml.number("val", 9);
					case "numId" -> style.numId = xml.attribute("val");
					case "ilvl" -> style.level = xml.number("val", 0);
					case "vanish" -> style.hidden = xml.on();
					default -> {
						// looks
					}
				}
			}

			@Override
			public void end(Xml xml, String element) {
				if (element.equals("style")) {
					style = null;
				}
			}
		});
	}

	void readNumbering(Parts parts, String part) throws DraftException {
		Xml.read(parts, part, new Xml.Handler() {

			private Levels levels;
			private ListDefinition list;
			private int level = -1;
			private int start;
			private String format = "";
			private String pattern = "";

			@Override
			public void start(Xml xml, String element) {
				switch (element) {
					case "abstractNum" -> {
						levels = new Levels();
						abstracts.put(xml.attribute("abstractNumId"), levels);
					}
					case "num" -> {
						list = new ListDefinition();
						lists.put(xml.attribute("numId"), list);
					}
					case "abstractNumId" -> {
						if (list != null) {
							list.abstractId = xml.attribute("val");
						}
					}
					case "lvlOverride" -> level = xml.number("ilvl", -1);
					case "startOverride" -> {
						if (list != null) {
							list.starts.put(level, xml.number("val", 1));
						}
					}
					case "lvl" -> {
						level = xml.number("ilvl", -1);
						start = 1;
						format = "";
						pattern = "";
					}
					case "start" -> start = xml.number("val", 1);
					case "numFmt" -> format = format(xml.attribute("val"));
					case "lvlText" -> pattern = xml.attribute("val");
					case "pStyle" -> {
						if (levels != null) {
							levels.ofStyle.put(xml.attribute("val"), level);
						}
					}
					case "numStyleLink" -> {
						if (levels != null) {
							levels.styleLink = xml.attribute("val");
						}
					}
					default -> {
						// looks
					}
				}
			}

			@Override
			public void end(Xml xml, String element) {
				if (element.equals("lvl") && levels != null && level == levels.levels.size()) {
					levels.levels.add(new Numbering.Level(start, format, pattern));
				} else if (element.equals("abstractNum")) {
					levels = null;
				} else if (element.equals("num")) {
					list = null;
				}
			}
		});
	}

	private static String format(String value) {
		return switch (value) {
			case "none" -> "";
			case "bullet" -> "bullet";
			case "lowerLetter" -> "a";
			case "upperLetter" -> "A";
			case "lowerRoman" -> "i";
			case "upperRoman" -> "I";
			default -> "1";
		};
	}

	/** The chain of styles from one to what it is based on; circles end. */
	private List<Style> chain(String id) {
		List<Style> chain = new ArrayList<>();
		String next = id.isEmpty() ? defaultStyle : id;
		for (Style style = styles.get(next); style != null && chain.size() < CHAIN; style = styles.get(style.basedOn)) {
			chain.add(style);
		}
		return chain;
	}

	String name(String id) {
		Style style = styles.get(id.isEmpty() ? defaultStyle : id);
		return style == null || style.name.isEmpty() ? id : style.name;
	}

	/** From 1, 0 for a text that is no heading. */
	int headingLevel(String id) {
		for (Style style : chain(id)) {
			if (style.outline != null) {
				return style.outline >= 0 && style.outline < 9 ? style.outline + 1 : 0;
			}
			Matcher matcher = HEADING.matcher(style.name.toLowerCase(Locale.ROOT).strip());
			if (matcher.matches()) {
				return Integer.parseInt(matcher.group(1));
			}
		}
		Matcher matcher = HEADING.matcher(id.toLowerCase(Locale.ROOT));
		return styles.containsKey(id) || !matcher.matches() ? 0 : Integer.parseInt(matcher.group(1));
	}

	boolean isContents(String id) {
		return CONTENTS.matcher(name(id).toLowerCase(Locale.ROOT).strip()).matches();
	}

	boolean isHidden(String id) {
		return chain(id).stream().map(style -> style.hidden).filter(value -> value != null).findFirst().orElse(false);
	}

	/** The list that a style puts its paragraphs in, "" for none. */
	String listOf(String id) {
		return chain(id).stream().map(style -> style.numId).filter(value -> value != null).findFirst().orElse("");
	}

	int levelOf(String id, String numId) {
		Integer bound = levels(numId, 0).ofStyle.get(id);
		return bound != null ? bound
				: chain(id).stream().map(style -> style.level).filter(value -> value != null).findFirst().orElse(0);
	}

	/** What lists with common numbers have in common. */
	String counter(String numId) {
		ListDefinition list = lists.get(numId);
		return list == null ? numId : "abstract " + list.abstractId;
	}

	/** The number that a list starts again with at a level; {@link Integer#MIN_VALUE} when it goes on. */
	int restart(String numId, int level) {
		ListDefinition list = lists.get(numId);
		return list == null ? Integer.MIN_VALUE : list.starts.getOrDefault(level, Integer.MIN_VALUE);
	}

	List<Numbering.Level> levels(String numId) {
		return levels(numId, 0).levels;
	}

	private Levels levels(String numId, int links) {
		ListDefinition list = lists.get(numId);
		Levels levels = list == null ? null : abstracts.get(list.abstractId);
		if (levels == null) {
			return new Levels();
		}
		if (!levels.styleLink.isEmpty() && links < CHAIN) {
			Style style = styles.get(levels.styleLink);
			if (style != null && style.numId != null && !style.numId.equals(numId)) {
				return levels(style.numId, links + 1);
			}
		}
		return levels;
	}
}
