// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.bucket;

/** A named interval. */
public record Bucket(String label, Interval interval) {
}
