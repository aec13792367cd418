// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

import fr.jalon.contract.Code;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Product;

/** What the columns hold that are neither keys nor points in time. */
final class Cells {

	static final byte[] TRUE = CsvOutput.field("vrai");
	static final byte[] FALSE = CsvOutput.field("faux");

	private static final byte[] NOTHING = {};
	/** Share of true, of what is left empty, where nobody expects anything in particular. */
	private static final double TRUE_SHARE = 0.4;
	private static final double EMPTY_SHARE = 0.04;
	/** No amount is nearly nothing. */
	private static final double AMOUNT = 0.2;
	private static final int TEXTS = 200;

	private Cells() {
	}

	/** Fields of the codes, in the order of the list. */
	static List<byte[]> codes(Column column, CodeType type) throws DataException {
		if (type.getList() == null || type.getList().eIsProxy()) {
			throw new DataException(column, "unresolved", column.getName());
		}
		if (type.getList().getCodes().isEmpty()) {
			throw new DataException(column, "emptyList", type.getList().getName(), column.getName());
		}
		return type.getList().getCodes().stream()
				.map(code -> CsvOutput.field(code.getValue() != null ? code.getValue() : code.getName() == null ? "" : code.getName()))
				.toList();
	}

	/** Fields of all products declared beside the column. */
	static List<byte[]> products(Column column) throws DataException {
		List<Product> products = namedProducts(column);
		if (products.isEmpty()) {
			throw new DataException(column, "noProduct", column.getName());
		}
		return products.stream().map(product -> CsvOutput.field(product.getName())).toList();
	}

	private static List<Product> namedProducts(Column column) {
		return Fiches.products(column).stream().filter(product -> product.getName() != null).toList();
	}

	static int codeCount(Column column) {
		return column.getType() instanceof CodeType type && type.getList() != null ? type.getList().getCodes().size() : 0;
	}

	static int indexOf(Code code) {
		return code.getList() == null ? -1 : code.getList().getCodes().indexOf(code);
	}

	/** Writes the code that was chosen for the row. */
	static Cell code(Column column, CodeType type, int ordinal) throws DataException {
		List<byte[]> fields = codes(column, type);
		return (row, out) -> out.write(fields.get(row.codes[ordinal]));
	}

	/** Chooses codes as often as tendencies and volumes say; the others share the rest. */
	static ToIntFunction<Row> choice(Column column, CodeType type, Expectations.Of expected, Volume volume, TimeSpan span, Scatter scatter) {
		List<Code> codes = type.getList().getCodes();
		List<YearMonth> months = span.allMonths();
		double[][] upTo = new double[months.size()][];
		for (int month = 0; month < upTo.length; month++) {
			double[] weights = new double[codes.size()];
			for (int code = 0; code < weights.length; code++) {
				weights[code] = volume.column() == column ? volume.weight(code, month) : 1;
			}
			tend(column, codes, expected, months.get(month).atDay(1), weights);
			upTo[month] = cumulated(weights);
		}
		return row -> pick(upTo[row.month], scatter.at(row.subject));
	}

	private static void tend(Column column, List<Code> codes, Expectations.Of expected, LocalDate day, double[] weights) {
		boolean[] told = new boolean[weights.length];
		double taken = 0;
		for (Expectations.Tendency tendency : expected.tendencies) {
			int code = tendency.column() == column ? codes.indexOf(tendency.code()) : -1;
			if (code >= 0 && !told[code]) {
				told[code] = true;
				weights[code] = Math.max(0, Math.min(1 - taken, tendency.share().at(day) / 100));
				taken += weights[code];
			}
		}
		if (taken == 0 && !any(told)) {
			return;
		}
		double others = 0;
		for (int i = 0; i < weights.length; i++) {
			others += told[i] ? 0 : weights[i];
		}
		for (int i = 0; i < weights.length; i++) {
			if (!told[i]) {
				weights[i] = others == 0 ? 0 : weights[i] / others * (1 - taken);
			}
		}
		if (Arrays.stream(weights).sum() == 0) {
			Arrays.fill(weights, 1);
		}
	}

	private static boolean any(boolean[] told) {
		for (boolean each : told) {
			if (each) {
				return true;
			}
		}
		return false;
	}

	private static double[] cumulated(double[] weights) {
		double[] upTo = weights.clone();
		Arrays.parallelPrefix(upTo, Double::sum);
		return upTo;
	}

	private static int pick(double[] upTo, double point) {
		double aim = point * upTo[upTo.length - 1];
		int at = 0;
		while (at < upTo.length - 1 && upTo[at] <= aim) {
			at++;
		}
		return at;
	}

	/** True as often as a sheet expects. */
	static Cell bool(Column column, Expectations.Of expected, TimeSpan span, Scatter scatter) {
		double[] shares = new double[span.allMonths().size()];
		Arrays.fill(shares, TRUE_SHARE);
		for (Expectations.Tendency tendency : expected.tendencies) {
			if (tendency.column() == column) {
				Arrays.setAll(shares, month -> tendency.share().at(span.allMonths().get(month).atDay(1)) / 100);
			}
		}
		return (row, out) -> out.write(scatter.at(row.subject) < shares[row.month] ? TRUE : FALSE);
	}

