// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.util.List;
import java.util.Set;

/** The codes that a column may hold, in the order shown. */
public final class Codes {

	private final List<String> inOrder;
	private final Set<String> all;

	public Codes(List<String> codes) {
		inOrder = List.copyOf(codes);
		all = Set.copyOf(codes);
	}

	public boolean contains(String code) {
		return all.contains(code);
	}

	public List<String> inOrder() {
		return inOrder;
	}
}
