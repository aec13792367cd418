// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.util.List;

import fr.jalon.generator.exchange.Indicator.Aimed;
import fr.jalon.generator.exchange.Indicator.Calculated;
import fr.jalon.generator.schema.Json;

/** Indicators as JSON, as {@code indicateurs.schema.json} beside this class describes it. What is empty is left out. */
final class IndicatorJson {

	/** File name of the schema, published with every document. */
	static final String SCHEMA = "indicateurs.schema.json";

	private IndicatorJson() {
	}

	static String of(List<Indicator> indicators, String language) {
		List<Json> all = indicators.stream().map(IndicatorJson::indicator).toList();
		// The list is there even when it is empty: whoever reads it need not ask.
		return new Json().put("$schema", SCHEMA).put("version", 1).put("language", language).always("indicators", all).text();
	}

	private static Json indicator(Indicator each) {
		return new Json().put("id", each.id()).put("number", each.number()).put("title", each.title()).put("contract", each.contract())
				.put("axes", each.axes()).put("objective", each.objective()).put("action", each.action()).put("category", each.category())
				.put("owner", each.owner()).put("breakdowns", each.breakdowns()).put("unit", each.unit())
				.put("periodicity", each.periodicity())
				.put("lastResult", each.lastResult() == null ? null
						: new Json().put("period", each.lastResult().period()).put("value", each.lastResult().value()))
				.put("collectionMode", each.collectionMode()).put("collectedBy", each.collectedBy()).put("synthesis", each.synthesis())
				.put("validation", each.validation()).put("sources", each.sources()).put("calculationMode", each.calculationMode())
				.put("measures", each.measures().stream().map(IndicatorJson::measure).toList()).put("limits", each.limits())
				.put("interpretation", each.interpretation()).put("direction", each.direction()).put("directionNote", each.directionNote())
				.put("aims", each.aims().stream().map(IndicatorJson::aim).toList()).put("delivery", each.delivery())
				.put("improvementPlan", each.improvementPlan()).put("comments", each.comments()).put("minimumCell", each.minimumCell());
	}

	private static Json measure(Calculated each) {
		return new Json().put("id", each.id()).put("title", each.title()).put("unit", each.unit()).put("calculation", each.calculation());
	}

	private static Json aim(Aimed each) {
		return new Json().put("kind", each.kind()).put("measure", each.measure()).put("of", each.of()).put("comparator", each.comparator())
				.put("value", each.value()).put("interval", each.interval()).put("period", each.period()).put("due", each.due())
				.put("recurring", each.recurring() ? true : null);
	}
}
