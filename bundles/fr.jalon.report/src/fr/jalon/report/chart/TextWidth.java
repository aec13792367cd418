// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.chart;

/** How wide a text is at most in the sans-serif fonts that browsers use: enough to keep labels apart without a font at hand. */
public final class TextWidth {

	private TextWidth() {
	}

	/** @param size of the font, in the unit of the answer */
	public static double of(String text, double size) {
		return text.codePoints().mapToDouble(TextWidth::em).sum() * size * 1.04;
	}

	private static double em(int c) {
		if (c == '\u202F') {
			return 0.2;
		}
		if (c == ' ' || c == '\u00A0' || "iIjl.,:;|!'\u2019()[]".indexOf(c) >= 0) {
			return 0.34;
		}
		if (c < 0x80 && Character.isLowerCase(c) && c != 'm' && c != 'w') {
			return 0.57;
		}
		if (Character.isDigit(c) || c > 0x7F && Character.isLowerCase(c)) {
			return 0.58;
		}
		return c > 0x2E80 ? 1.05 : c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '%' ? 0.95 : 0.75;
	}
}
