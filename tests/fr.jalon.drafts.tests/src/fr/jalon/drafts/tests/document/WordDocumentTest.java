// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Heading;

/** What Word writes and LibreOffice does not: styles based on each other, content controls, page hints, frames. */
class WordDocumentTest {

	private static final String STYLES = Documents.word("styles", """
			<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
			<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/>
			<w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Titre maison"/><w:basedOn w:val="Titre2"/></w:style>
			<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
			<w:style w:type="paragraph" w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>
			""");
	private static final String NUMBERING = Documents.word("numbering", """
			<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Axe %1."/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
			<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
			""");

	@TempDir
	Path folder;

	@Test
	void computesTheNumbersOfHeadingsAlongTheChainOfStyles() throws Exception {
		Draft draft = read(styled("Titre1", "Pilotage") + styled("Maison", "Délais") + styled("Maison", "Coûts") + styled("Titre1", "Offre")
				+ styled("Titre2", "Services") + styled("Rond", "Texte"));
		assertEquals(List.of("1 Axe I. Pilotage", "2 I.1 Délais", "2 I.2 Coûts", "1 Axe II. Offre", "2 II.1 Services"),
				draft.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast)
						.map(each -> each.level() + " " + each.number() + " " + each.text()).toList());
		assertEquals("Texte", draft.blocks().get(5).text());
	}

	@Test
	void leavesOutTheTableOfContentsFieldCodesAndHiddenText() throws Exception {
		Draft draft = read(styled("TM1", "Pilotage\t3") + """
				<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
				<w:r><w:t>voir 2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>
				<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Cliquez ici</w:t></w:r></w:p></w:sdtContent></w:sdt>
				<w:sdt><w:sdtContent><w:p><w:r><w:t>dé</w:t></w:r><w:r><w:softHyphen/><w:t>lai e\uFB03cient</w:t></w:r></w:p></w:sdtContent></w:sdt>
				""");
		assertEquals(List.of("voir 2", "délai efficient"), draft.blocks().stream().map(each -> each.text()).toList());
		assertEquals(List.of("one hidden passage left aside"), draft.notices().stream().map(each -> each.message().text(Locale.ENGLISH)).toList());
	}

	@Test
	void takesChangesAsAccepted() throws Exception {
		Draft draft = read("""
				<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>un </w:t></w:r><w:del><w:r><w:delText>vieux </w:delText></w:r></w:del></w:p>
				<w:p><w:ins><w:r><w:t>texte</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> parti</w:t></w:r></w:moveFrom></w:p>
				<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>rayé</w:t></w:r></w:p></w:tc></w:tr>
				<w:tr><w:tc><w:p><w:r><w:t>gardé</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
				""");
		assertEquals("un texte", draft.blocks().get(0).text());
		assertEquals("gardé", draft.blocks().get(1).text());
		assertEquals(1, ((Grid) draft.blocks().get(1)).rows().get(0).cells().get(0).place().row());
		assertTrue(draft.notices().get(0).message().text(Locale.FRENCH).startsWith("suivi des modifications : 5"));
	}

	@Test
	void countsThePagesThatWordNoted() throws Exception {
		Draft draft = read("<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>");
		assertEquals(List.of(1, 2), draft.blocks().stream().map(each -> each.place().page()).toList());
		assertEquals(0, read(Documents.p("sans")).blocks().get(0).place().page());
	}

	@Test
	void putsTheTextOfAFrameAfterItsParagraphOnce() throws Exception {
		String box = "<w:txbxContent>" + Documents.p("encadré") + "<w:tbl><w:tr><w:tc>" + Documents.p("x") + "</w:tc></w:tr></w:tbl></w:txbxContent>";
		Draft draft = read("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>autour</w:t><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
				+ "</mc:Fallback></mc:AlternateContent></w:r></w:p></w:tc><w:tc>" + Documents.p("à côté") + "</w:tc></w:tr></w:tbl>");
		Grid grid = (Grid) draft.blocks().get(0);
		assertEquals(List.of("autour\nencadré\nx", "à côté"), grid.rows().get(0).cells().stream().map(Grid.Cell::text).toList());
		assertEquals(1, draft.blocks().size());
	}

	@Test
	void knowsMergedCells() throws Exception {
		Draft draft = read("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "large") + cell("<w:vMerge w:val=\"restart\"/>", "haut") + "</w:tr><w:tr>"
				+ cell("", "a") + cell("", "b") + cell("<w:vMerge/>", "") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "c")
				+ cell("", "d") + "</w:tr></w:tbl>");
		assertEquals("1 2x1 large, 3 1x2 haut, 1 1x1 a, 2 1x1 b, 2 1x1 c, 3 1x1 d", String.join(", ", ((Grid) draft.blocks().get(0)).rows().stream()
				.flatMap(row -> row.cells().stream()).map(each -> each.column() + " " + each.columnSpan() + "x" + each.rowSpan() + " " + each.text()).toList()));
	}

	private static String cell(String properties, String text) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + Documents.p(text) + "</w:tc>";
	}

	private static String styled(String style, String text) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	private Draft read(String body) throws Exception {
		Map<String, String> parts = Documents.docx(body);
		parts.put("word/styles.xml", STYLES);
		parts.put("word/numbering.xml", NUMBERING);
		return new DraftReader().read(Documents.zip(folder.resolve("projet.docx"), parts));
	}
}
