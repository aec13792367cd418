// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Limits;
import fr.jalon.drafts.document.Notice;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.document.office.Deadline;
import fr.jalon.runtime.text.Catalogue;

/**
 * The text layer of a PDF: lines put together to paragraphs, headings by the size of their letters, tables by their lines
 * or by what stands below each other. What repeats at the edges of pages is left out.
 */
public final class PdfReader {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	/** All streams of a file together may become this many times larger than one of them. */
	private static final int STREAMS_TOGETHER = 8;

	// Kept: loggers nobody refers to forget what they were told. The library reports each oddity of a file as a warning.
	private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

	static {
		FontMappers.set(new OwnFonts());
	}

	private PdfReader() {
	}

	public static Draft read(String name, Path file, Limits limits) throws DraftException {
		LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
		Deadline deadline = new Deadline(limits);
		FutureTask<Draft> task = new FutureTask<>(() -> readNow(name, file, limits, deadline));
		// the library has loops that no deadline reaches; left behind, they end with the program
		Thread thread = new Thread(null, task, "read " + name, 4L << 20);
		thread.setDaemon(true);
		thread.start();
		try {
			return task.get(limits.seconds() + 1L, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			throw new DraftException(deadline.message(name));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DraftException(deadline.message(name));
		} catch (ExecutionException e) {
			throw failure(name, limits, deadline, e.getCause());
		}
	}

	private static DraftException failure(String name, Limits limits, Deadline deadline, Throwable cause) {
		if (cause instanceof DraftException said) {
			return said;
		}
		if (cause instanceof OutOfMemoryError) {
			return new DraftException(CATALOGUE.message("limit.memory", name));
		}
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof Glyphs.EnoughException enough) {
				return new DraftException(enough.time ? deadline.message(name) : CATALOGUE.message("limit.depth", name, Glyphs.MAX_FORMS));
			}
			if (each instanceof InvalidPasswordException) {
				return new DraftException(CATALOGUE.message("file.password", name));
			}
		}
		if (cause instanceof StackOverflowError) {
			return new DraftException(CATALOGUE.message("limit.depth", name, limits.depth()));
		}
		return new DraftException(CATALOGUE.message("file.damaged", name));
	}

	private static Draft readNow(String name, Path file, Limits limits, Deadline deadline) throws IOException, DraftException {
		if (!StreamCheck.staysBelow(file, limits.partBytes(), limits.partBytes() * STREAMS_TOGETHER, deadline)) {
			throw new DraftException(CATALOGUE.message("zip.large", name, limits.partBytes() >> 20));
		}
		try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file.toFile());
				PDDocument document = Loader.loadPDF(in, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
			List<Notice> notices = new ArrayList<>();
			if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
				notices.add(new Notice(CATALOGUE.message("pdf.copying"), Place.UNKNOWN));
			}
			int pages = document.getNumberOfPages();
			if (pages == 0) {
				throw new DraftException(CATALOGUE.message("file.damaged", name));
			}
			if (pages > limits.pages()) {
				notices.add(new Notice(CATALOGUE.message("pdf.pages", pages, limits.pages()), Place.page(limits.pages())));
			}
			Glyphs glyphs = new Glyphs(deadline, limits.characters());
			Flow flow = new Flow(name, limits);
			int letters = 0;
			int pictures = 0;
			int firstPicture = 0;
			int number = 0;
			for (PDPage page : document.getPages()) {
				if (++number > limits.pages()) {
					break;
				}
				if (deadline.over()) {
					throw new DraftException(deadline.message(name));
				}
				try {
					glyphs.page(page);
				} catch (IllegalStateException e) {
					throw new DraftException(CATALOGUE.message("limit.characters", name, limits.characters()));
				}
				long written = glyphs.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).count();
				letters += (int) written;
				if (written == 0 && hasPicture(page)) {
					pictures++;
					firstPicture = firstPicture == 0 ? number : firstPicture;
				}
				flow.page(number, glyphs.glyphs(), glyphs.rules());
			}
			if (letters == 0) {
				throw new DraftException(CATALOGUE.message("pdf.scanned", name));
			}
			if (pictures > 0) {
				notices.add(new Notice(CATALOGUE.message("pdf.images", pictures, "" + firstPicture), Place.page(firstPicture)));
			}
			return flow.draft(notices);
		}
	}

	/** Whether a page shows a picture, told by its list of resources: nothing is unpacked. */
	private static boolean hasPicture(PDPage page) {
		PDResources resources = page.getResources();
		COSDictionary objects = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
		if (objects == null) {
			return false;
		}
		return objects.keySet().stream().map(objects::getDictionaryObject).anyMatch(object -> object instanceof COSDictionary dictionary
				&& COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE)));
	}
}