	/** Products as often as they grow, for the source that a product plan is about; else as often as they are in use. */
	static Cell product(Column column, boolean plan, Scatter scatter) throws DataException {
		List<byte[]> fields = products(column);
		double[] weights = namedProducts(column).stream().mapToDouble(product -> weight(product, plan)).toArray();
		if (Arrays.stream(weights).sum() == 0) {
			Arrays.fill(weights, 1);
		}
		double[] upTo = cumulated(weights);
		return (row, out) -> out.write(fields.get(pick(upTo, scatter.at(row.subject))));
	}

	private static double weight(Product product, boolean plan) {
		if (product.getWithoutFigures() != null) {
			return 0;
		}
		double first = 0;
		double last = 0;
		double least = 0;
		for (FigureSeries series : product.getSeries()) {
			List<Figure> figures = series.getFigures();
			first = figures.get(0).getValue().doubleValue();
			last = figures.get(figures.size() - 1).getValue().doubleValue();
			least = figures.stream().mapToDouble(figure -> figure.getValue().doubleValue()).max().orElse(0);
		}
		return plan ? Math.max(0, last - first) : least;
	}

	/** Numbers of the declared range; around the mean that a sheet expects, if any. */
	static Cell number(Column column, PrimitiveKind kind, Expectations.Of expected, TimeSpan span, Scatter scatter) throws DataException {
		int scale = kind == PrimitiveKind.INTEGER ? 0 : 2;
		Range range = Range.of(column, scale);
		double lower = range.lower().doubleValue();
		double usual = lower + (kind == PrimitiveKind.INTEGER ? 100 : 250_000);
		double most = range.upper() == null ? usual : range.upper().doubleValue();
		Double shown = expected.bucketed.get(column);
		double upper = shown == null ? most : Math.max(lower, Math.min(most, shown));
		double[] means = null;
		for (Expectations.Level level : expected.levels) {
			if (level.column() == column) {
				means = span.allMonths().stream().mapToDouble(month -> level.mean().at(month.atDay(1))).toArray();
			}
		}
		double[] mean = means;
		long unit = scale == 0 ? 1 : 100;
		long least = range.lower().movePointRight(scale).max(BigDecimal.valueOf(Long.MIN_VALUE / 2)).longValue();
		long greatest = range.upper() == null ? Long.MAX_VALUE / 2
				: range.upper().movePointRight(scale).min(BigDecimal.valueOf(Long.MAX_VALUE / 2)).longValue();
		return (row, out) -> {
			double u = scatter.at(row.subject);
			double value;
			if (mean == null) {
				// Small numbers are more frequent than large ones in what offices count.
				value = scale == 0 ? lower + (upper - lower + 1) * u * u : lower + (upper - lower) * (AMOUNT + (1 - AMOUNT) * u);
			} else {
				double aim = mean[row.month];
				double spread = Math.min(Math.min(aim - lower, (range.upper() == null ? 2 * aim : most) - aim), Math.abs(aim) * 0.8);
				value = aim + (2 * u - 1) * Math.max(0, spread) + (scale == 0 ? 0.5 : 0);
			}
			write(Math.max(least, Math.min(greatest, (long) Math.floor(value * unit))), scale, out);
		};
	}

	private static void write(long number, int scale, CsvOutput out) throws IOException {
		if (scale == 0) {
			out.write(number, 1);
			return;
		}
		if (number < 0) {
			out.write('-');
		}
		long absolute = Math.abs(number);
		out.write(absolute / 100, 1);
		out.write('.');
		out.write(absolute % 100, 2);
	}

	/** Words and a number: the title of the column, or what the population of the source is made of. */
	static Cell text(Column column, String noun, Scatter scatter) {
		byte[] before = noun == null ? null : CsvOutput.field(noun + " ");
		if (before != null && before[0] != '"') {
			return (row, out) -> {
				out.write(before);
				out.write(row.index + 1, 3);
			};
		}
		// A spreadsheet takes a text that begins like this for a formula.
		boolean formula = column.getTitle() == null || column.getTitle().isBlank() || "=+-@\t\r\n".indexOf(column.getTitle().charAt(0)) >= 0;
		String title = !formula ? column.getTitle() : column.getName() == null ? "" : column.getName();
		byte[][] fields = new byte[TEXTS][];
		Arrays.setAll(fields, i -> CsvOutput.field(title + " " + (i + 1)));
		return (row, out) -> out.write(fields[(int) (scatter.at(row.subject) * TEXTS)]);
	}

	/** Another one's field, sometimes empty. */
	static Cell sometimesEmpty(Cell cell, Scatter scatter) {
		return (row, out) -> {
			if (scatter.noise(row.subject) < EMPTY_SHARE) {
				out.write(NOTHING);
			} else {
				cell.write(row, out);
			}
		};
	}

	static boolean isPointInTime(Column column) {
		return column.getType() instanceof PrimitiveType type && (type.getKind() == PrimitiveKind.DATE || type.getKind() == PrimitiveKind.INSTANT);
	}

	static boolean isInstant(Column column) {
		return column.getType() instanceof PrimitiveType type && type.getKind() == PrimitiveKind.INSTANT;
	}
}
