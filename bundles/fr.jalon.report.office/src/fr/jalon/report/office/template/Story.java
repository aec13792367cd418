// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.template.Expression.Remark;
import fr.jalon.report.office.template.Expression.Unreadable;
import fr.jalon.runtime.text.Message;

/**
 * A part of a template whose fields are found and marked: its text, its headers, its footers.
 *
 * @param place in words
 * @param root of the part
 * @param body whether the document that Jalon writes may stand in it
 * @param fields by the numbers of their marks
 */
record Story(Message place, Element root, boolean body, Markup markup, List<Field> fields) {

	static final String OPEN = "${";

	/** A field, one that is not closed, or what is said of one in a copy of the template. */
	private static final Pattern FIELD = Pattern.compile("\\$\\{(?:([^${}]*+)\\})?|\u00A0?⟦(?:Erreur|Error)[^⟧]*+⟧");

	/** More than any letterhead has. */
	private static final int MOST_FIELDS = 20_000;

	/**
	 * Finds the fields of a part and marks them.
	 *
	 * @throws TemplateException when there are more than any letterhead has
	 */
	static Story read(Message place, Element root, boolean body, Markup markup) throws TemplateException {
		Story story = new Story(place, root, body, markup, new ArrayList<>());
		int[] paragraphs = {0};
		story.read(root, paragraphs);
		return story;
	}

	private void read(Element element, int[] paragraphs) throws TemplateException {
		if (markup.isParagraph(element)) {
			paragraphs[0]++;
			paragraph(element, paragraphs[0]);
		}
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element each && !Marks.is(each)) {
				read(each, paragraphs);
			}
		}
	}

	private void paragraph(Element paragraph, int number) throws TemplateException {
		if (paragraph.getTextContent().indexOf('$') < 0 && paragraph.getTextContent().indexOf('⟦') < 0) {
			return;
		}
		Line line = new Line(paragraph, markup);
		Matcher matcher = FIELD.matcher(line.text());
		int first = fields.size();
		List<int[]> spans = new ArrayList<>();
		while (matcher.find()) {
			fields.add(new Field(matcher.group(), expression(matcher), number));
			spans.add(new int[] {matcher.start(), matcher.end()});
			if (fields.size() > MOST_FIELDS) {
				throw new TemplateException(TemplateWords.message("many", MOST_FIELDS));
			}
		}
		for (int i = spans.size() - 1; i >= 0; i--) {
			Element mark = line.mark(spans.get(i)[0], spans.get(i)[1], first + i);
			if (expression(mark) instanceof Remark) {
				Marks.remove(mark);
			}
		}
	}

	private static Expression expression(Matcher matcher) {
		if (!matcher.group().startsWith(OPEN)) {
			return new Remark();
		}
		return matcher.group(1) == null ? new Unreadable(TemplateWords.message("unclosed")) : ExpressionReader.read(matcher.group(1));
	}

	Field field(Element mark) {
		return fields.get(Marks.number(mark));
	}

	Expression expression(Element mark) {
		return field(mark).expression();
	}

	Fault fault(Element mark, Message text) {
		Field field = field(mark);
		return new Fault(TemplateWords.message("place", place, field.paragraph()), field.source(), text);
	}
}
