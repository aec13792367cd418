// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import fr.jalon.plan.ir.SourceTable;

/** The fingerprints of the files of sources, taken together before any is read, and whether they still hold afterwards. */
public final class SourceFingerprints {

	/** Nothing is known of any source. */
	public static final SourceFingerprints NONE = new SourceFingerprints(Map.of(), Map.of());

	private record File(Path path, FileTime modified, long size, String fingerprint) {

		boolean holds() {
			try {
				BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
				return now.size() == size && now.lastModifiedTime().equals(modified);
			} catch (IOException e) {
				return false;
			}
		}
	}

	private final Map<String, File> files;
	private final Map<String, String> told;

	private SourceFingerprints(Map<String, File> files, Map<String, String> told) {
		this.files = files;
		this.told = told;
	}

	/** Fingerprints that an engine tells of what it will go on seeing: they hold. Empty ones are unknown. */
	public static SourceFingerprints told(Map<String, String> fingerprints) {
		return new SourceFingerprints(Map.of(), Map.copyOf(fingerprints));
	}

	/**
	 * Takes the fingerprints of local files, several at a time.
	 *
	 * @param folder where the files are; what lies outside it is not looked at
	 * @param threads how many are read at a time
	 */
	public static SourceFingerprints of(Collection<SourceTable> sources, Path folder, int threads, BooleanSupplier cancelled) {
		Map<String, File> files = new HashMap<>();
		ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, sources.size())), task -> {
			Thread thread = new Thread(task, "jalon-fingerprint");
			thread.setDaemon(true);
			return thread;
		});
		try {
			Map<String, Future<File>> pending = new HashMap<>();
			for (SourceTable source : sources) {
				pending.put(source.name(), workers.submit(() -> file(source, folder, cancelled)));
			}
			for (Map.Entry<String, Future<File>> each : pending.entrySet()) {
				File file = each.getValue().get();
				if (file != null) {
					files.put(each.getKey(), file);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			workers.shutdownNow();
		}
		return new SourceFingerprints(files, Map.of());
	}

	/** Of a file that is to be read; {@link DataFingerprint#UNKNOWN} for anything else. */
	public String of(SourceTable source) {
		File file = files.get(source.name());
		return file == null ? told.getOrDefault(source.name(), DataFingerprint.UNKNOWN) : file.fingerprint();
	}

	/** Whether all these files are as they were when their fingerprints were taken: else what was read may be something else. */
	public boolean hold(Collection<SourceTable> sources) {
		return sources.stream().allMatch(s -> {
			File file = files.get(s.name());
			return file == null ? !told.getOrDefault(s.name(), DataFingerprint.UNKNOWN).isEmpty() : file.holds();
		});
	}

	private static File file(SourceTable source, Path folder, BooleanSupplier cancelled) {
		if (source.format() == SourceTable.Format.TABLE || source.location().isEmpty()) {
			return null;
		}
		try {
			Path root = folder.toAbsolutePath().normalize();
			Path path = root.resolve(source.location()).normalize();
			if (!path.startsWith(root) || !Files.isRegularFile(path) || !path.toRealPath().startsWith(root.toRealPath())) {
				return null;
			}
			BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
			File file = new File(path, before.lastModifiedTime(), before.size(), DataFingerprint.of(path, cancelled));
			return !file.fingerprint().isEmpty() && file.holds() ? file : null;
		} catch (IOException | IllegalArgumentException e) {
			// Whoever reads it will say what is wrong with it.
			return null;
		}
	}
}
