// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.words.Typography;

/** In these expectations {@code _} is a narrow no-break space and {@code ~} a no-break space. */
class TypographyTest {

	private static String seen(String text) {
		return text.replace('\u202F', '_').replace('\u00A0', '~');
	}

	@Test
	void numbers() {
		assertEquals("9_554_383", seen(Typography.FRENCH.number(new BigDecimal("9554383.00"))));
		assertEquals("1_234,5", seen(Typography.FRENCH.number(new BigDecimal("1234.50"))));
		assertEquals("\u22120,05", seen(Typography.FRENCH.number(new BigDecimal("-0.05"))));
		assertEquals("1_000_000", seen(Typography.FRENCH.number(new BigDecimal("1E+6"))));
		assertEquals("0", Typography.FRENCH.number(BigDecimal.ZERO));
		assertEquals("12,0", Typography.FRENCH.plain(new BigDecimal("12.0")));
		assertEquals("9,554,383.5", Typography.ENGLISH.number(new BigDecimal("9554383.5")));
	}

	@Test
	void unitsStayWithTheirNumber() {
		assertEquals("12_%", seen(Typography.FRENCH.withUnit("12", "%")));
		assertEquals("12%", Typography.ENGLISH.withUnit("12", "%"));
		assertEquals("12_€", seen(Typography.FRENCH.withUnit("12", "€")));
		assertEquals("€12", Typography.ENGLISH.withUnit("12", "€"));
		assertEquals("12~jours", seen(Typography.FRENCH.withUnit("12", "jours")));
		assertEquals("12", Typography.FRENCH.withUnit("12", ""));
	}

	@Test
	void proseOfAuthors() {
		assertEquals("«~Amue~»~: l\u2019offre_; 30_% ou 9_554_383_€_? http://x", seen(Typography.FRENCH.prose(
				"« Amue » : l'offre ; 30 % ou 9 554 383 € ? http://x")));
		assertEquals("the agency\u2019s: yes", Typography.ENGLISH.prose("the agency's: yes"));
		assertEquals("<script>alert('x')</script>${a}*/", Typography.FRENCH.prose("<script>alert('x')</script>${a}*/"));
	}

	@Test
	void dates() {
		assertEquals("1er~janvier 2017", seen(Typography.FRENCH.date(LocalDate.of(2017, 1, 1))));
		assertEquals("30~juin 2017", seen(Typography.FRENCH.date(LocalDate.of(2017, 6, 30))));
		assertEquals("30~June 2017", seen(Typography.ENGLISH.date(LocalDate.of(2017, 6, 30))));
		assertEquals("08/02/2017", Typography.FRENCH.shortDate(LocalDate.of(2017, 2, 8)));
	}

	@Test
	void ordinals() {
		assertEquals("1er 2e", Typography.FRENCH.ordinal(1) + " " + Typography.FRENCH.ordinal(2));
		assertEquals("1st 2nd 3rd 11th 22nd", String.join(" ", Typography.ENGLISH.ordinal(1), Typography.ENGLISH.ordinal(2),
				Typography.ENGLISH.ordinal(3), Typography.ENGLISH.ordinal(11), Typography.ENGLISH.ordinal(22)));
	}

	/** Whatever the number, taking the separators away gives it back. */
	@Property
	void noDigitIsLost(@ForAll BigInteger unscaled, @ForAll @IntRange(min = -5, max = 12) int scale) {
		BigDecimal value = new BigDecimal(unscaled, scale);
		String text = Typography.FRENCH.plain(value).replace("\u202F", "").replace(',', '.').replace('\u2212', '-');
		assertEquals(0, value.compareTo(new BigDecimal(text)));
	}
}
