// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Inject;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.OpenCaseRule;
import fr.jalon.contract.UnitKind;

/** Values as French writes them: numbers, amounts, dates, and values of several words. */
public class JalonValueConverters extends AbstractDeclarativeValueConverterService {

	private final TextConverter strings;
	private final IntegerConverter integers;
	private final FrenchNumberConverter numbers;
	private final FrenchNumberConverter amounts;
	private final PeriodConverter periods;
	private final DateConverter dates;
	private final YearSpanConverter yearSpans;
	private final WordsConverter<UnitKind> units = new WordsConverter<>(UnitKind.VALUES);
	private final WordsConverter<Category> categories = new WordsConverter<>(Category.VALUES);
	private final WordsConverter<OpenCaseRule> openCases = new WordsConverter<>(OpenCaseRule.VALUES);
	private final WordsConverter<AggregateFunction> functions = new WordsConverter<>(AggregateFunction.VALUES);

	@Inject
	JalonValueConverters(Messages messages) {
		strings = new TextConverter(messages);
		integers = new IntegerConverter(messages);
		numbers = new FrenchNumberConverter("", messages);
		amounts = new FrenchNumberConverter(" €", messages);
		periods = new PeriodConverter(messages);
		dates = new DateConverter(messages);
		yearSpans = new YearSpanConverter(messages);
	}

	/** No text, no value: after a syntax error the parser asks for the value of what is not there. */
	@Override
	public Object toValue(String text, String rule, INode node) {
		return text == null ? null : super.toValue(text, rule, node);
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
