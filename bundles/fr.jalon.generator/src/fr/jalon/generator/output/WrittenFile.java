// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.output;

/**
 * A file that a generator stands for.
 *
 * @param path relative to the output folder, with slashes
 * @param changed false when it had this content already and was left alone
 */
public record WrittenFile(String path, boolean changed) {
}
