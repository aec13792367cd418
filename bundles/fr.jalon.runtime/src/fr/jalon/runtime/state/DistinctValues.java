// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Values met, each once: those with a meaningful {@code equals}, decimals without trailing zeros. */
final class DistinctValues {

	/** Most cells of most calculators have none. */
	private Set<Object> values = Set.of();

	void add(Object value) {
		writable().add(value);
	}

	void addAll(DistinctValues other) {
		if (!other.values.isEmpty()) {
			writable().addAll(other.values);
		}
	}

	int size() {
		return values.size();
	}

	void write(PartialWriter out) throws IOException {
		out.number(values.size());
		for (Object value : values) {
			out.value(value);
		}
	}

	/** Adds what was written. */
	void read(PartialReader in) throws IOException {
		for (long i = in.number(); i > 0; i--) {
			add(in.value());
		}
	}

	private Set<Object> writable() {
		if (values.isEmpty()) {
			values = new HashSet<>();
		}
		return values;
	}
}
