// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;

/** How wide the text of a page is, and what is drawn for another width. */
final class OdtPage {

	private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
	private static final double A4 = 17;
	private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,12})?)(cm|mm|in|pt|pc)");
	private static final Map<String, Double> CENTIMETRES = Map.of("cm", 1.0, "mm", 0.1, "in", 2.54, "pt", 2.54 / 72, "pc", 2.54 / 6);

	private OdtPage() {
	}

	/** Of the page that a text begins with, in centimetres. @param styles root of {@code styles.xml} */
	static double width(Element styles) {
		Element masters = Dom.child(styles, "master-styles");
		List<Element> pages = masters == null ? List.of() : Dom.children(masters, "master-page");
		Element page = pages.stream().filter(each -> Dom.attribute(each, "name").equals("Standard")).findFirst()
				.orElse(pages.isEmpty() ? null : pages.get(0));
		String layout = Dom.attribute(page, "page-layout-name");
		Element automatic = Dom.child(styles, "automatic-styles");
		for (Element each : automatic == null ? List.<Element>of() : Dom.children(automatic, "page-layout")) {
			if (Dom.attribute(each, "name").equals(layout)) {
				return width(Dom.child(each, "page-layout-properties"), A4);
			}
		}
		return A4;
	}

	private static double width(Element properties, double otherwise) {
		double page = centimetres(properties, "page-width");
		double all = centimetres(properties, "margin");
		double left = Dom.attribute(properties, "margin-left").isEmpty() ? all : centimetres(properties, "margin-left");
		double right = Dom.attribute(properties, "margin-right").isEmpty() ? all : centimetres(properties, "margin-right");
		double width = page - left - right;
		return width < 2 ? otherwise : width;
	}

	private static double centimetres(Element element, String name) {
		Matcher matcher = LENGTH.matcher(Dom.attribute(element, name));
		return matcher.matches() ? Double.parseDouble(matcher.group(1)) * CENTIMETRES.get(matcher.group(2)) : 0;
	}

	/** Drawings shrink when they would not fit, in both directions. */
	static void scaleFrame(Element frame, double ratio) {
		if (ratio < 1) {
			scale(frame, SVG, "svg:width", ratio);
			scale(frame, SVG, "svg:height", ratio);
		}
	}

	/** Tables and their columns become as wide as the page allows, and tabs at its edge stay there. */
	static void scaleStyle(Element style, double ratio) {
		for (Element each : Dom.children(style)) {
			switch (Dom.name(each)) {
				case "table-properties" -> scale(each, OdtMarkup.STYLE, "style:width", ratio);
				case "table-column-properties" -> scale(each, OdtMarkup.STYLE, "style:column-width", ratio);
				case "tab-stop" -> scale(each, OdtMarkup.STYLE, "style:position", ratio);
				default -> scaleStyle(each, ratio);
			}
		}
	}

	private static void scale(Element element, String namespace, String name, double ratio) {
		String local = name.substring(name.indexOf(':') + 1);
		Matcher matcher = LENGTH.matcher(element.getAttributeNS(namespace, local));
		if (matcher.matches()) {
			BigDecimal scaled = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(ratio)).setScale(3, RoundingMode.HALF_UP);
			element.setAttributeNS(namespace, name, scaled + matcher.group(2));
		}
	}
}
