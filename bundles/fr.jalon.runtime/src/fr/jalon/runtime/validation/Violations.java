// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what a validator finds: counts everything, keeps the first ones of each rule and column. Memory does not grow
 * with the number of bad rows.
 */
public final class Violations {

	/** How many are kept per rule and column, unless told otherwise. */
	public static final int KEPT = 20;

	/** One rule on one column. */
	public record Key(Rule rule, String column) {
	}

	/** How many rows broke it, and the first of them. */
	public static final class Group {
		private long count;
		private final List<Violation> first = new ArrayList<>();

		public long count() {
			return count;
		}

		public List<Violation> first() {
			return Collections.unmodifiableList(first);
		}
	}

	private final int kept;
	private final Map<Key, Group> groups = new LinkedHashMap<>();

	public Violations() {
		this(KEPT);
	}

	public Violations(int kept) {
		this.kept = kept;
	}

	public void add(Violation violation) {
		Group group = group(violation.rule(), violation.column());
		group.count++;
		if (group.first.size() < kept) {
			group.first.add(violation);
		}
	}

	/** Adds a whole group at once: {@code count} rows, of which {@code first} are the first. */
	public void add(Rule rule, String column, long count, List<Violation> first) {
		Group group = group(rule, column);
		group.count += count;
		first.stream().limit(Math.max(0, kept - group.first.size())).forEach(group.first::add);
	}

	/** In the order in which rules were first broken. */
	public Map<Key, Group> groups() {
		return Collections.unmodifiableMap(groups);
	}

	public long count(Rule rule) {
		return groups.entrySet().stream().filter(e -> e.getKey().rule() == rule).mapToLong(e -> e.getValue().count).sum();
	}

	public long count() {
		return groups.values().stream().mapToLong(Group::count).sum();
	}

	public boolean isEmpty() {
		return groups.isEmpty();
	}

	private Group group(Rule rule, String column) {
		return groups.computeIfAbsent(new Key(rule, column), k -> new Group());
	}
}
