// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.Set;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;

/** What of a template must not reach those to whom documents are sent. */
final class OdtSafety {

	private static final String LINKS = "http://www.w3.org/1999/xlink";
	private static final Set<String> ACTIVE = Set.of("event-listeners", "event-listener", "dde-source", "dde-connection", "dde-connection-decl",
			"execute-macro", "applet", "plugin", "database-source");

	private OdtSafety() {
	}

	/**
	 * @param parts names of all parts
	 * @throws TemplateException when it has macros, or shows what is kept elsewhere
	 */
	static void check(Set<String> parts, Element root) throws TemplateException {
		for (String part : parts) {
			if (part.startsWith("Basic/") || part.startsWith("Scripts/")) {
				throw new TemplateException(TemplateWords.message("macros", part));
			}
		}
		walk(parts, root);
	}

	private static void walk(Set<String> parts, Element element) throws TemplateException {
		String name = Dom.name(element);
		if (ACTIVE.contains(name) || name.equals("script") && !element.getTextContent().isBlank()) {
			throw new TemplateException(TemplateWords.message("macros", element.getNodeName()));
		}
		String target = element.getAttributeNS(LINKS, "href");
		if (!target.isEmpty() && !name.equals("a") && !isInside(parts, target)) {
			throw new TemplateException(TemplateWords.message("outside", target));
		}
		for (Element child : Dom.children(element)) {
			walk(parts, child);
		}
	}

	private static boolean isInside(Set<String> parts, String target) {
		String part = target.startsWith("./") ? target.substring(2) : target;
		return part.startsWith("#") || parts.stream().anyMatch(each -> each.equals(part) || each.startsWith(part + "/"));
	}
}
