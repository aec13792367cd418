// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.Limits;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/**
 * The parts of a document that is a zip, unpacked as they are read and never onto the disk: their names lead nowhere.
 * What is unpacked is counted, over all parts together.
 */
public final class Parts implements AutoCloseable {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	/** From this size on, how much smaller a part is packed is looked at: short parts full of blanks are harmless. */
	private static final long RATIO_FROM = 10L << 20;

	private final String name;
	private final ZipFile zip;
	private final Limits limits;
	private final Deadline deadline;
	private long unpacked;

	public Parts(String name, Path file, Limits limits, Deadline deadline) throws DraftException {
		this.name = name;
		this.limits = limits;
		this.deadline = deadline;
		try {
			zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		} catch (IOException | IllegalArgumentException e) {
			throw damaged(name);
		}
		int entries = zip.size();
		if (entries > limits.entries()) {
			close();
			throw new DraftException(CATALOGUE.message("zip.entries", name, entries, limits.entries()));
		}
	}

	static DraftException damaged(String name) {
		return new DraftException(CATALOGUE.message("file.damaged", name));
	}

	public boolean has(String part) {
		return zip.getEntry(part) != null;
	}

	/** The names of the parts, as data. */
	public List<String> names() {
		return zip.stream().map(ZipEntry::getName).toList();
	}

	/** The first characters of a part, "" when it is not there. */
	public String beginning(String part, int length) throws DraftException {
		if (!has(part)) {
			return "";
		}
		try (InputStream in = open(part)) {
			return new String(in.readNBytes(length), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw failure(e);
		}
	}

	/** Whether some bytes occur in a part. */
	boolean mentions(String part, String text) throws DraftException {
		byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
		byte[] buffer = new byte[1 << 16];
		int kept = 0;
		try (InputStream in = open(part, false)) {
			for (int read; (read = in.read(buffer, kept, buffer.length - kept)) > 0;) {
				int length = kept + read;
				if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(text)) {
					return true;
				}
				kept = Math.min(wanted.length - 1, length);
				System.arraycopy(buffer, length - kept, buffer, 0, kept);
			}
			return false;
		} catch (IOException e) {
			throw failure(e);
		}
	}

	InputStream open(String part) throws DraftException {
		return open(part, true);
	}

	/** @param kept whether what is read counts for all parts together; looking for a word keeps nothing */
	private InputStream open(String part, boolean kept) throws DraftException {
		ZipEntry entry = zip.getEntry(part);
		if (entry == null) {
			throw damaged(name);
		}
		try {
			InputStream in = zip.getInputStream(entry);
			return new Counted(in, Math.max(1, entry.getCompressedSize()), kept);
		} catch (IOException | IllegalArgumentException e) {
			throw damaged(name);
		}
	}

	String name() {
		return name;
	}

	Limits limits() {
		return limits;
	}

	Deadline deadline() {
		return deadline;
	}

	/** What an error while reading a part means: a limit, or a damaged file. */
	DraftException failure(Throwable error) {
		for (Throwable each = error; each != null; each = each.getCause()) {
			if (each instanceof LimitException limit) {
				return new DraftException(limit.said);
			}
		}
		return damaged(name);
	}

	@Override
	public void close() {
		try {
			zip.close();
		} catch (IOException e) {
			// only read: nothing is lost
		}
	}

	/** Carries the message of a limit through code that knows streams only. */
	private static final class LimitException extends IOException {

		private static final long serialVersionUID = 1L;

		private final transient Message said;

		LimitException(Message said) {
			this.said = said;
		}
	}

	private final class Counted extends FilterInputStream {

		private final long packed;
		private final boolean kept;
		private long read;

		Counted(InputStream in, long packed, boolean kept) {
			super(in);
			this.packed = packed;
			this.kept = kept;
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			count(value < 0 ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int count = super.read(bytes, from, length);
			count(Math.max(0, count));
			return count;
		}

		private void count(int bytes) throws IOException {
			read += bytes;
			unpacked += kept ? bytes : 0;
			if (Math.max(read, unpacked) > limits.partBytes()) {
				throw new LimitException(CATALOGUE.message("zip.large", name, limits.partBytes() >> 20));
			}
			if (read > RATIO_FROM && read / packed > limits.ratio()) {
				throw new LimitException(CATALOGUE.message("zip.ratio", name, limits.ratio()));
			}
			if (deadline.over()) {
				throw new LimitException(deadline.message(name));
			}
		}
	}
}
