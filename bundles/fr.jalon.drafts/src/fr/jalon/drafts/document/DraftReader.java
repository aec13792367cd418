// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.jalon.drafts.document.office.Deadline;
import fr.jalon.drafts.document.office.DocxReader;
import fr.jalon.drafts.document.office.OdtReader;
import fr.jalon.drafts.document.office.Parts;
import fr.jalon.drafts.document.pdf.PdfReader;
import fr.jalon.drafts.document.text.TextReader;
import fr.jalon.runtime.text.Catalogue;

/**
 * Reads a document that was received. What it is, its first bytes say, not its name. Whatever it holds, there is a
 * draft or one message; nothing is written, nothing in it is run, nothing it refers to is fetched.
 */
public final class DraftReader {

	private static final Catalogue CATALOGUE = Catalogue.of(DraftReader.class);

	/** So far into a file its beginning is looked at; a PDF may have a kilobyte in front of it. */
	private static final int HEAD = 4096;

	/** A text has no pictures: this much for each character of the limit. */
	private static final int TEXT_BYTES_PER_CHARACTER = 4;

	/** The names under which old Office files keep their text are looked for this far. */
	private static final int OLE_LOOK = 8 << 20;

	private static final Map<String, Format> EXTENSIONS = Map.of("docx", Format.DOCX, "docm", Format.DOCX, "dotx", Format.DOCX, "dotm",
			Format.DOCX, "odt", Format.ODT, "ott", Format.ODT, "pdf", Format.PDF);

	private final Limits limits;

	public DraftReader() {
		this(Limits.DEFAULT);
	}

	public DraftReader(Limits limits) {
		this.limits = limits;
	}

	/** Whether a name is that of a document, and not of a text of Jalon or something else. */
	public static boolean isDocument(Path file) {
		String extension = extension(file.toString());
		return EXTENSIONS.containsKey(extension) || extension.equals("txt") || extension.equals("doc") || extension.equals("rtf");
	}

	/**
	 * @throws DraftException with the one message that says why there is no draft and what to do
	 */
	public Draft read(Path file) throws DraftException {
		String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
		try {
			if (!Files.isRegularFile(file)) {
				throw new DraftException(CATALOGUE.message(Files.exists(file) ? "file.kind" : "file.missing", name));
			}
			if (Files.size(file) > limits.fileBytes()) {
				throw new DraftException(CATALOGUE.message("file.large", name, Files.size(file) >> 20, limits.fileBytes() >> 20));
			}
			return named(read(name, file), extension(name));
		} catch (IOException | SecurityException e) {
			throw new DraftException(CATALOGUE.message("file.unreadable", name));
		} catch (OutOfMemoryError | StackOverflowError e) {
			// the limits keep far from it with the memory that the command asks for; a caller may have less
			throw new DraftException(CATALOGUE.message("limit.memory", name));
		}
	}

	private Draft read(String name, Path file) throws IOException, DraftException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		String start = new String(head, StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
			return office(name, file);
		}
		int pdf = start.indexOf("%PDF-");
		if (pdf >= 0 && pdf <= 1024) {
			return PdfReader.read(name, file, limits);
		}
		String other = other(start, file);
		if (other != null) {
			throw new DraftException(CATALOGUE.message(other, name));
		}
		if (Files.size(file) > (long) limits.characters() * TEXT_BYTES_PER_CHARACTER) {
			throw new DraftException(CATALOGUE.message("limit.characters", name, limits.characters()));
		}
		return TextReader.read(name, Files.readAllBytes(file), limits);
	}

	private Draft office(String name, Path file) throws DraftException {
		try (Parts parts = new Parts(name, file, limits, new Deadline(limits))) {
			String mimetype = parts.beginning("mimetype", 200).strip();
			if (mimetype.startsWith("application/vnd.oasis.opendocument.text")) {
				if (parts.has("META-INF/manifest.xml") && parts.beginning("META-INF/manifest.xml", 1 << 20).contains("encryption-data")) {
					throw new DraftException(CATALOGUE.message("file.password", name));
				}
				return OdtReader.read(parts);
			}
			if (mimetype.startsWith("application/vnd.oasis.opendocument.")) {
				throw new DraftException(CATALOGUE.message(kind(mimetype), name));
			}
			if (parts.has("[Content_Types].xml")) {
				if (parts.has("word/document.xml")) {
					return DocxReader.read(parts);
				}
				throw new DraftException(CATALOGUE.message(parts.has("xl/workbook.xml") ? "kind.spreadsheet"
						: parts.has("ppt/presentation.xml") ? "kind.slides" : "file.damaged", name));
			}
			if (parts.has("content.xml")) {
				return OdtReader.read(parts);
			}
			throw new DraftException(CATALOGUE.message("kind.zip", name));
		}
	}

	private static String kind(String mimetype) {
		return mimetype.contains("spreadsheet") ? "kind.spreadsheet" : mimetype.contains("presentation") ? "kind.slides" : "kind.drawing";
	}

	/** The key of the message for a file that is something else than a text, null for what may be one. */
	private static String other(String start, Path file) throws IOException {
		if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
			return ole(file);
		}
		if (start.startsWith("{\\rtf")) {
			return "kind.rtf";
		}
		if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")
				|| start.startsWith("II*\u0000") || start.startsWith("MM\u0000*")) {
			return "kind.picture";
		}
		String text = start.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
		if (text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<html")) {
			return text.contains("<html") || text.startsWith("<!doctype html") ? "kind.html" : "kind.xml";
		}
		return null;
	}

	/** Old Office files and encrypted new ones share a container; its directory names, in UTF-16, tell them apart. */
	private static String ole(Path file) throws IOException {
		String look;
		try (InputStream in = Files.newInputStream(file)) {
			look = new String(in.readNBytes(OLE_LOOK), StandardCharsets.ISO_8859_1);
		}
		if (look.contains(wide("EncryptedPackage"))) {
			return "file.password";
		}
		if (look.contains(wide("WordDocument"))) {
			return "kind.doc";
		}
		if (look.contains(wide("Workbook"))) {
			return "kind.spreadsheet";
		}
		return look.contains(wide("PowerPoint Document")) ? "kind.slides" : "kind.ole";
	}

	private static String wide(String name) {
		return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
	}

	/** Says so when a document is read as something else than its name promises. */
	private static Draft named(Draft draft, String extension) {
		Format promised = EXTENSIONS.getOrDefault(extension, Format.TEXT);
		if (promised == draft.format()) {
			return draft;
		}
		List<Notice> notices = new ArrayList<>();
		notices.add(new Notice(CATALOGUE.message("extension.wrong", draft.name(), word(draft.format())), Place.UNKNOWN));
		notices.addAll(draft.notices());
		return new Draft(draft.name(), draft.format(), draft.blocks(), draft.footnotes(), draft.remarks(), notices);
	}

	private static Object word(Format format) {
		return format == Format.TEXT ? CATALOGUE.message("format.text") : format.name();
	}

	private static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}
}
