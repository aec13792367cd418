// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How a format writes paragraphs and what is in them. */
interface Markup {

	/** A paragraph or a heading, wherever it stands. */
	boolean isParagraph(Element element);

	/** Its texts are read; those of others, such as instructions of fields, are not. */
	boolean holdsText(Element element);

	/** A space, tab or line break that is an element. */
	boolean isBlank(Element element);

	/** A run, span or link: says how a part of a line looks. */
	boolean isFormat(Element element);

	/** What the second half of a cut element needs of the first: the format of a run. Null for nothing. */
	Node head(Element cut);

	/** Spaces at the edges of what an element holds count, although it is cut there. */
	void keepSpaces(Element cut);

	/** May stand inside a field without being lost: the mark of a place. */
	boolean isMark(Element element);

	/** Shows something that is no text: a drawing, a footnote. */
	boolean isVisible(Element element);

	/** The document or a column of text: what stands in it is no cell, heading line or box. */
	boolean isBody(Element container);

	boolean isRow(Element element);

	/** A list or an item of one: goes with its last paragraph. */
	boolean isItem(Element element);

	/** Must keep a paragraph. */
	boolean isCell(Element element);

	/** Must stay although it holds no text: a section ends with it. */
	boolean endsSection(Element paragraph);

	/** Writes a text at the end of a run or span, with line breaks and tabs. */
	void write(Element into, String text);

	/** A piece of a line with a text in red. @param near a field of the same paragraph */
	Element error(Element near, String text);

	/** Makes a second copy of something differ from the first where a format wants it to. */
	void forgetIdentity(Element copy);
}
