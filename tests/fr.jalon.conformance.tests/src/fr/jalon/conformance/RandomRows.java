// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;

/** Random rows rich in what goes wrong: gaps, ties, midnights, leap days, changes of clocks, huge and negative numbers, odd texts. */
final class RandomRows {

	static final List<String> TEXTS = List.of("GFC", "GRH", "l'été", "XYZ", "gfc", "GFC ", "é'\"; DROP TABLE x --", "Ünïcödé 🎓", "e\u0301", "é",
			"\\", "${x}", "*/", "=cmd()", "\u202Egauche", "NULL", "0", "vrai");
	private static final List<String> DAYS = List.of("2016-01-01", "2016-02-29", "2016-12-31", "2017-01-01", "2017-02-28", "2017-03-26",
			"2017-04-14", "2017-04-17", "2017-08-31", "2017-09-01", "2017-10-29", "2017-12-31", "2018-01-01", "2018-01-31", "2018-02-28", "2018-05-10",
			"2015-06-30", "1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "1583-01-01", "9999-12-31", "1600-02-29");

	private final Random random;
	private final ZoneId zone;
	/** How far numbers go: mostly small, so that ties are many. */
	private final int extremes;

	RandomRows(Random random, ZoneId zone) {
		this.random = random;
		this.zone = zone;
		int kind = random.nextInt(12);
		extremes = kind == 0 ? 2 : kind < 4 ? 4 : 14;
	}

	Map<String, List<Map<String, Object>>> tables(World world) {
		Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
		tables.put(world.towns.name(), rows(world, world.towns, random.nextInt(4)));
		tables.put(world.institutions.name(), rows(world, world.institutions, random.nextInt(6)));
		int size = switch (random.nextInt(8)) {
			case 0 -> 0;
			case 1 -> 1;
			default -> random.nextInt(70);
		};
		tables.put(world.requests.name(), rows(world, world.requests, size));
		return tables;
	}

	private List<Map<String, Object>> rows(World world, SourceTable source, int count) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			if (source.key().isEmpty() && i > 0 && random.nextInt(8) == 0) {
				rows.add(new LinkedHashMap<>(rows.get(random.nextInt(i))));
				continue;
			}
			Map<String, Object> row = new LinkedHashMap<>();
			for (SourceColumn column : source.columns()) {
				row.put(column.name(), value(world, source, column, i));
			}
			rows.add(row);
		}
		return rows;
	}

	private Object value(World world, SourceTable source, SourceColumn column, int i) {
		String role = world.roleOf(column);
		if (source.key().contains(column.name())) {
			return column.type().isNumber() ? (Object) BigDecimal.valueOf(i * 7 - 1) : key(i);
		}
		if (random.nextInt(5) == 0) {
			return null;
		}
		return switch (role) {
			case "lieu" -> BigDecimal.valueOf(random.nextInt(5) * 7 - 1);
			case "etablissement", "saisie" -> key(random.nextInt(8));
			default -> value(column.type());
		};
	}

	private static String key(int i) {
		return i == 3 ? "É'3\"" : "k" + i;
	}

	private Object value(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> pick(TEXTS);
			case BOOLEAN -> random.nextBoolean();
			case DATE -> date();
			case INSTANT -> instant();
			case NUMBER -> type.scale() == 0 ? BigDecimal.valueOf(integer()) : decimal();
		};
	}

	private long integer() {
		if (extremes == 2 && random.nextInt(4) > 0) {
			// Many of one sign: their products add up to more than engines can hold.
			return Long.MAX_VALUE - random.nextInt(3);
		}
		return switch (random.nextInt(extremes < 10 ? 7 : 40)) {
			case 0 -> Long.MAX_VALUE;
			case 1 -> Long.MIN_VALUE;
			case 2 -> 1_000_000_000_000_000_000L;
			case 3 -> -1_000_000_000_000_000_000L;
			case 4 -> Integer.MAX_VALUE;
			default -> random.nextInt(7) - 2;
		};
	}

	private BigDecimal decimal() {
		return switch (random.nextInt(extremes)) {
			case 0 -> new BigDecimal("999999999999.999999");
			case 1 -> new BigDecimal("-999999999999.999999");
			case 2 -> new BigDecimal("0.000001");
			case 3 -> new BigDecimal("-0.500000");
			default -> BigDecimal.valueOf(random.nextInt(700) - 200, 2);
		};
	}

	LocalDate date() {
		return random.nextInt(3) == 0 ? LocalDate.parse(pick(DAYS)) : LocalDate.of(2015, 12, 1).plusDays(random.nextInt(1200));
	}

	Instant instant() {
		if (random.nextInt(5) == 0) {
			Instant change = change();
			if (change != null) {
				// Within the hours that are there twice, or not at all.
				return change.plus(random.nextInt(9) * 15L - 60, ChronoUnit.MINUTES);
			}
		}
		LocalDate date = date();
		Instant midnight = date.atStartOfDay(zone).toInstant();
		if (date.getYear() > 9990) {
			midnight = midnight.minus(2, ChronoUnit.DAYS);
		}
		return switch (random.nextInt(6)) {
			case 0 -> midnight;
			case 1 -> midnight.minus(1, ChronoUnit.MICROS);
			case 2 -> midnight.plus(1, ChronoUnit.MICROS);
			case 3 -> LocalDateTime.of(date, LocalTime.of(0, 30)).minusDays(date.getYear() > 9990 ? 2 : 0).toInstant(ZoneOffset.UTC);
			default -> midnight.plus(random.nextInt(86_400_000), ChronoUnit.MILLIS);
		};
	}

	/** A change of clocks in the years that count; null where clocks never change. */
	private Instant change() {
		ZoneOffsetTransition change = zone.getRules().nextTransition(LocalDate.of(2015, 12, 1).plusDays(random.nextInt(800)).atStartOfDay(zone).toInstant());
		return change == null ? null : change.getInstant();
	}

	private <T> T pick(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}
}
