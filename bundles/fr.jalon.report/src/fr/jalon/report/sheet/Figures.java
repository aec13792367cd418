// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.sheet;

import java.util.List;
import java.util.Locale;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Unit;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.chart.ChartData;
import fr.jalon.report.document.Inline;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;

/** How figures are written in reports. */
public final class Figures {

	private static final Catalogue WORDS = Catalogue.of(Figures.class);

	private Figures() {
	}

	/** The total of the last period that has one, else the last total, else null. */
	public static Figure last(MeasureResult result) {
		if (result == null || result.totals().isEmpty()) {
			return null;
		}
		List<Figure> totals = result.totals();
		for (int i = totals.size() - 1; i >= 0; i--) {
			if (totals.get(i).value().isKnown()) {
				return totals.get(i);
			}
		}
		return totals.get(totals.size() - 1);
	}

	/** What a chart of a measure draws. */
	public static ChartData chart(MeasureReport measure, Fiche fiche, Words words) {
		String title = measure.title().isEmpty() ? words.title(fiche) : words.typography().prose(measure.title());
		Unit unit = Fiches.unit(fiche, measure.measure());
		MeasureResult result = measure.result();
		if (result == null) {
			int decimals = unit != null && unit.isSetDecimals() ? unit.getDecimals() : 0;
			return new ChartData(title, unit == null ? "" : words.unit(unit), decimals, measure.aim(), List.of());
		}
		return new ChartData(title, unit == null ? result.unit().name() : words.unit(unit), result.unit().decimals(), measure.aim(), result.totals());
	}

	/** The number alone, or {@code n. d.}, or {@code s.} for a suppressed cell. */
	public static String value(Figure figure, Locale locale) {
		if (figure.suppressed()) {
			return WORDS.message("suppressed").text(locale);
		}
		return figure.rounded() == null ? WORDS.message("undetermined").text(locale) : Typography.of(locale).plain(figure.rounded());
	}

	/** The number with its unit, or why there is none: {@code non déterminé (aucune ligne à mesurer)}. */
	public static String valueWithUnit(MeasureReport measure, Figure figure, Fiche fiche, Words words) {
		Locale locale = words.typography() == Typography.ENGLISH ? Locale.ENGLISH : Locale.FRENCH;
		if (figure.rounded() == null) {
			return WORDS.message("undetermined.why", why(figure, locale)).text(locale);
		}
		Unit unit = Fiches.unit(fiche, measure.measure());
		if (unit != null) {
			return words.figure(figure.rounded(), unit);
		}
		String name = measure.result() == null ? "" : measure.result().unit().name();
		return words.typography().withUnit(words.typography().plain(figure.rounded()), name);
	}

	/** What the figure was held against: {@code Cible : ≤ 8 jours ouvrés au 31 décembre 2020 (attendu : 10,0)}; may be empty. */
	public static String aim(MeasureReport measure, Figure figure, Fiche fiche, Words words) {
		FigureTarget target = figure.assessment().target();
		Typography typography = words.typography();
		if (target == null) {
			return "";
		}
		Locale locale = typography == Typography.ENGLISH ? Locale.ENGLISH : Locale.FRENCH;
		Unit unit = Fiches.unit(fiche, measure.measure());
		String name = unit != null ? words.unit(unit) : measure.result().unit().name();
		String text = typography.withUnit(interval(target.satisfying(), typography), name);
		if (target.due() != null) {
			text = WORDS.message("aim.due", text, typography.date(target.due())).text(locale);
		}
		if (figure.assessment().expected() != null && target.due() != null && target.due().isAfter(figure.period().lastDay())) {
			String expected = typography.plain(figure.assessment().expected().round(Math.max(1, measure.result().unit().decimals())));
			return WORDS.message("aim.expected", text, expected, period(figure.period(), locale)).text(locale);
		}
		return WORDS.message("aim", text).text(locale);
	}

	/** Values aimed at, in signs: {@code ≤ 12}, {@code [2 ; 5[}. */
	public static String interval(Interval interval, Typography typography) {
		if (interval.lower() == null && interval.upper() == null) {
			return "–";
		}
		if (interval.lower() == null) {
			return (interval.upperClosed() ? "≤\u00A0" : "<\u00A0") + bound(interval.upper(), typography);
		}
		if (interval.upper() == null) {
			return (interval.lowerClosed() ? "≥\u00A0" : ">\u00A0") + bound(interval.lower(), typography);
		}
		if (interval.lower().equals(interval.upper())) {
			return "=\u00A0" + bound(interval.lower(), typography);
		}
		return (interval.lowerClosed() ? "[" : "]") + bound(interval.lower(), typography) + typography.prose(" ; ")
				+ bound(interval.upper(), typography) + (interval.upperClosed() ? "]" : "[");
	}

	private static String bound(Exact bound, Typography typography) {
		return typography.number(bound.round(6));
	}

	/** Why a figure is not determined; empty when it is. */
	public static String why(Figure figure, Locale locale) {
		return figure.value() instanceof Quantity.Undetermined unknown ? unknown.cause().message().text(locale) : "";
	}

	/** A status with its word. */
	public static Inline sign(Status status, Locale locale) {
		return new Inline.StatusSign(status, Words.capital(status.message().text(locale)));
	}

	/** A period in words: {@code 2017}, {@code 1er semestre 2017}, {@code mars 2017}. */
	public static String period(Period period, Locale locale) {
		if (period.granularity() == Granularity.CUSTOM) {
			// The whole contract is labelled as the language writes it: 2016..2020.
			return Typography.of(locale).prose(period.label().replaceFirst("^(\\d{4})\\.\\.(\\d{4})$", "$1-$2"));
		}
		String words = Words.in(locale).period(CalendarPeriod.parse(period.label()));
		return words.replaceFirst("^(année universitaire|academic year) ", "");
	}

	/** A period for a narrow column: {@code 2017}, {@code S1 2017}, {@code mars 2017}. */
	public static String shortPeriod(Period period, Locale locale) {
		boolean english = Typography.of(locale) == Typography.ENGLISH;
		int year = period.start().getYear();
		int month = period.start().getMonthValue();
		return switch (period.granularity()) {
			case SEMESTER -> (english ? "H" : "S") + (month + 5) / 6 + Typography.NO_BREAK + year;
			case QUARTER -> (english ? "Q" : "T") + (month + 2) / 3 + Typography.NO_BREAK + year;
			case MONTH -> Typography.of(locale).shortMonth(period.start());
			default -> period(period, locale);
		};
	}

	/** The classes of a figure: {@code Finances}, {@code Finances · plus de 5 ans}. */
	public static String classes(List<ClassOf> classes, Locale locale) {
		return String.join(" · ", classes.stream().map(each -> each.isUnclassified() ? Words.capital(Assembler.unclassifiedLabel(locale))
				: Typography.of(locale).prose(each.label())).toList());
	}

	public static long excluded(Figure figure) {
		return figure.excluded().stream().mapToLong(Exclusion::rows).sum();
	}

	/** Whether the classes of two figures belong to the same breakdown. */
	static List<String> dimensions(Figure figure) {
		return figure.classes().stream().map(ClassOf::dimension).toList();
	}
}
