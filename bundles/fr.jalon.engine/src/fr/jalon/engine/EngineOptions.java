// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.nio.file.Path;

import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.validation.Violations;

/**
 * How much of the machine a computation may take.
 *
 * @param memoryMegabytes limit of the database's memory; beyond it, it works on disk
 * @param threads how many it uses
 * @param temporary folder in which it may put what does not fit in memory; null: a new one, removed at the end
 * @param maxLineBytes a CSV line longer than this is an error
 * @param keptViolations how many bad rows are described per rule and column; all are counted
 */
public record EngineOptions(int memoryMegabytes, int threads, Path temporary, int maxLineBytes, int keptViolations) {

	/** One gigabyte, all processors. */
	public static final EngineOptions DEFAULT = new EngineOptions(1024, Runtime.getRuntime().availableProcessors(), null,
			CsvFormat.MAX_RECORD_BYTES, Violations.KEPT);

	public EngineOptions {
		if (memoryMegabytes < 64 || threads < 1 || maxLineBytes < 1 || keptViolations < 0) {
			throw new IllegalArgumentException("at least 64 MB, one thread, one byte");
		}
	}

	public EngineOptions withMemory(int megabytes) {
		return new EngineOptions(megabytes, threads, temporary, maxLineBytes, keptViolations);
	}

	public EngineOptions withThreads(int count) {
		return new EngineOptions(memoryMegabytes, count, temporary, maxLineBytes, keptViolations);
	}

	public EngineOptions withTemporary(Path folder) {
		return new EngineOptions(memoryMegabytes, threads, folder, maxLineBytes, keptViolations);
	}

	public EngineOptions withMaxLineBytes(int bytes) {
		return new EngineOptions(memoryMegabytes, threads, temporary, bytes, keptViolations);
	}

	public EngineOptions withKeptViolations(int count) {
		return new EngineOptions(memoryMegabytes, threads, temporary, maxLineBytes, count);
	}
}
