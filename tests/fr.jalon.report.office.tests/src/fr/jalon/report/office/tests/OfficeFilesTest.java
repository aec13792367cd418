// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;

/** What happens to the file of last time when it is open, damaged, hostile, or written in where Jalon writes. */
class OfficeFilesTest {

	private static final Document DOCUMENT = new Document("Bilan", "", "", Locale.FRENCH, null, "",
			List.of(Paragraph.of("Le résultat est de 12."), new Zone("bilan.x", "Appréciation", "Dire ce qui compte.", List.of())));

	@TempDir
	Path folder;

	static Stream<OfficeFormat> formats() {
		return Stream.of(new Odt(), new Docx());
	}

	private Path file(OfficeFormat format, byte[] bytes) throws IOException {
		return Files.write(folder.resolve("bilan." + format.extension()), bytes);
	}

	private static String textPart(OfficeFormat format) {
		return format.extension().equals("odt") ? "content.xml" : "word/document.xml";
	}

	/** The package with one part changed. */
	private static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file)); ZipOutputStream out = new ZipOutputStream(target)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals(part) ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
				out.closeEntry();
			}
		}
		return target.toByteArray();
	}

	private void assertRefused(OfficeFormat format, byte[] old, String said) throws IOException {
		Path file = file(format, old);
		OfficeFiles.Refused refused = assertThrows(OfficeFiles.Refused.class, () -> OfficeFiles.write(file, DOCUMENT, format));
		assertTrue(refused.reason().text(Locale.FRENCH).contains(said), refused.reason().text(Locale.FRENCH));
		assertArrayEquals(old, Files.readAllBytes(file), "the file is as it was");
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.filter(each -> !each.equals(file) && !each.getFileName().toString().startsWith(".~lock")).toList());
		}
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileThatIsOpenIsLeftAsItIs(OfficeFormat format) throws IOException {
		Files.createFile(folder.resolve(".~lock.bilan." + format.extension() + "#"));
		assertRefused(format, format.write(DOCUMENT), "est ouvert dans un traitement de texte");
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileThatIsCutShortIsLeftAsItIs(OfficeFormat format) throws IOException {
		byte[] whole = format.write(DOCUMENT);
		assertRefused(format, Arrays.copyOf(whole, 200), "n’est pas un fichier");
		assertRefused(format, "pas un document".getBytes(StandardCharsets.UTF_8), "n’est pas un fichier");
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileThatAsksForOthersIsLeftAsItIs(OfficeFormat format) throws IOException {
		byte[] hostile = changed(format.write(DOCUMENT), textPart(format),
				xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
		assertRefused(format, hostile, "n’est pas un fichier");
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileThatUnpacksWithoutEndIsLeftAsItIs(OfficeFormat format) throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			zip.putNextEntry(new ZipEntry(textPart(format)));
			byte[] block = new byte[1 << 20];
			for (int i = 0; i < 300; i++) {
				zip.write(block);
			}
			zip.closeEntry();
		}
		assertRefused(format, bomb.toByteArray(), "n’est pas un fichier");
	}

	@ParameterizedTest
	@MethodSource("formats")
	void whatIsWrittenOutsideZonesIsKeptInACopyAndAnnounced(OfficeFormat format) throws IOException {
		byte[] old = changed(format.write(DOCUMENT), textPart(format), xml -> xml.replace("Le résultat est de 12.", "Le résultat, que je conteste, est de 12."));
		Path file = file(format, old);
		List<String> said = OfficeFiles.write(file, DOCUMENT, format).announcements().stream().map(each -> each.text(Locale.FRENCH)).toList();
		assertEquals(1, said.size(), said.toString());
		assertTrue(said.get(0).contains("hors des zones") && said.get(0).contains("(copie 1)"), said.get(0));
		assertArrayEquals(old, Files.readAllBytes(folder.resolve("bilan (copie 1)." + format.extension())));
		assertArrayEquals(format.write(DOCUMENT), Files.readAllBytes(file));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void titlesAreData(OfficeFormat format) throws IOException {
		String hostile = "</w:t><x/> ${x} *" + "/ \\u000a =cmd() ../.. <script>\u0000\u0007 «\u202E»";
		Document document = new Document(hostile, hostile, hostile, Locale.FRENCH, null, hostile,
				List.of(Paragraph.of(hostile), new Zone("bilan.x", hostile, hostile, List.of(Paragraph.of(hostile)))));
		byte[] bytes = format.write(document);
		assertEquals(1, format.read(bytes).zones().size());
		assertTrue(format.read(bytes).zones().get(0).content().toString().contains("<script>"));
	}
}
