// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.Inline.Mark;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.report.office.zones.Reading;
import fr.jalon.report.office.zones.WrittenZone;
import fr.jalon.testing.LibreOffice;
import fr.jalon.testing.LibreOffice.Format;

/** What authors write survives ten rounds of saving by LibreOffice and writing anew, while the model changes under it. */
class TenRoundsTest {

	private static final int ROUNDS = 10;

	@TempDir
	Path folder;

	static Stream<OfficeFormat> formats() {
		return Stream.of(new Odt(), new Docx());
	}

	@ParameterizedTest
	@MethodSource("formats")
	void everyWordIsBackInItsPlaceAfterTenRounds(OfficeFormat format) throws IOException {
		LibreOffice.assumeThere();
		Format saved = format.extension().equals("odt") ? Format.ODT : Format.DOCX;
		Path file = folder.resolve("bilan." + format.extension());
		Map<String, List<Block>> written = new LinkedHashMap<>();
		for (int round = 1; round <= ROUNDS; round++) {
			OfficeFiles.write(file, document(round), format);
			assertEquals(written, words(format, file), "after writing round " + round);
			// an author goes on writing: Jalon's own writer types, LibreOffice saves in its way
			write(written, round);
			Files.write(file, format.write(filled(document(round), written)));
			Path other = LibreOffice.save(file, saved, folder.resolve("saved" + round));
			Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			assertEquals(written, words(format, file), "after saving round " + round);
		}
		assertTrue(written.values().stream().mapToInt(List::size).sum() > 30, "the authors wrote something");
	}

	@ParameterizedTest
	@MethodSource("formats")
	void writingAgainWithoutAChangeGivesTheSameBytes(OfficeFormat format) throws IOException {
		Path file = folder.resolve("bilan." + format.extension());
		Map<String, List<Block>> written = new LinkedHashMap<>();
		write(written, 1);
		Files.write(file, format.write(filled(document(1), written)));
		byte[] before = Files.readAllBytes(file);
		assertFalse(OfficeFiles.write(file, document(1), format).changed());
		assertArrayEquals(before, Files.readAllBytes(file));
		assertArrayEquals(format.write(document(1)), format.write(document(1)));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void textWhoseElementVanishedIsAnnouncedAndKeptInTheAnnex(OfficeFormat format) throws IOException {
		LibreOffice.assumeThere();
		Path file = folder.resolve("bilan." + format.extension());
		Map<String, List<Block>> written = Map.of("engagement.e2", List.of(Paragraph.of(ParagraphStyle.AUTHORED, "Le marché est notifié.")));
		Files.write(file, format.write(filled(document(1), written)));
		Files.move(LibreOffice.save(file, format.extension().equals("odt") ? Format.ODT : Format.DOCX, folder.resolve("saved")), file,
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		List<String> said = OfficeFiles.write(file, document(5), format).announcements().stream().map(each -> each.text(Locale.FRENCH)).toList();
		assertEquals(List.of("Le texte écrit sous «\u00A0Engagement 2 : état et preuves\u00A0» n’a plus sa place dans le document\u00A0: "
				+ "il est conservé en annexe, sous «\u00A0Textes conservés\u00A0»."), said);
		assertEquals(written, words(format, file));
	}

	/** The second commitment is gone in rounds 4 to 6, the order changes, titles and figures too. */
	private static Document document(int round) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new TableOfContents("Sommaire", 2));
		blocks.add(new Heading(1, "1", "Bilan de l’année " + (2010 + round), "bilan"));
		blocks.add(Paragraph.of("Résultat : " + round + ",5 % ; cible : 30 %."));
		List<Integer> order = round % 2 == 0 ? List.of(3, 1, 2) : List.of(1, 2, 3);
		for (int number : order) {
			if (number == 2 && round >= 4 && round <= 6) {
				continue;
			}
			blocks.add(new Heading(2, "1." + number, "Engagement " + number, "e" + number));
			blocks.add(new Table("Produits", TableStyle.FIGURES, List.of(new Column(3, Alignment.LEFT), new Column(1, Alignment.RIGHT)),
					List.of(Row.of(Cell.heading("Produit"), Cell.heading("Écart"))), List.of(Row.of(Cell.of("Portail"), Cell.of(round + " mois")))));
			blocks.add(new Zone("engagement.e" + number, "Engagement " + number + " : état et preuves", "Dire l’état.", List.of()));
		}
		return new Document("Bilan du contrat", "Bilan", "Amue", Locale.FRENCH, null, "Document produit par Jalon.", blocks);
	}

