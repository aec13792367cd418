// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.bucket;

import java.util.List;
import java.util.Optional;

import fr.jalon.runtime.Exact;

/** Named intervals that cut a number into classes. Where two overlap, the first one wins, on every engine. */
public record Buckets(List<Bucket> buckets) {

	public Buckets {
		buckets = List.copyOf(buckets);
	}

	/** The label of the class; empty when no interval holds the value: the row is "non classé", never dropped. */
	public Optional<String> classOf(Exact value) {
		for (Bucket bucket : buckets) {
			if (bucket.interval().contains(value)) {
				return Optional.of(bucket.label());
			}
		}
		return Optional.empty();
	}
}
