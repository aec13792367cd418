// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.nio.file.Path;

import fr.jalon.contract.Source;

/**
 * A file of data that was written.
 *
 * @param rows without the header; fewer than asked for when the keys of the source cannot tell so many rows apart
 */
public record WrittenData(Source source, Path file, long rows) {
}
