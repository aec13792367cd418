// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.math.BigDecimal;
import java.util.Iterator;

import org.apache.spark.sql.Row;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.Rows;
import fr.jalon.runtime.Exact;

/** The rows of a result, fetched one part after the other. */
final class SparkRows implements Rows {

	private final Iterator<Row> rows;
	private final Cancellation cancellation;
	private Row row;

	SparkRows(Iterator<Row> rows, Cancellation cancellation) {
		this.rows = rows;
		this.cancellation = cancellation;
	}

	@Override
	public boolean next() throws EngineException {
		try {
			row = rows.hasNext() ? rows.next() : null;
			return row != null;
		} catch (RuntimeException | OutOfMemoryError e) {
			throw SparkFailures.translate(e, cancellation);
		}
	}

	@Override
	public long number(int column) {
		return row.isNullAt(column) ? 0 : ((Number) row.get(column)).longValue();
	}

	@Override
	public boolean bool(int column) {
		return !row.isNullAt(column) && row.getBoolean(column);
	}

	@Override
	public String text(int column) {
		return row.isNullAt(column) ? null : row.get(column).toString();
	}

	@Override
	public Exact exact(int column) {
		return row.isNullAt(column) ? null : Exact.of(new BigDecimal(row.get(column).toString()));
	}
}
