// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.words.Typography;
import fr.jalon.runtime.Exact;

/**
 * A vertical scale with round ticks. Very large and very small numbers are shown in thousands of thousands, so that labels
 * stay short; numbers stay exact until they become coordinates.
 */
final class ValueAxis {

	private static final int FEWEST_PARTS = 4;
	private static final int MOST_PARTS = 8;

	private final int exponent;
	private final double low;
	private final double high;
	private final double step;
	private final Typography typography;

	/**
	 * @param values all that must be visible; at least one
	 * @param whole the unit counts things: no ticks between two whole numbers
	 * @param ceiling no tick above it, such as 100 %; null for none
	 */
	ValueAxis(List<Exact> values, boolean whole, Exact ceiling, Typography typography) {
		this.typography = typography;
		this.exponent = exponent(values);
		double min = values.stream().mapToDouble(this::scaled).min().orElseThrow();
		double max = values.stream().mapToDouble(this::scaled).max().orElseThrow();
		boolean underCeiling = ceiling != null && values.stream().allMatch(v -> v.compareTo(ceiling) <= 0);
		if (min >= 0 && max - min >= 0.25 * max || min == max && min > 0) {
			min = 0;
		} else if (max <= 0 && max - min >= 0.25 * -min || min == max && max < 0) {
			max = 0;
		}
		if (min == max) {
			max = min + 1;
		}
		double room = 0.08 * (max - min);
		double top = underCeiling ? Math.min(max + room, scaled(ceiling)) : max > 0 ? max + room : max;
		double bottom = min < 0 || min > 0 ? min - room : min;
		this.step = step(bottom, top, whole && exponent == 0);
		this.low = Math.floor(bottom / step + 1e-9) * step;
		this.high = Math.ceil(top / step - 1e-9) * step;
	}

	/** The round step (1, 2, 2.5, 5 times a power of ten) that cuts the span in few parts and leaves least of it empty. */
	private static double step(double bottom, double top, boolean whole) {
		double power = Math.pow(10, Math.floor(Math.log10(top - bottom)) - 1);
		double best = 0;
		double least = Double.MAX_VALUE;
		for (double digit : new double[] {1, 2, 2.5, 5, 10, 20, 25, 50, 100}) {
			double step = digit * power;
			long parts = Math.round(Math.ceil(top / step - 1e-9) - Math.floor(bottom / step + 1e-9));
			boolean few = parts >= FEWEST_PARTS && parts <= MOST_PARTS;
			if (few && parts * step < least * (1 - 1e-9) && !(whole && step != Math.rint(step))) {
				least = parts * step;
				best = step;
			}
		}
		// Two or three whole numbers give few parts: one tick for each.
		return best > 0 ? best : whole ? 1 : power * 5;
	}

	/** A value as the axis counts, approximately; only for drawing. */
	double scaled(Exact value) {
		return value.dividedBy(Exact.of(BigDecimal.ONE.scaleByPowerOfTen(exponent))).approximate();
	}

	double low() {
		return low;
	}

	double high() {
		return high;
	}

	List<Double> ticks() {
		List<Double> ticks = new ArrayList<>();
		int count = (int) Math.round((high - low) / step);
		for (int i = 0; i <= count; i++) {
			ticks.add(low + i * step);
		}
		return ticks;
	}

	String label(double tick) {
		int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
		decimals = Math.min(12, step == Math.rint(step) ? 0 : isWhole(step * Math.pow(10, decimals)) ? decimals : decimals + 1);
		return typography.number(BigDecimal.valueOf(tick).setScale(decimals, java.math.RoundingMode.HALF_UP));
	}

	/** A figure as the axis counts. */
	String label(Exact value, int decimals) {
		if (exponent == 0) {
			return typography.plain(value.round(decimals));
		}
		return typography.number(value.dividedBy(Exact.of(BigDecimal.ONE.scaleByPowerOfTen(exponent))).round(2));
	}

	/** What the axis counts in: {@code millions de jours}; the unit itself for ordinary numbers. */
	String unit(String unit) {
		boolean french = typography == Typography.FRENCH;
		return switch (exponent) {
			case 0 -> unit;
			case 6 -> french ? join("millions", unit) : join("millions of", unit);
			case 9 -> french ? join("milliards", unit) : join("billions of", unit);
			default -> unit.isEmpty() ? "× 10" + superscript(exponent) : "× 10" + superscript(exponent) + " " + unit;
		};
	}

	private String join(String many, String unit) {
		if (unit.isEmpty()) {
			return many.replace(" of", "");
		}
		if (typography == Typography.ENGLISH) {
			return many + " " + unit;
		}
		boolean vowel = "aeiouyéèêâîôœ€".indexOf(Character.toLowerCase(unit.charAt(0))) >= 0;
		return many + (vowel ? " d\u2019" : " de ") + (unit.equals("€") ? "euros" : unit);
	}

	private static String superscript(int number) {
		StringBuilder text = new StringBuilder();
		for (char c : Integer.toString(number).toCharArray()) {
			text.append(c == '-' ? '\u207B' : "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0'));
		}
		return text.toString();
	}

	private static boolean isWhole(double value) {
		return Math.abs(value - Math.rint(value)) < 1e-6;
	}

	private static int exponent(List<Exact> values) {
		int magnitude = Integer.MIN_VALUE;
		for (Exact value : values) {
			if (value.signum() != 0) {
				BigDecimal approximate = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()),
						java.math.MathContext.DECIMAL32);
				magnitude = Math.max(magnitude, approximate.precision() - approximate.scale() - 1);
			}
		}
		boolean ordinary = magnitude == Integer.MIN_VALUE || magnitude >= -3 && magnitude < 6;
		return ordinary ? 0 : Math.floorDiv(magnitude, 3) * 3;
	}
}
