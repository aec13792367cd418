// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.INTValueConverter;
import org.eclipse.xtext.conversion.impl.STRINGValueConverter;

import com.google.inject.Inject;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.OpenCaseRule;
import fr.jalon.contract.UnitKind;

/** Values as French writes them: numbers, amounts, dates, and values of several words. */
public class JalonValueConverters extends AbstractDeclarativeValueConverterService {

	private final STRINGValueConverter strings;
	private final INTValueConverter integers;
	private final FrenchNumberConverter numbers = new FrenchNumberConverter("");
	private final FrenchNumberConverter amounts = new FrenchNumberConverter(" €");
	private final PeriodConverter periods = new PeriodConverter();
	private final DateConverter dates = new DateConverter();
	private final YearSpanConverter yearSpans = new YearSpanConverter();
	private final WordsConverter<UnitKind> units = new WordsConverter<>(UnitKind.VALUES);
	private final WordsConverter<Category> categories = new WordsConverter<>(Category.VALUES);
	private final WordsConverter<OpenCaseRule> openCases = new WordsConverter<>(OpenCaseRule.VALUES);
	private final WordsConverter<AggregateFunction> functions = new WordsConverter<>(AggregateFunction.VALUES);

	@Inject
	JalonValueConverters(STRINGValueConverter strings, INTValueConverter integers) {
		this.strings = strings;
		this.integers = integers;
	}

	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return strings;
	}

	@ValueConverter(rule = "INT")
	public IValueConverter<Integer> integer() {
		return integers;
	}

	@ValueConverter(rule = "Number")
	public IValueConverter<BigDecimal> number() {
		return numbers;
	}

	@ValueConverter(rule = "Amount")
	public IValueConverter<BigDecimal> amount() {
		return amounts;
	}

	@ValueConverter(rule = "Date")
	public IValueConverter<LocalDate> date() {
		return dates;
	}

	@ValueConverter(rule = "Period")
	public IValueConverter<CalendarPeriod> period() {
		return periods;
	}

	@ValueConverter(rule = "YearSpan")
	public IValueConverter<CalendarPeriod> yearSpan() {
		return yearSpans;
	}

	@ValueConverter(rule = "UnitKind")
	public IValueConverter<UnitKind> unitKind() {
		return units;
	}

	@ValueConverter(rule = "TimeUnit")
	public IValueConverter<UnitKind> timeUnit() {
		return units;
	}

	@ValueConverter(rule = "Category")
	public IValueConverter<Category> category() {
		return categories;
	}

	@ValueConverter(rule = "OpenCaseRule")
	public IValueConverter<OpenCaseRule> openCaseRule() {
		return openCases;
	}

	@ValueConverter(rule = "CountFunction")
	public IValueConverter<AggregateFunction> countFunction() {
		return functions;
	}

	@ValueConverter(rule = "DistinctFunction")
	public IValueConverter<AggregateFunction> distinctFunction() {
		return functions;
	}

	@ValueConverter(rule = "SimpleFunction")
	public IValueConverter<AggregateFunction> simpleFunction() {
		return functions;
	}

	@ValueConverter(rule = "WeightedFunction")
	public IValueConverter<AggregateFunction> weightedFunction() {
		return functions;
	}

	@ValueConverter(rule = "PercentileFunction")
	public IValueConverter<AggregateFunction> percentileFunction() {
		return functions;
	}
}
