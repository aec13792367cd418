// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.overview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Classification;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.Population;
import fr.jalon.contract.PopulationMeasure;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.ValueReference;

/** Where the figure of a sheet comes from. */
public final class FicheData {

	private FicheData() {
	}

	/** Sources that the sheet reads or collects, and those that these refer to through the columns used. */
	public static Set<Source> sources(Fiche fiche) {
		Set<Source> sources = new LinkedHashSet<>(Fiches.sources(fiche));
		fiche.getCollections().stream().map(Assignment::getSource).filter(source -> source != null).forEach(sources::add);
		for (Column column : columns(fiche)) {
			sources.add(column.getSource());
			if (column.getType() instanceof ReferenceType type && type.getSource() != null) {
				sources.add(type.getSource());
			}
		}
		sources.remove(null);
		return sources;
	}

	/** Columns that the measures and breakdowns of the sheet read. */
	public static Set<Column> columns(Fiche fiche) {
		Set<Column> columns = new LinkedHashSet<>();
		Fiches.measures(fiche).forEach(measure -> columns(measure, columns));
		Fiches.subIndicators(fiche).forEach(part -> columns(part, columns));
		return columns;
	}

	private static void columns(EObject part, Set<Column> columns) {
		part.eAllContents().forEachRemaining(each -> {
			if (each instanceof ValueReference reference) {
				columns.addAll(reference.getVia());
				if (reference.getTarget() instanceof Column column) {
					columns.add(column);
				}
			}
		});
		columns.removeIf(EObject::eIsProxy);
	}

	/** Sources that the measure reads itself. */
	public static Set<Source> sources(Measure measure) {
		Set<Source> sources = new LinkedHashSet<>();
		measure.eAllContents().forEachRemaining(each -> {
			if (each instanceof SourceMeasure part && part.getSource() != null) {
				sources.add(part.getSource());
			}
		});
		return sources;
	}

	/** Sources whose keys are columns of the source. */
	public static Set<Source> referred(Source source) {
		Set<Source> sources = new LinkedHashSet<>();
		for (Column column : source.getColumns()) {
			if (column.getType() instanceof ReferenceType type && type.getSource() != null) {
				sources.add(type.getSource());
			}
		}
		return sources;
	}

	/** Other measures that the measure is computed from. */
	public static Set<Measure> measures(Measure measure) {
		Set<Measure> measures = new LinkedHashSet<>();
		measure.eAllContents().forEachRemaining(each -> {
			if (each instanceof MeasureReference reference && reference.getMeasure() != null) {
				measures.add(reference.getMeasure());
			}
		});
		return measures;
	}

	/** Populations that the measure divides by. */
	public static Set<Population> populations(Measure measure) {
		Set<Population> populations = new LinkedHashSet<>();
		measure.eAllContents().forEachRemaining(each -> {
			if (each instanceof Share share && share.getPopulation() != null) {
				populations.add(share.getPopulation());
			} else if (each instanceof PopulationMeasure part && part.getPopulation() != null) {
				populations.add(part.getPopulation());
			}
		});
		return populations;
	}

	/** Populations of all measures of the sheet. */
	public static Set<Population> populations(Fiche fiche) {
		Set<Population> populations = new LinkedHashSet<>();
		Fiches.measures(fiche).forEach(measure -> populations.addAll(populations(measure)));
		return populations;
	}

	/** Code lists and buckets that a breakdown classifies by. */
	public static Set<Classification> classifications(SubIndicator breakdown) {
		Set<Classification> found = new LinkedHashSet<>();
		for (Dimension dimension : breakdown.getDimensions()) {
			if (dimension.getClassification() != null) {
				found.add(dimension.getClassification());
			} else if (dimension.getValue() instanceof ValueReference value && value.getTarget() instanceof Column column
					&& column.getType() instanceof CodeType type && type.getList() != null) {
				found.add(type.getList());
			}
		}
		return found;
	}

	/** Code lists and buckets of all breakdowns of the sheet. */
	public static Set<Classification> classifications(Fiche fiche) {
		Set<Classification> found = new LinkedHashSet<>();
		Fiches.subIndicators(fiche).forEach(part -> found.addAll(classifications(part)));
		return found;
	}

	/** Who answers for the sheet, in the order of the official sheet: responsible, collection, synthesis, validation. */
	public static List<Assignment> assignments(Fiche fiche) {
		List<Assignment> all = new ArrayList<>();
		all.add(fiche.getOwner());
		all.addAll(fiche.getCollections());
		all.add(fiche.getSynthesis());
		all.add(fiche.getValidation());
		all.removeIf(each -> each == null);
		return all;
	}
}
