// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import fr.jalon.report.office.template.Shape.Bound;
import fr.jalon.report.office.template.Shape.Field;
import fr.jalon.report.office.template.Shape.Many;
import fr.jalon.report.office.template.Shape.One;
import fr.jalon.report.office.template.Shape.Text;
import fr.jalon.runtime.text.Message;

/**
 * The names that can be used at a place: those of the report, and those of the loops around it, the innermost first.
 *
 * @param around null outside loops
 * @param name of the loop; null outside loops
 * @param bound what the name stands for; outside loops the report; null when the list of the loop is unknown, which is said there
 */
record Scope(Scope around, String name, Bound<?> bound) {

	/** What a path leads to. */
	sealed interface Found {
	}

	record Leaf(Bound<?> owner, Field<?> field, String name) implements Found {

		boolean isText() {
			return field instanceof Text;
		}

		boolean isList() {
			return field instanceof Many;
		}

		String text() {
			return owner.text(name);
		}

		List<? extends Bound<?>> items() {
			return owner.many(name);
		}

		boolean isPresent() {
			return isText() ? !text().isBlank() : isList() ? !items().isEmpty() : owner.one(name).subject() != null;
		}

		/** What can be written behind it. */
		Collection<String> names() {
			return field instanceof One<?, ?> one ? one.shape().names() : field instanceof Many<?, ?> many ? many.shape().names() : List.of();
		}

		/** A thing of the list, for its shape alone. */
		Bound<?> anyItem() {
			return field instanceof Many<?, ?> many ? new Bound<>(many.shape(), null) : null;
		}
	}

	/** The name of a loop alone. */
	record Item(Bound<?> bound) implements Found {
	}

	record Unknown(Message why) implements Found {
	}

	static Scope of(Bound<?> report) {
		return new Scope(null, null, report);
	}

	Scope with(String loop, Bound<?> item) {
		return new Scope(this, loop, item);
	}

	/** @return null when it depends on a list that is unknown */
	Found find(List<String> path) {
		String first = path.get(0);
		Scope scope = this;
		while (scope.around != null && !scope.name.equals(first)) {
			scope = scope.around;
		}
		if (scope.bound == null) {
			return null;
		}
		if (scope.around == null) {
			return inside(scope.bound, path, 0);
		}
		return path.size() == 1 ? new Item(scope.bound) : inside(scope.bound, path, 1);
	}

	private Found inside(Bound<?> from, List<String> path, int start) {
		Bound<?> owner = from;
		for (int i = start;; i++) {
			String step = path.get(i);
			Field<?> field = owner.shape().field(step);
			if (field == null) {
				return unknown(path, i, owner.shape().names());
			}
			if (i == path.size() - 1) {
				return new Leaf(owner, field, step);
			}
			if (!(field instanceof One)) {
				String before = String.join(".", path.subList(0, i + 1));
				return new Unknown(field instanceof Text ? TemplateWords.message("text.inside", before)
						: TemplateWords.message("list.inside", before, path.get(i + 1)));
			}
			owner = owner.one(step);
		}
	}

	private Unknown unknown(List<String> path, int at, Collection<String> known) {
		List<String> candidates = new ArrayList<>(known);
		if (at == 0) {
			for (Scope each = this; each.around != null; each = each.around) {
				candidates.add(each.name);
			}
		}
		String typed = String.join(".", path.subList(0, at + 1));
		String nearest = Nearest.of(path.get(at), candidates);
		if (nearest == null) {
			return new Unknown(TemplateWords.message("unknown", typed, String.join(", ", candidates)));
		}
		List<String> meant = new ArrayList<>(path);
		meant.set(at, nearest);
		return new Unknown(TemplateWords.message("unknown.near", typed, String.join(".", meant)));
	}
}
