// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator;

/** Told which file comes next. */
@FunctionalInterface
public interface GenerationProgress {

	/** Nobody listens. */
	GenerationProgress NONE = (path, done, total) -> {
	};

	/**
	 * @param path of the file that comes next, relative to the folder
	 * @param done files done
	 * @param total files in all
	 */
	void file(String path, int done, int total);
}
