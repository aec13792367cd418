// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.sync;

import java.util.Set;

import org.eclipse.emf.common.util.URI;

/**
 * What became of texts that were read into their models.
 *
 * @param read texts that the models now say
 * @param faulty texts with syntax errors; their models are as before
 */
public record Reading(Set<URI> read, Set<URI> faulty) {

	public Reading {
		read = Set.copyOf(read);
		faulty = Set.copyOf(faulty);
	}
}
