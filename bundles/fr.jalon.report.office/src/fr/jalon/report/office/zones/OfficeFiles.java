// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.zones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.jalon.report.document.Document;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Writes a document over the file of last time without losing a word that somebody wrote there. */
public final class OfficeFiles {

	/** Why a file was left as it is: said in one sentence, with the remedy. */
	public static final class Refused extends IOException {

		private static final long serialVersionUID = 1;
		private final transient Message reason;

		private Refused(Message reason, Throwable cause) {
			super(reason.toString(), cause);
			this.reason = reason;
		}

		public Message reason() {
			return reason;
		}
	}

	/**
	 * @param changed false when the file held just this already
	 * @param announcements what the reader must know: texts that moved to the annex, what could not be kept, the copy left beside
	 */
	public record Written(boolean changed, List<Message> announcements) {
	}

	private static final Catalogue WORDS = Catalogue.of(OfficeFiles.class);

	private OfficeFiles() {
	}

	/**
	 * @throws Refused when the file is open in a word processor or cannot be read; nothing is written then
	 * @throws IOException when the folder cannot be written; the old file is untouched then
	 */
	public static Written write(Path target, Document document, OfficeFormat format) throws IOException {
		Path lock = lock(target);
		if (lock != null) {
			throw new Refused(WORDS.message("open", target.getFileName().toString(), lock.getFileName().toString()), null);
		}
		if (!Files.exists(target)) {
			AtomicFiles.write(target, stream -> stream.write(format.write(document)));
			return new Written(true, List.of());
		}
		byte[] old = bytes(target);
		Reading reading = read(target, old, format);
		ZoneKeeper.Kept kept = ZoneKeeper.keep(document, reading.zones());
		List<Message> announcements = new ArrayList<>(kept.announcements());
		announcements.addAll(reading.unkept());
		byte[] bytes = format.write(kept.document());
		if (Arrays.equals(old, bytes)) {
			return new Written(false, announcements);
		}
		if (reading.foreign() || !reading.unkept().isEmpty()) {
			Path copy = copy(target);
			String reason = reading.foreign() ? "copied.foreign" : "copied.unkept";
			announcements.add(WORDS.message(reason, target.getFileName().toString(), copy.getFileName().toString()));
		}
		AtomicFiles.write(target, stream -> stream.write(bytes));
		return new Written(true, announcements);
	}

	private static byte[] bytes(Path target) throws Refused {
		try {
			return Files.readAllBytes(target);
		} catch (IOException e) {
			throw new Refused(WORDS.message("unreadable.access", target.getFileName().toString()), e);
		}
	}

	private static Reading read(Path target, byte[] old, OfficeFormat format) throws Refused {
		try {
			return format.read(old);
		} catch (IOException e) {
			throw new Refused(WORDS.message("unreadable", target.getFileName().toString(), format.extension().toUpperCase(java.util.Locale.ROOT)), e);
		}
	}

	/** Whether a word processor says that it has the file open. */
	public static boolean isOpen(Path file) {
		return lock(file) != null;
	}

	/**
	 * The file by which a word processor says that it has a document open; null when none does. Word puts {@code ~$} in place of
	 * the first letters, none, one or two, of a name that is long enough.
	 */
	private static Path lock(Path target) {
		String name = target.getFileName().toString();
		List<String> locks = List.of(".~lock." + name + "#", "~$" + name, "~$" + name.substring(Math.min(1, name.length())),
				"~$" + name.substring(Math.min(2, name.length())));
		return locks.stream().map(target::resolveSibling).filter(Files::exists).findFirst().orElse(null);
	}

	/** {@code bilan (copie 1).docx}, or the first number that is free. */
	private static Path copy(Path target) throws IOException {
		String name = target.getFileName().toString();
		int dot = name.lastIndexOf('.');
		String stem = dot < 0 ? name : name.substring(0, dot);
		String end = dot < 0 ? "" : name.substring(dot);
		for (int number = 1;; number++) {
			Path copy = target.resolveSibling(stem + " (copie " + number + ")" + end);
			if (!Files.exists(copy)) {
				return Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}
}
