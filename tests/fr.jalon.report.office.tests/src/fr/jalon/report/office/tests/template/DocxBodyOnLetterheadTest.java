// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.docx.Docx;

/** The body that Jalon writes, under the styles, lists and pages of a letterhead. */
class DocxBodyOnLetterheadTest {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String STYLES = """
			<w:styles xmlns:w="%1$s"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="006050"/></w:rPr></w:style></w:styles>"""
			.formatted(WORD);
	private static final String NUMBERING = """
			<w:numbering xmlns:w="%1$s"><w:abstractNum w:abstractNumId="1"/><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
			.formatted(WORD);
	private static final String PAGE = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"3543\" w:right=\"3544\"/></w:sectPr>";

	private static byte[] written() throws IOException {
		List<Block> blocks = List.of(new Heading(1, "", "Un titre", ""), new ItemList(true, List.of(List.of(Paragraph.of("premier")))),
				new Paragraph(ParagraphStyle.BODY, List.of(new Inline.Link("page", "https://example.org/"))),
				new Block.Table("", Block.TableStyle.FIGURES, List.of(new Block.Column(1, Block.Alignment.LEFT)), List.of(),
						List.of(Row.of(Block.Cell.of("case")))));
		byte[] template = Parts.with(Parts.docx(Parts.paragraphs("Avant", "${document}") + PAGE), "word/styles.xml", STYLES, "word/numbering.xml", NUMBERING);
		return SampleContract.on(template, new Docx()).write(new Document("Titre", "", "", Locale.FRENCH, null, "", blocks));
	}

	private static List<Element> elements(byte[] file, String part, String name) {
		NodeList found = Parts.parse(Parts.of(file).get(part)).getElementsByTagNameNS(WORD, name);
		return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
	}

	private static List<String> values(byte[] file, String part, String name, String attribute) {
		return elements(file, part, name).stream().map(each -> each.getAttributeNS(WORD, attribute)).toList();
	}

	@Test
	void itsOwnHeadingWinsWhateverItsId() throws IOException {
		byte[] file = written();
		assertTrue(values(file, "word/document.xml", "pStyle", "val").contains("Titre1"));
		List<String> ids = values(file, "word/styles.xml", "style", "styleId");
		assertFalse(ids.contains("Heading1"));
		assertTrue(ids.contains("JalonCell"), "what the letterhead lacks is added");
		assertTrue(Parts.text(file, "word/styles.xml").contains("006050"));
	}

	@Test
	void everyStyleThatIsNamedIsThere() throws IOException {
		byte[] file = written();
		Set<String> ids = Set.copyOf(values(file, "word/styles.xml", "style", "styleId"));
		for (String name : List.of("pStyle", "rStyle", "tblStyle")) {
			assertTrue(ids.containsAll(values(file, "word/document.xml", name, "val")), name);
		}
		for (String name : List.of("basedOn", "next", "link")) {
			assertTrue(ids.containsAll(values(file, "word/styles.xml", name, "val")), name);
		}
	}

	@Test
	void listsAreCountedBehindThoseOfTheLetterhead() throws IOException {
		byte[] file = written();
		List<String> lists = values(file, "word/numbering.xml", "num", "numId");
		assertEquals("1", lists.get(0));
		assertEquals(List.of(lists.get(1)), values(file, "word/document.xml", "numId", "val"));
		List<String> patterns = values(file, "word/numbering.xml", "abstractNum", "abstractNumId");
		assertEquals(List.of(patterns.get(1)), values(file, "word/numbering.xml", "abstractNumId", "val").subList(1, 2));
		assertEquals(4, new java.util.HashSet<>(lists).size() + new java.util.HashSet<>(patterns).size());
	}

	@Test
	void tablesAreAsWideAsTheText() throws IOException {
		byte[] file = written();
		assertEquals(List.of("4819"), values(file, "word/document.xml", "tblW", "w"));
		assertEquals(List.of("4819"), values(file, "word/document.xml", "tcW", "w"));
	}

	@Test
	void linksLeadWhereTheyDid() throws IOException {
		byte[] file = written();
		String id = elements(file, "word/document.xml", "hyperlink").get(0)
				.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
		NodeList relations = Parts.parse(Parts.of(file).get("word/_rels/document.xml.rels")).getElementsByTagName("Relationship");
		Set<String> targets = java.util.stream.IntStream.range(0, relations.getLength()).mapToObj(i -> (Element) relations.item(i))
				.filter(each -> each.getAttribute("Id").equals(id)).map(each -> each.getAttribute("Target")).collect(Collectors.toSet());
		assertEquals(Set.of("https://example.org/"), targets);
	}
}
