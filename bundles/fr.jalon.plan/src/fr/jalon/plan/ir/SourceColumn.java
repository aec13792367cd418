// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.util.List;

import fr.jalon.runtime.bucket.Interval;

/**
 * A declared column of a source.
 *
 * @param optional may be empty
 * @param codes the codes allowed; empty when any value is
 * @param range the numbers allowed; null when any is
 * @param reference the source whose key the column holds; null when it is no reference
 * @param personal holds personal data
 */
public record SourceColumn(String name, ValueType type, boolean optional, List<String> codes, Interval range,
		Reference reference, boolean personal) {

	/** The single key column of another source. */
	public record Reference(String source, String column) {
	}

	public SourceColumn {
		codes = List.copyOf(codes);
	}

	public static SourceColumn of(String name, ValueType type) {
		return new SourceColumn(name, type, false, List.of(), null, null, false);
	}

	public SourceColumn optionally() {
		return new SourceColumn(name, type, true, codes, range, reference, personal);
	}

	public SourceColumn amongCodes(List<String> allowed) {
		return new SourceColumn(name, type, optional, allowed, range, reference, personal);
	}

	public SourceColumn within(Interval allowed) {
		return new SourceColumn(name, type, optional, codes, allowed, reference, personal);
	}

	public SourceColumn referringTo(String source, String column) {
		return new SourceColumn(name, type, optional, codes, range, new Reference(source, column), personal);
	}
}
