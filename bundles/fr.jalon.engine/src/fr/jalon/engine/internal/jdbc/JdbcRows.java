// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

import fr.jalon.engine.EngineException;
import fr.jalon.engine.Rows;
import fr.jalon.runtime.Exact;

/** The rows of a JDBC result; what the driver says of failures is translated as its engine does. */
public final class JdbcRows implements Rows {

	private final ResultSet rows;
	private final Function<SQLException, EngineException> translation;

	public JdbcRows(ResultSet rows, Function<SQLException, EngineException> translation) {
		this.rows = rows;
		this.translation = translation;
	}

	private interface Getter<T> {
		T get() throws SQLException;
	}

	private <T> T get(Getter<T> getter) throws EngineException {
		try {
			return getter.get();
		} catch (SQLException e) {
			throw translation.apply(e);
		}
	}

	@Override
	public boolean next() throws EngineException {
		return get(rows::next);
	}

	@Override
	public long number(int column) throws EngineException {
		return get(() -> rows.getLong(column + 1));
	}

	@Override
	public boolean bool(int column) throws EngineException {
		return get(() -> rows.getBoolean(column + 1));
	}

	@Override
	public String text(int column) throws EngineException {
		return get(() -> rows.getString(column + 1));
	}

	@Override
	public Exact exact(int column) throws EngineException {
		Object number = get(() -> rows.getObject(column + 1));
		return number == null ? null : Exact.of(new BigDecimal(number.toString()));
	}
}
