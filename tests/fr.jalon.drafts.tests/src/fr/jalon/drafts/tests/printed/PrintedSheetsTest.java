// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.printed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.contract.Fiche;
import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.testing.LibreOffice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A sheet that Jalon printed reads as the sheet it was, before and after LibreOffice has saved it. */
class PrintedSheetsTest {

	/** What was found of what is there. */
	private static final class Count {
		int present;
		int found;
		final List<String> missing = new ArrayList<>();
		final List<String> wrong = new ArrayList<>();

		void add(List<String> original, List<String> read) {
			present += original.size();
			List<String> rest = new ArrayList<>(read);
			for (String fact : original) {
				if (rest.remove(fact)) {
					found++;
				} else {
					missing.add(fact);
				}
			}
			wrong.addAll(rest);
		}

		@Override
		public String toString() {
			return found + " found of " + present + "\nmissing\n  " + String.join("\n  ", missing) + "\nwrong\n  " + String.join("\n  ", wrong);
		}
	}

	@Property(tries = 150)
	void inFrench(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) throws IOException {
		readsAsItWas(seed, new Docx(), Locale.FRENCH);
	}

	@Property(tries = 150)
	void inEnglish(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) throws IOException {
		readsAsItWas(seed, new Docx(), Locale.ENGLISH);
	}

	@Property(tries = 100)
	void inFrenchForLibreOffice(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) throws IOException {
		readsAsItWas(seed, new Odt(), Locale.FRENCH);
	}

	@Property(tries = 100)
	void inEnglishForLibreOffice(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) throws IOException {
		readsAsItWas(seed, new Odt(), Locale.ENGLISH);
	}

	private static void readsAsItWas(long seed, OfficeFormat format, Locale locale) throws IOException {
		Fiche fiche = Models.fiche(SheetTexts.of(seed));
		Path folder = Files.createTempDirectory("printed");
		Path file = folder.resolve("fiche." + format.extension());
		try {
			Files.write(file, printed(fiche, format, locale));
			Count count = new Count();
			Imported imported = imported(file);
			count.add(SheetFacts.of(fiche, locale), SheetFacts.of(Models.fiche(imported.texts()), locale));
			assertEquals("[] []", count.missing + " " + count.wrong);
			assertEquals(List.of(), imported.findings().stream().filter(finding -> finding.code().isWarning()).map(finding -> finding.message().text(locale)).toList());
		} finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(folder);
		}
	}

	@Test
	void savedByLibreOffice(@TempDir Path folder) throws IOException {
		LibreOffice.assumeThere();
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			List<Fiche> fiches = new ArrayList<>();
			List<Path> files = new ArrayList<>();
			for (int seed = 0; seed < 15; seed++) {
				fiches.add(Models.fiche(SheetTexts.of(seed)));
				OfficeFormat format = seed % 2 == 0 ? new Docx() : new Odt();
				files.add(Files.write(folder.resolve(locale.getLanguage() + seed + "." + format.extension()), printed(fiches.get(seed), format, locale)));
			}
			measure(fiches, LibreOffice.save(files, LibreOffice.Format.ODT, folder.resolve("odt")), locale);
			measure(fiches, LibreOffice.save(files, LibreOffice.Format.DOCX, folder.resolve("docx")), locale);
			measure(fiches, LibreOffice.save(files, LibreOffice.Format.PDF, folder.resolve("pdf")), locale);
		}
	}

	private static void measure(List<Fiche> fiches, List<Path> saved, Locale locale) throws IOException {
		Count count = new Count();
		for (int i = 0; i < fiches.size(); i++) {
			count.add(SheetFacts.of(fiches.get(i), locale), SheetFacts.of(Models.fiche(imported(saved.get(i)).texts()), locale));
		}
		assertEquals(List.of(), count.wrong, count.toString());
		assertTrue(count.found * 100 >= count.present * 98, count.toString());
	}

	private static byte[] printed(Fiche fiche, OfficeFormat format, Locale locale) {
		return format.write(FicheDocument.of(FicheReport.of(fiche), new ReportOptions(locale, null)));
	}

	private static Imported imported(Path file) {
		try {
			return DraftImport.of(new DraftReader().read(file));
		} catch (DraftException e) {
			throw new AssertionError(e.message().text(Locale.ENGLISH), e);
		}
	}
}
