// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.explain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.shared.Key;
import fr.jalon.plan.shared.RowScan;
import fr.jalon.plan.shared.ScanGroup;
import fr.jalon.plan.shared.SharedScans;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SharedScanPrinter;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.runtime.text.Catalogue;

/**
 * Says which fiches share which reading of a source, why others do not, and what each reading costs, with its SQL. Needs no data.
 *
 * <p>All words are comments of SQL: the whole can be given to the engine as it is.
 */
public final class Explanation {

	private static final Catalogue CATALOGUE = Catalogue.of(Explanation.class);

	private final Dialect dialect;
	private final Locale locale;
	private final StringBuilder text = new StringBuilder();

	private Explanation(Dialect dialect, Locale locale) {
		this.dialect = dialect;
		this.locale = locale;
	}

	/**
	 * @param plans all that would be computed
	 * @param locale French, unless it is English
	 * @return lines, the last one ended
	 */
	public static String of(List<FichePlan> plans, Dialect dialect, Locale locale) {
		Explanation explanation = new Explanation(dialect, locale);
		explanation.write(plans);
		return explanation.text.toString();
	}

	private void write(List<FichePlan> plans) {
		SharedScans scans = SharedScans.of(plans);
		say("head", plans.size(), scans.groups().size() + scans.rows().size(), dialect.label());
		Set<ZoneId> zones = new LinkedHashSet<>(plans.stream().map(FichePlan::zone).toList());
		for (ZoneId zone : zones) {
			List<String> setUp = dialect.readableSetUp(zone);
			if (!setUp.isEmpty()) {
				text.append('\n');
				say("setup");
				setUp.forEach(s -> text.append(s).append(";\n"));
			}
		}
		for (int i = 0; i < scans.groups().size(); i++) {
			write(scans.groups(), i);
		}
		for (int i = 0; i < scans.rows().size(); i++) {
			write(scans.rows().get(i), scans.groups().size() + i + 1);
		}
	}

	private void write(List<ScanGroup> groups, int index) {
		ScanGroup group = groups.get(index);
		List<String> fiches = group.fiches();
		text.append('\n');
		say(fiches.size() > 1 ? "shared" : "alone", index + 1, source(group.base()), fiches.size(), list(fiches));
		columns(group.columns(), group.joins());
		List<String> keys = group.keys().stream().map(k -> key(k, group)).toList();
		if (keys.isEmpty()) {
			say("cells.one");
		} else {
			say("cells", group.cells(), list(keys));
		}
		for (int i = 0; i < groups.size(); i++) {
			ScanGroup other = groups.get(i);
			if (i != index && other.base().equals(group.base())) {
				SharedScans.Obstacle obstacle = SharedScans.obstacle(group, other);
				long together = obstacle == SharedScans.Obstacle.CELLS ? SharedScans.cellsTogether(group, other) : 0;
				say("apart." + obstacle.name(), i + 1, together, SharedScans.MAX_CELLS);
			}
		}
		statement(SharedScanPrinter.print(group, dialect).text());
	}

	private void write(RowScan rows, int number) {
		text.append('\n');
		say("rows", number, source(rows.scan().base()), rows.plan().fiche(), list(rows.scan().aggregates().stream().map(a -> a.name()).toList()));
		columns(rows.columns(), rows.scan().joins());
		say("rows." + rows.reason().name());
		statement(SqlPrinter.print(rows.plan(), rows.scan(), dialect).text());
	}

	private void columns(Collection<String> columns, List<Join> joins) {
		say("columns", columns.size(), list(columns));
		if (!joins.isEmpty()) {
			say("joins", joins.size(), list(joins.stream().map(j -> j.table().name()).distinct().toList()));
		}
	}

	private String key(Key key, ScanGroup group) {
		String columns = list(group.columns(key));
		if (key.isTime()) {
			return word("key.time", columns, key.bounds().size());
		}
		if (key.value() instanceof Expr.Column) {
			return columns;
		}
		return word(key.value() instanceof Expr.IsPresent p && p.operand() instanceof Expr.Column ? "key.present" : "key.computed", columns);
	}

	private static String source(SourceTable source) {
		return source.name() + (source.title().isEmpty() ? "" : " (" + source.title() + ")");
	}

	private static String list(Collection<String> words) {
		return words.isEmpty() ? "-" : String.join(", ", new ArrayList<>(words));
	}

	private String word(String key, Object... arguments) {
		return CATALOGUE.message(key, arguments).text(locale);
	}

	private void say(String key, Object... arguments) {
		text.append(dialect.comment(word(key, arguments))).append('\n');
	}

	private void statement(String sql) {
		text.append(sql.stripTrailing()).append(";\n");
	}
}
