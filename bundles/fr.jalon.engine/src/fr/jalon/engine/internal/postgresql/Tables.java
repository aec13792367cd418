// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;

/**
 * Finds the table of a source. The user may have said which ({@code table.} and the name of the source among the settings); a
 * source declared as {@code table} says so itself by its location; for one declared as a file it is the table that bears the name of
 * the source, or that of the file without its ending, as they are written or in small letters.
 */
final class Tables {

	/** Prefix of the settings that name the table of a source. */
	static final String SETTING = "table.";

	private final Session session;
	private final EngineOptions options;

	Tables(Session session, EngineOptions options) {
		this.session = session;
		this.options = options;
	}

	/** The names under which the table of a source is looked for, the best first. */
	List<String> candidates(SourceTable source) {
		String named = options.setting(SETTING + source.name());
		if (named != null) {
			return List.of(named);
		}
		Set<String> names = new LinkedHashSet<>();
		if (source.format() == SourceTable.Format.TABLE && !source.location().isEmpty()) {
			names.add(source.location());
			names.add(source.location().toLowerCase(Locale.ROOT));
			return List.copyOf(names);
		}
		names.add(source.name());
		names.add(source.name().toLowerCase(Locale.ROOT));
		String file = source.location().substring(source.location().lastIndexOf('/') + 1);
		String stem = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
		if (!stem.isEmpty()) {
			names.add(stem);
			names.add(stem.toLowerCase(Locale.ROOT));
		}
		return List.copyOf(names);
	}

	/** The first of the candidates that is there. */
	Optional<Table> find(SourceTable source) throws EngineException {
		for (String candidate : candidates(source)) {
			Optional<Table> table = table(candidate);
			if (table.isPresent()) {
				return table;
			}
		}
		return Optional.empty();
	}

	/** Schemas in which names without one are looked for, for a message. */
	String path() throws EngineException {
		return session.query("SELECT array_to_string(current_schemas(false), ', ')", rows -> rows.next() ? rows.text(0) : "");
	}

	private record Found(String oid, String schema, String name, boolean readable) {
	}

	private Optional<Table> table(String written) throws EngineException {
		List<String> parts = parts(written);
		String name = Dialect.POSTGRESQL.text(parts.get(parts.size() - 1));
		String where = parts.size() == 1 ? "n.nspname = ANY (current_schemas(false))" : "n.nspname = " + Dialect.POSTGRESQL.text(parts.get(parts.size() - 2));
		Optional<Found> found = session.query("SELECT c.oid, n.nspname, c.relname, has_table_privilege(c.oid, 'SELECT')"
				+ " OR has_any_column_privilege(c.oid, 'SELECT')"
				+ " FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
				+ " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = " + name + " AND " + where
				+ " ORDER BY array_position(current_schemas(false), n.nspname) LIMIT 1",
				rows -> rows.next() ? Optional.of(new Found(rows.text(0), rows.text(1), rows.text(2), rows.bool(3))) : Optional.empty());
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Found f = found.get();
		return Optional.of(new Table(f.schema(), f.name(), f.readable(), columns(f.oid()), uniqueKeys(f.oid())));
	}

	/** A modifier of a numeric holds (precision << 16 | scale) + 4: src/include/utils/numeric.h. */
	private List<Table.Column> columns(String oid) throws EngineException {
		return session.query("SELECT a.attname, coalesce(b.typname, t.typname), pg_catalog.format_type(a.atttypid, a.atttypmod),"
				+ " coalesce(b.typtype, t.typtype), CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END"
				+ " FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid"
				+ " LEFT JOIN pg_catalog.pg_type AS b ON t.typtype = 'd' AND b.oid = t.typbasetype"
				+ " WHERE a.attrelid = " + oid + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum", rows -> {
					List<Table.Column> columns = new ArrayList<>();
					while (rows.next()) {
						String type = rows.text(1);
						int modifier = (int) rows.number(4) - 4;
						boolean sized = type.equals("numeric") && modifier >= 0;
						columns.add(new Table.Column(rows.text(0), type, rows.text(2), rows.text(3), sized ? modifier >> 16 & 0xffff : -1,
								sized ? (modifier & 0x7ff ^ 1024) - 1024 : 0));
					}
					return columns;
				});
	}

	private List<List<String>> uniqueKeys(String oid) throws EngineException {
		return session.query("SELECT i.indexrelid, a.attname FROM pg_catalog.pg_index AS i"
				+ " JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])"
				+ " WHERE i.indrelid = " + oid + " AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL"
				+ " ORDER BY 1, 2", rows -> {
					List<List<String>> keys = new ArrayList<>();
					String index = null;
					while (rows.next()) {
						if (!rows.text(0).equals(index)) {
							index = rows.text(0);
							keys.add(new ArrayList<>());
						}
						keys.get(keys.size() - 1).add(rows.text(1));
					}
					return keys;
				});
	}

	/** {@code schema.table}, either part quoted or not; a point within quotes belongs to the name. */
	static List<String> parts(String written) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (c == '"' && quoted && i + 1 < written.length() && written.charAt(i + 1) == '"') {
				part.append(c);
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == '.' && !quoted) {
				parts.add(part.toString());
				part.setLength(0);
			} else {
				part.append(c);
			}
		}
		parts.add(part.toString());
		return parts;
	}
}
