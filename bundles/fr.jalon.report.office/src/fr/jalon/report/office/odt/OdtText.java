// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import fr.jalon.report.document.Inline;
import fr.jalon.report.office.internal.Inlines;
import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.ZoneNames;

/** What a line is made of. Spaces in a row and at its ends are elements of their own: the format reads them as one otherwise. */
final class OdtText {

	private final Xml xml;
	private final AutomaticStyles styles;
	private boolean afterSpace;

	OdtText(Xml xml, AutomaticStyles styles) {
		this.xml = xml;
		this.styles = styles;
	}

	/** To be called where a paragraph begins. */
	void beginLine() {
		afterSpace = true;
	}

	void inline(Inline inline) {
		if (inline instanceof Inline.Text text) {
			styled(text.text(), styles.marks(text.marks()));
		} else if (inline instanceof Inline.Link link) {
			link(link);
		} else if (inline instanceof Inline.StatusSign sign) {
			styled(Inlines.sign(sign.status()) + "\u00A0" + sign.word(), "Jalon_20_Status_20_" + Inlines.kind(sign.status()));
		} else if (inline instanceof Inline.LineBreak) {
			lineBreak();
		}
	}

	private void lineBreak() {
		xml.empty("text:line-break");
		afterSpace = true;
	}

	private void styled(String text, String style) {
		if (style == null || text.isEmpty()) {
			text(text);
			return;
		}
		xml.start("text:span", "text:style-name", style);
		text(text);
		xml.end();
	}

	private void link(Inline.Link link) {
		String address = link.target().startsWith("#") ? "#" + ZoneNames.anchor(link.target().substring(1)) : Inlines.address(link.target());
		if (address == null) {
			text(link.text());
			return;
		}
		xml.start("text:a", "xlink:type", "simple", "xlink:href", address, "text:style-name", "Internet_20_link");
		text(link.text());
		xml.end();
	}

	void text(String text) {
		StringBuilder plain = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
				case '\n', '\u2028' -> {
					plain(plain);
					lineBreak();
				}
				case '\t' -> {
					plain(plain);
					xml.empty("text:tab");
					afterSpace = true;
				}
				case ' ' -> {
					if (afterSpace) {
						plain(plain);
						xml.empty("text:s");
					} else {
						plain.append(c);
						afterSpace = true;
					}
				}
				default -> {
					plain.append(c);
					afterSpace = false;
				}
			}
		}
		plain(plain);
	}

	private void plain(StringBuilder text) {
		if (text.length() > 0) {
			xml.text(text.toString());
			text.setLength(0);
		}
	}
}
