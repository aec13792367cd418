// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.pdfbox.pdmodel.PDDocument;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;

/** Documents with faults at random: a draft or one message, and silence on the console. */
class MutatedDocumentsTest {

	private static final String FICHE = """
			<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Axe</w:t></w:r></w:p>
			<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r>
			<w:t>été</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
			<w:p><w:ins><w:r><w:t>ajouté</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>
			""";
	private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
			+ "<w:lvlText w:val=\"Axe %1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num>";
	private static final String ODT = """
			<text:h text:outline-level="1" text:style-name="a">Axe</text:h><text:list text:style-name="l"><text:list-item text:start-value="3"><text:p>un
			<text:s text:c="4"/></text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="3"><table:table-cell
			table:number-columns-spanned="2" table:number-columns-repeated="2"><text:p>été<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>
			</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
			""";
	private static final List<String> BITS = List.of("9", "-1", "2147483647", "99999999999", "\"", "<", ">", "</", "&", "]]>", " R", "stream", "<<", ">>", "[");

	private static Path folder;
	private static byte[] pdf;

	@BeforeContainer
	static void prepare() throws IOException {
		folder = Files.createTempDirectory("mutated");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = Documents.pdf("Axe 1", "Definition          Part des demandes", "Unite               %")) {
			document.save(out);
		}
		pdf = out.toByteArray();
	}

	@AfterContainer
	static void tidy() throws IOException {
		for (String name : List.of("d.docx", "d.odt", "d.pdf")) {
			Files.deleteIfExists(folder.resolve(name));
		}
		Files.delete(folder);
	}

	@Property(tries = 300)
	void ofWord(@ForAll long seed) throws IOException {
		Map<String, String> parts = Documents.docx(FICHE);
		parts.put("word/numbering.xml", Documents.word("numbering", NUMBERING));
		check(zipped("d.docx", parts, new Random(seed)));
	}

	@Property(tries = 300)
	void ofLibreOffice(@ForAll long seed) throws IOException {
		check(zipped("d.odt", Documents.odt("<text:list-style style:name=\"l\"><text:list-level-style-number text:level=\"1\" style:num-format=\"i\"/>"
				+ "</text:list-style>", ODT), new Random(seed)));
	}

	@Property(tries = 300)
	void ofPdf(@ForAll long seed) throws IOException {
		check(Files.write(folder.resolve("d.pdf"), mutate(pdf, new Random(seed))));
	}

	private static void check(Path file) {
		PrintStream console = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
		try {
			Draft draft = new DraftReader().read(file);
			draft.blocks().forEach(block -> assertFalse(block.place().message().text(Locale.FRENCH).isEmpty() || block.text() == null));
			draft.notices().forEach(notice -> assertFalse(notice.message().text(Locale.ENGLISH).isEmpty()));
		} catch (DraftException e) {
			assertFalse(e.text(Locale.FRENCH).contains("Exception") || e.text(Locale.ENGLISH).contains("\n"), e.text(Locale.FRENCH));
		} finally {
			System.setErr(console);
		}
		assertEquals("", said.toString(StandardCharsets.UTF_8));
	}

	/** One part of a document with faults, or the whole file. */
	private static Path zipped(String name, Map<String, String> parts, Random random) throws IOException {
		Map<String, String> changed = new LinkedHashMap<>(parts);
		List<String> names = List.copyOf(parts.keySet());
		String part = names.get(1 + random.nextInt(names.size() - 1));
		boolean packed = random.nextInt(4) == 0;
		if (!packed) {
			byte[] bytes = mutate(parts.get(part).getBytes(StandardCharsets.UTF_8), random);
			changed.put(part, new String(bytes, StandardCharsets.UTF_8));
		}
		Path file = Documents.zip(folder.resolve(name), changed);
		return packed ? Files.write(file, mutate(Files.readAllBytes(file), random)) : file;
	}

	private static byte[] mutate(byte[] bytes, Random random) {
		byte[] mutated = bytes.clone();
		int faults = 1 + random.nextInt(6);
		for (int fault = 0; fault < faults; fault++) {
			int at = random.nextInt(mutated.length);
			switch (random.nextInt(8)) {
				case 0 -> mutated = Arrays.copyOf(mutated, Math.max(8, at));
				case 1, 2, 3 -> mutated[at] = (byte) random.nextInt(256);
				case 4 -> {
					int length = Math.min(mutated.length - at, 1 + random.nextInt(80));
					System.arraycopy(mutated, at, mutated, random.nextInt(mutated.length - length + 1), length);
				}
				default -> {
					byte[] bit = BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8);
					System.arraycopy(bit, 0, mutated, at, Math.min(bit.length, mutated.length - at));
				}
			}
		}
		return mutated;
	}
}
