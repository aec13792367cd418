// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import fr.jalon.engine.SourceReport;
import fr.jalon.engine.internal.files.RowViolations;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/** What is known of one source while it is read. */
final class Reading {

	/** The column that tells where a row stands, beside the declared ones; comparable as the rows follow each other. */
	static final String POSITION = "#position";

	final SourceTable source;
	final Violations violations;
	/** The rows kept so far, with their declared columns and {@link #POSITION}; null before any is read. */
	Dataset<Row> rows;
	/** Finds rows told of again; null before any is read. */
	Places places;
	/** Readable rows, rejected ones included, and rows kept. */
	long read;
	long kept;
	private boolean usable = true;
	private final List<Bad> bad = new ArrayList<>();
	private final Map<Violations.Key, Long> counts = new LinkedHashMap<>();

	/**
	 * A row that breaks a rule.
	 *
	 * @param position as {@link #POSITION} has it
	 * @param value the value found, as Spark writes it; null when the file must be asked
	 */
	record Bad(Rule rule, SourceColumn column, Object position, String value) {
	}

	/** Where a row stands, and what the file has there: no texts where files have none. */
	record Place(String file, long row, long line, Map<String, String> texts) {
	}

	/** Finds rows again, by their positions. */
	interface Places {
		Map<Object, Place> find(List<Object> positions);
	}

	Reading(SourceTable source, int keptViolations) {
		this.source = source;
		this.violations = new Violations(keptViolations);
	}

	boolean isUsable() {
		return usable;
	}

	/** Something that makes the source as a whole unusable. */
	void fail(Rule rule, String file, Message message) {
		usable = false;
		report(rule, file, message);
	}

	void report(Rule rule, String file, Message message) {
		violations.add(new Violation(rule, source.name(), file, 0, 0, "", "", message));
	}

	/** Rows that break a rule: how many, and the first ones. */
	void found(Rule rule, SourceColumn column, long count, List<Bad> first) {
		counts.merge(new Violations.Key(rule, column.name()), count, Long::sum);
		bad.addAll(first);
	}

	/** All declared columns must be there, once; further ones are told and ignored. */
	boolean columnsFit(String file, List<String> header) {
		List<String> declared = source.columns().stream().map(SourceColumn::name).toList();
		List<String> missing = declared.stream().filter(c -> !header.contains(c)).toList();
		Set<String> extra = new LinkedHashSet<>(header);
		declared.forEach(extra::remove);
		List<String> twice = declared.stream().filter(c -> header.indexOf(c) != header.lastIndexOf(c)).toList();
		if (!missing.isEmpty()) {
			fail(Rule.COLUMN, file, Checks.missingColumns(missing, header));
			return false;
		}
		if (!twice.isEmpty()) {
			fail(Rule.COLUMN, file, Checks.repeatedColumns(twice));
			return false;
		}
		if (!extra.isEmpty()) {
			report(Rule.UNDECLARED_COLUMN, file, Checks.undeclaredColumns(List.copyOf(extra)));
		}
		return true;
	}

	SourceReport report() {
		describe();
		return new SourceReport(source, source.location(), read, kept, usable, violations);
	}

	/** Turns positions into places, and rows into messages. */
	private void describe() {
		if (counts.isEmpty()) {
			return;
		}
		Map<Object, Place> found = places.find(bad.stream().map(Bad::position).distinct().toList());
		Map<Violations.Key, List<Violation>> first = new LinkedHashMap<>();
		for (Bad b : bad) {
			Place place = found.getOrDefault(b.position(), new Place(source.location(), 0, 0, Map.of()));
			String value = value(b, place);
			first.computeIfAbsent(new Violations.Key(b.rule(), b.column().name()), k -> new ArrayList<>())
					.add(new RowViolations(source, place.file(), false).of(b.rule(), b.column(), place.row(), place.line(), value));
		}
		counts.forEach((key, count) -> violations.add(key.rule(), key.column(), count, first.getOrDefault(key, List.of())));
		counts.clear();
	}

	/** As the file has it, which is what its author will look for; else as Spark has it. */
	private String value(Bad b, Place place) {
		List<String> columns = b.rule() == Rule.KEY ? source.key() : List.of(b.column().name());
		if (place.texts().keySet().containsAll(columns)) {
			return String.join(" / ", columns.stream().map(place.texts()::get).toList());
		}
		return b.value() == null ? "" : b.value();
	}
}
