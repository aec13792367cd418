// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one kind of thing: their names, what they hold, and how it is read. Templates are checked against shapes, without
 * any data; what is read are texts and things of other shapes, never the model itself.
 *
 * @param <T> what the fields are read from
 */
final class Shape<T> {

	/** What a name stands for. */
	sealed interface Field<T> {
	}

	/** @param value never null; line breaks begin lines */
	record Text<T>(Function<T, String> value) implements Field<T> {
	}

	/** @param value null when there is none */
	record One<T, U>(Shape<U> shape, Function<T, U> value) implements Field<T> {

		Bound<U> of(T subject) {
			U found = subject == null ? null : value.apply(subject);
			return new Bound<>(shape, found);
		}
	}

	record Many<T, U>(Shape<U> shape, Function<T, ? extends List<? extends U>> value) implements Field<T> {

		List<Bound<U>> of(T subject) {
			return subject == null ? List.of() : value.apply(subject).stream().map(each -> new Bound<U>(shape, each)).toList();
		}
	}

	/** A thing with its fields. @param subject null when there is none: then its texts are empty */
	record Bound<T>(Shape<T> shape, T subject) {

		String text(String name) {
			return subject != null && shape.field(name) instanceof Text<T> text ? text.value().apply(subject) : "";
		}

		Bound<?> one(String name) {
			return shape.field(name) instanceof One<T, ?> one ? one.of(subject) : null;
		}

		List<? extends Bound<?>> many(String name) {
			return shape.field(name) instanceof Many<T, ?> many ? many.of(subject) : List.of();
		}
	}

	private final Map<String, Field<T>> fields = new LinkedHashMap<>();

	Shape<T> text(String name, Function<T, String> value) {
		return add(name, new Text<>(value));
	}

	<U> Shape<T> one(String name, Shape<U> shape, Function<T, U> value) {
		return add(name, new One<>(shape, value));
	}

	<U> Shape<T> many(String name, Shape<U> shape, Function<T, ? extends List<? extends U>> value) {
		return add(name, new Many<>(shape, value));
	}

	private Shape<T> add(String name, Field<T> field) {
		if (fields.put(name, field) != null) {
			throw new IllegalStateException(name);
		}
		return this;
	}

	/** @return null when there is none of that name */
	Field<T> field(String name) {
		return fields.get(name);
	}

	Set<String> names() {
		return fields.keySet();
	}
}