	/** Something else in each round, of all that an author does. */
	private static void write(Map<String, List<Block>> written, int round) {
		List<Block> blocks = switch (round) {
			case 1 -> List.of(Paragraph.of(ParagraphStyle.AUTHORED, "Le déploiement a commencé : 12 sites sur 30 ; « à suivre » !"),
					new Paragraph(ParagraphStyle.AUTHORED, List.of(Inline.Text.of("Un mot "), new Inline.Text("gras", Set.of(Mark.STRONG)),
							Inline.Text.of(", un mot "), new Inline.Text("penché", Set.of(Mark.EMPHASIS)), Inline.Text.of(", un mot "),
							new Inline.Text("souligné", Set.of(Mark.UNDERLINED)), Inline.Text.of("."))));
			case 2 -> List.of(new ItemList(true, List.of(item("Premièrement"), item("deuxièmement"), item("troisièmement"))));
			case 3 -> List.of(new ItemList(false, List.of(item("un point"), List.of(Paragraph.of(ParagraphStyle.AUTHORED, "un autre, avec"),
					new ItemList(false, List.of(item("un détail"), item("un second détail")))))));
			case 4 -> List.of(new Paragraph(ParagraphStyle.AUTHORED, List.of(Inline.Text.of("Voir "),
					new Inline.Link("le rapport", "https://example.org/rapport?a=1&b=2"), Inline.Text.of(", puis"), new Inline.LineBreak(),
					Inline.Text.of("la ligne suivante."))));
			case 5 -> List.of(new Heading(3, "", "Un titre d’auteur", ""), Paragraph.of(ParagraphStyle.AUTHORED, "Deux  espaces, une\u00A0insécable et un\u202Ffin."));
			case 6 -> List.of(new Table("", TableStyle.FIGURES, List.of(new Column(1000, Alignment.LEFT), new Column(1000, Alignment.RIGHT)), List.of(),
					List.of(Row.of(authored("Poste"), authored("12 k€")), Row.of(authored("Autre"), authored("3 k€")))));
			case 7 -> List.of(Paragraph.of(ParagraphStyle.AUTHORED, "${x} <b>*/ &amp; \\u000a =SOMME(A1) ../.. « fin »"));
			case 8 -> List.of(Paragraph.of(ParagraphStyle.AUTHORED, "Été, œuvre, ÿ, Ω, 中文, 🙂 et trait d’union\u2011insécable."));
			default -> List.of(Paragraph.of(ParagraphStyle.AUTHORED, "Encore un paragraphe, au tour " + round + "."));
		};
		List.of("engagement.e1", "engagement.e3").forEach(zone -> append(written, zone, blocks));
		if (round < 4 || round > 6) {
			append(written, "engagement.e2", blocks);
		}
	}

	private static List<Block> item(String text) {
		return List.of(Paragraph.of(ParagraphStyle.AUTHORED, text));
	}

	private static Cell authored(String text) {
		return Cell.of(List.of(Paragraph.of(ParagraphStyle.AUTHORED, text)));
	}

	private static void append(Map<String, List<Block>> written, String zone, List<Block> blocks) {
		List<Block> all = new ArrayList<>(written.getOrDefault(zone, List.of()));
		all.addAll(blocks);
		written.put(zone, all);
	}

	/** As an author leaves it: what is written stands in its zone, or in the annex. */
	private static Document filled(Document document, Map<String, List<Block>> written) {
		List<WrittenZone> zones = written.entrySet().stream()
				.map(zone -> new WrittenZone(zone.getKey(), "Engagement " + zone.getKey().substring(12) + " : état et preuves", zone.getValue())).toList();
		return fr.jalon.report.office.zones.ZoneKeeper.keep(document, zones).document();
	}

	private static Map<String, List<Block>> words(OfficeFormat format, Path file) throws IOException {
		Reading reading = format.read(Files.readAllBytes(file));
		assertEquals(List.of(), reading.unkept());
		assertFalse(reading.foreign(), "nobody wrote outside zones");
		Map<String, List<Block>> words = new java.util.TreeMap<>();
		reading.zones().stream().filter(zone -> !zone.content().isEmpty()).forEach(zone -> words.put(zone.id(), comparable(zone.content())));
		return words;
	}

	/** Without the widths of columns, which a word processor measures in its own units. */
	private static List<Block> comparable(List<Block> blocks) {
		return blocks.stream().map(block -> block instanceof Table table ? new Table(table.caption(), table.style(),
				table.columns().stream().map(column -> new Column(1000, column.alignment())).toList(), table.head(), table.body()) : block).toList();
	}
}
