// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.drafts.document.Block;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Heading;
import fr.jalon.drafts.document.Paragraph;

/** The same text as LibreOffice saves it in each format. */
class SavedByLibreOfficeTest {

	private static final String STYLES = """
			<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1">
			<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
			<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2">
			<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
			<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Axe "/>
			<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix=" "/></text:outline-style>
			""";
	private static final String AUTOMATIC = """
			<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
			<style:header-style/><style:footer-style/></style:page-layout>
			<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")">
			<style:list-level-properties/></text:list-level-style-number><text:list-level-style-bullet text:level="2" text:bullet-char="•">
			<style:list-level-properties/></text:list-level-style-bullet></text:list-style>
			<style:style style:name="brk" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
			<style:style style:name="c" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
			<style:style style:name="ca" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
			<style:style style:name="cb" style:family="table-column"><style:table-column-properties style:column-width="13cm"/></style:style>
			<style:style style:name="t" style:family="table"><style:table-properties style:width="17cm" table:align="left"/></style:style>
			""";
	private static final String MASTER = """
			<style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>Contrat, projet</text:p></style:header>
			<style:footer><text:p>Page <text:page-number/></text:p></style:footer></style:master-page>
			""";
	private static final String FICHE = """
			<table:table table:style-name="t"><table:table-column table:style-name="ca"/><table:table-column table:style-name="cb"/>
			<table:table-header-rows><table:table-row><table:table-cell %1$s table:number-columns-spanned="2"><text:p>Fiche</text:p></table:table-cell>
			<table:covered-table-cell/></table:table-row></table:table-header-rows>
			<table:table-row><table:table-cell %1$s><text:p>Définition</text:p></table:table-cell><table:table-cell %1$s>
			<text:p>Part des demandes closes dans le délai prévu, rapportée à toutes les demandes reçues pendant l’année et closes avant sa fin.</text:p>
			</table:table-cell></table:table-row>
			<table:table-row><table:table-cell %1$s table:number-rows-spanned="2"><text:p>Périodicité</text:p></table:table-cell>
			<table:table-cell %1$s><text:p>Annuelle</text:p></table:table-cell></table:table-row>
			<table:table-row><table:covered-table-cell/><table:table-cell %1$s><text:p>Semestrielle</text:p></table:table-cell></table:table-row>
			</table:table>
			""";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "docx", "odt" })
	void isReadWithItsOutlineItsListsAndWhatStandsAside(String format) throws Exception {
		Draft draft = saved(format, """
				<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Anne</dc:creator>
				<dc:date>2020-01-01T00:00:00</dc:date></office:change-info><text:p>supprimé</text:p></text:deletion></text:changed-region>
				<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>Anne</dc:creator>
				<dc:date>2020-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
				<text:h text:style-name="Heading_20_1" text:outline-level="1">Systèmes</text:h>
				<text:p>Un texte <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>ajouté <text:change-end text:change-id="c2"/>avec \
				note<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>La note.</text:p>\
				</text:note-body></text:note><office:annotation><dc:creator>Luc</dc:creator><text:p>À revoir</text:p></office:annotation> fin.</text:p>
				<text:h text:style-name="Heading_20_2" text:outline-level="2">Objectif</text:h>
				<text:list text:style-name="L1"><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item></text:list>
				</text:list-item><text:list-item><text:p>trois</text:p></text:list-item></text:list>
				<text:p text:style-name="brk">Suite</text:p>
				""");
		assertEquals(List.of("1 Axe 1 | Systèmes", "Un texte ajouté avec note fin.", "2 1.1 | Objectif", "  a) un", "    • deux", "  b) trois", "Suite"),
				draft.blocks().stream().map(SavedByLibreOfficeTest::shown).toList());
		assertEquals(2, draft.blocks().get(6).place().page());
		assertEquals(List.of("1 La note."), draft.footnotes().stream().map(note -> note.mark() + " " + note.text()).toList());
		assertEquals(List.of("Luc: À revoir"), draft.remarks().stream().map(each -> each.author() + ": " + each.text()).toList());
		assertEquals(List.of("suivi des modifications : 2 modifications, considérées comme acceptées", "un commentaire laissé de côté"),
				draft.notices().stream().map(notice -> notice.message().text(Locale.FRENCH)).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "odt", "pdf" })
	void keepsTheCellsOfATable(String format) throws Exception {
		Draft draft = saved(format, "<text:p>Avant</text:p>" + FICHE.formatted("table:style-name=\"c\"") + "<text:p>Après</text:p>");
		Grid grid = (Grid) draft.blocks().get(1);
		assertEquals("Après", draft.blocks().get(draft.blocks().size() - 1).text());
		assertEquals(List.of("1+2x1 Fiche", "1+1x1 Définition", "2+1x1 Part des demandes closes dans le délai prévu, rapportée à toutes "
				+ "les demandes reçues pendant l’année et closes avant sa fin.", "1+1x2 Périodicité", "2+1x1 Annuelle", "2+1x1 Semestrielle"),
				grid.rows().stream().flatMap(row -> row.cells().stream())
						.map(cell -> cell.column() + "+" + cell.columnSpan() + "x" + cell.rowSpan() + " " + cell.text()).toList());
		assertTrue(grid.rows().get(3).cells().get(0).place().message().text(Locale.FRENCH).endsWith("tableau 1, ligne 4, colonne 2"));
	}

	@Test
	void findsTheColumnsOfATableWithoutLinesInAPdf() throws Exception {
		Draft draft = saved("pdf", "<text:p>Avant</text:p>" + FICHE.formatted(""));
		Grid grid = (Grid) draft.blocks().stream().filter(Grid.class::isInstance).findFirst().orElseThrow();
		assertEquals("Définition\tPart des demandes closes dans le délai prévu, rapportée à toutes les demandes reçues pendant l’année et closes "
				+ "avant sa fin.\nPériodicité\tAnnuelle\nSemestrielle", grid.text().replaceFirst("(?s)^Fiche\\t?\\n", ""));
	}

	@Test
	void putsTheLinesOfAPdfTogetherAndLeavesOutWhatEachPageRepeats() throws Exception {
		String long1 = "Une phrase assez longue pour courir sur plusieurs lignes de la page, avec des mots ordinaires et des chiffres comme 12,5 % "
				+ "ou 2016, afin de voir comment les lignes se recollent.";
		Draft draft = saved("pdf", "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">Systèmes</text:h><text:p>" + long1
				+ "</text:p><text:p>Un paragraphe court.</text:p><text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">Objectif</text:h>"
				+ "<text:p text:style-name=\"brk\">Page deux.</text:p><text:p text:style-name=\"brk\">Page trois.</text:p>");
		assertEquals(Format.PDF, draft.format());
		assertEquals(List.of(long1, "Un paragraphe court.", "Page deux.", "Page trois."),
				draft.blocks().stream().filter(Paragraph.class::isInstance).map(Block::text).toList());
		assertEquals(List.of(1, 2), draft.blocks().stream().filter(Heading.class::isInstance).map(block -> ((Heading) block).level()).toList());
		assertEquals(3, draft.blocks().get(draft.blocks().size() - 1).place().page());
	}

	private Draft saved(String format, String text) throws Exception {
		Path flat = Files.writeString(folder.resolve("projet.fodt"), Documents.flat(STYLES, AUTOMATIC, MASTER, text));
		return new DraftReader().read(Documents.libreOffice(folder, flat, format));
	}

	private static String shown(Block block) {
		if (block instanceof Heading heading) {
			return heading.level() + " " + heading.number() + " | " + heading.text();
		}
		if (block instanceof Paragraph paragraph && paragraph.listLevel() > 0) {
			return "  ".repeat(paragraph.listLevel()) + paragraph.marker() + " " + paragraph.text();
		}
		return block.text();
	}
}
