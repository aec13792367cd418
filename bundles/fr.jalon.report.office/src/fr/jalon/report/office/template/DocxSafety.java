// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** What of a template must not reach those to whom documents are sent. */
final class DocxSafety {

	/** Fields that read files or start programs. */
	private static final Set<String> ACTIVE = Set.of("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "INCLUDE", "LINK", "MACROBUTTON",
			"DATABASE");

	private DocxSafety() {
	}

	/**
	 * Forgets where the template itself was made and what data it was merged with.
	 *
	 * @throws TemplateException when it has macros, or shows what is kept elsewhere
	 */
	static void clean(OpcPackage parts) throws IOException {
		for (String part : List.copyOf(parts.all().keySet())) {
			String name = part.toLowerCase(Locale.ROOT);
			if (name.contains("vbaproject") || name.contains("activex") || name.contains("oleobject") || name.contains("vbadata")) {
				throw new TemplateException(TemplateWords.message("macros", part));
			}
			if (name.endsWith(".rels")) {
				relations(parts, part);
			} else if (name.matches("word/[^/]*\\.xml")) {
				fields(parts.tree(part));
			}
		}
		if (parts.has("word/settings.xml")) {
			settings(parts);
		}
		if (parts.typeOf(DocxLetterhead.DOCUMENT).contains(".template.")) {
			parts.type(DocxLetterhead.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
		}
	}

	private static void relations(OpcPackage parts, String part) throws IOException {
		Element root = parts.tree(part);
		boolean changed = false;
		for (Element each : Dom.children(root)) {
			String type = each.getAttribute("Type").replaceFirst(".*/", "");
			if (each.getAttribute("TargetMode").equals("External") && !type.equals("hyperlink")) {
				if (!part.equals("word/_rels/settings.xml.rels")) {
					throw new TemplateException(TemplateWords.message("outside", each.getAttribute("Target")));
				}
				root.removeChild(each);
				changed = true;
			}
		}
		if (changed) {
			parts.put(part, DomWriter.write(root));
		}
	}

	private static void settings(OpcPackage parts) throws IOException {
		Element root = parts.tree("word/settings.xml");
		for (String name : List.of("attachedTemplate", "mailMerge")) {
			Dom.children(root, name).forEach(root::removeChild);
		}
		parts.put("word/settings.xml", DomWriter.write(root));
	}

	private static void fields(Element element) throws TemplateException {
		String instruction = Dom.name(element).equals("instrText") ? element.getTextContent()
				: Dom.name(element).equals("fldSimple") ? Dom.attribute(element, "instr") : "";
		String kind = instruction.strip().split("[\\s\"]", 2)[0].toUpperCase(Locale.ROOT);
		if (ACTIVE.contains(kind)) {
			throw new TemplateException(TemplateWords.message("macros", kind));
		}
		for (Element child : Dom.children(element)) {
			fields(child);
		}
	}
}
