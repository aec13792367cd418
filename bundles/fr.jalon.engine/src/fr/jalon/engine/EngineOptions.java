// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.validation.Violations;

/**
 * Which engine computes, and how much of the machine it may take.
 *
 * @param engine as {@link BackendProvider#accepts} understands it
 * @param settings what only that engine knows, by name: {@code schema}, {@code timeout}, {@code master}
 * @param memoryMegabytes limit of the embedded database's memory; beyond it, it works on disk
 * @param threads how many it uses
 * @param temporary folder in which it may put what does not fit in memory; null: a new one, removed at the end
 * @param maxLineBytes a CSV line longer than this is an error
 * @param keptViolations how many bad rows are described per rule and column; all are counted
 * @param maxCells more classes than this in one result are an error: nobody reads them, and they would fill the memory
 */
public record EngineOptions(String engine, Map<String, String> settings, int memoryMegabytes, int threads, Path temporary,
		int maxLineBytes, int keptViolations, int maxCells) {

	/** How many cells a result may have, unless told otherwise. */
	public static final int MAX_CELLS = 200_000;

	/** Embedded, one gigabyte, all processors. */
	public static final EngineOptions DEFAULT = new EngineOptions(Backends.EMBEDDED, Map.of(), 1024,
			Runtime.getRuntime().availableProcessors(), null, CsvFormat.MAX_RECORD_BYTES, Violations.KEPT, MAX_CELLS);

	public EngineOptions {
		settings = Map.copyOf(settings);
		if (memoryMegabytes < 64 || threads < 1 || maxLineBytes < 1 || keptViolations < 0 || maxCells < 1) {
			throw new IllegalArgumentException("at least 64 MB, one thread, one byte, one cell");
		}
	}

	public EngineOptions withEngine(String name) {
		return new EngineOptions(name, settings, memoryMegabytes, threads, temporary, maxLineBytes, keptViolations, maxCells);
	}

	public EngineOptions withSetting(String name, String value) {
		Map<String, String> more = new TreeMap<>(settings);
		more.put(name, value);
		return new EngineOptions(engine, more, memoryMegabytes, threads, temporary, maxLineBytes, keptViolations, maxCells);
	}

	/** Null when it is not set. */
	public String setting(String name) {
		return settings.get(name);
	}

	public EngineOptions withMemory(int megabytes) {
		return new EngineOptions(engine, settings, megabytes, threads, temporary, maxLineBytes, keptViolations, maxCells);
	}

	public EngineOptions withThreads(int count) {
		return new EngineOptions(engine, settings, memoryMegabytes, count, temporary, maxLineBytes, keptViolations, maxCells);
	}

	public EngineOptions withTemporary(Path folder) {
		return new EngineOptions(engine, settings, memoryMegabytes, threads, folder, maxLineBytes, keptViolations, maxCells);
	}

	public EngineOptions withMaxLineBytes(int bytes) {
		return new EngineOptions(engine, settings, memoryMegabytes, threads, temporary, bytes, keptViolations, maxCells);
	}

	public EngineOptions withKeptViolations(int count) {
		return new EngineOptions(engine, settings, memoryMegabytes, threads, temporary, maxLineBytes, count, maxCells);
	}

	public EngineOptions withMaxCells(int count) {
		return new EngineOptions(engine, settings, memoryMegabytes, threads, temporary, maxLineBytes, keptViolations, count);
	}
}
