// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;

/** The mail merge fields of Word, put down as text: {@code MERGEFIELD contrat.titre} is {@code ${contrat.titre}}. */
final class MergeFields {

	private static final Pattern INSTRUCTION = Pattern.compile("\\s*MERGEFIELD\\s+(?:\"([^\"]*)\"|(\\S+)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private MergeFields() {
	}

	static void replace(Element paragraph) {
		for (Element simple : Dom.children(paragraph, "fldSimple")) {
			String name = name(Dom.attribute(simple, "instr"));
			if (name != null) {
				replace(List.of(simple), Dom.child(simple, "r"), name);
			}
		}
		List<Element> field = new ArrayList<>();
		int depth = 0;
		for (Node child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (!(child instanceof Element run)) {
				continue;
			}
			String step = Dom.attribute(Dom.child(run, "fldChar"), "fldCharType");
			depth += step.equals("begin") ? 1 : 0;
			if (depth > 0) {
				field.add(run);
			}
			if (step.equals("end") && depth > 0 && --depth == 0) {
				String name = name(instruction(field));
				if (name != null) {
					child = replace(field, field.get(0), name);
				}
				field.clear();
			}
		}
	}

	private static String instruction(List<Element> field) {
		StringBuilder text = new StringBuilder();
		field.forEach(run -> Dom.children(run, "instrText").forEach(each -> text.append(each.getTextContent())));
		return text.toString();
	}

	private static String name(String instruction) {
		Matcher matcher = INSTRUCTION.matcher(instruction);
		return !matcher.matches() ? null : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
	}

	private static Element replace(List<Element> field, Element like, String name) {
		Element first = field.get(0);
		Element run = DocxMarkup.create(first, "r");
		Element properties = like == null ? null : Dom.child(like, "rPr");
		if (properties != null) {
			run.appendChild(properties.cloneNode(true));
		}
		new DocxMarkup().write(run, name.startsWith(Story.OPEN) ? name : Story.OPEN + name + "}");
		first.getParentNode().insertBefore(run, first);
		field.forEach(each -> each.getParentNode().removeChild(each));
		return run;
	}
}
