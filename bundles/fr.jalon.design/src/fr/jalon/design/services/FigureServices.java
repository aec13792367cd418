// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.contract.overview.Captions;
import fr.jalon.contract.overview.ContractMap;
import fr.jalon.contract.words.Words;
import fr.jalon.report.results.LastFigure;
import fr.jalon.report.results.LatestResults;
import fr.jalon.runtime.figure.Status;
import fr.jalon.ui.preferences.JalonPreferences;

/** The last computed figures, read from the results of the project's output folder. */
public class FigureServices {

	private static final LatestResults RESULTS = inOutputFolders();
	private static final int LONGEST_LINE = 64;

	private static LatestResults inOutputFolders() {
		LatestResults results = new LatestResults();
		results.setFolder(text -> JalonPreferences.outputFolder(text));
		return results;
	}

	/** REACHED, ON_TRACK, NOT_REACHED, UNDETERMINED; the worst of the measures; empty when nothing was computed. */
	public String figureStatus(Fiche fiche) {
		List<Status> known = figures(fiche).stream().map(LastFigure::status).toList();
		for (Status worst : List.of(Status.NOT_REACHED, Status.ON_TRACK, Status.REACHED)) {
			if (known.contains(worst)) {
				return worst.name();
			}
		}
		return known.isEmpty() ? "" : Status.UNDETERMINED.name();
	}

	/** Status in words; empty when nothing was computed. */
	public String statusCaption(Fiche fiche) {
		String status = figureStatus(fiche);
		return status.isEmpty() ? "" : Status.valueOf(status).message().text(Language.locale());
	}

	/** Last figures of all measures, one line each; the last known result of the draft when nothing was computed. */
	public String lastFigures(Fiche fiche) {
		List<LastFigure> figures = figures(fiche);
		if (figures.isEmpty()) {
			return Words.in(Language.locale()).knownResult(fiche, fiche.getLastResult());
		}
		return figures.stream().map(FigureServices::line).collect(Collectors.joining(" ; "));
	}

	/** The sheet itself when it was computed. */
	public List<Fiche> computedSheet(Fiche fiche) {
		return figureStatus(fiche).isEmpty() ? List.of() : List.of(fiche);
	}

	/** Measures that have a figure to show. */
	public List<Measure> computedMeasures(Fiche fiche) {
		return figures(fiche).stream().map(LastFigure::measure).filter(measure -> measure.eContainer() == fiche).toList();
	}

	/** Last figure of a measure with its period. */
	public String figureLine(Measure measure) {
		return figures((Fiche) measure.eContainer()).stream().filter(each -> each.measure() == measure).findFirst()
				.map(each -> Captions.cut(line(each), LONGEST_LINE)).orElse("");
	}

	/** Whether the last day of the commitment is past without its having been kept. */
	public boolean isLate(Commitment commitment) {
		return ContractMap.isLate(commitment, LocalDate.now(), kept(commitment));
	}

	/** As {@link #isLate}, of lines that may be actions. */
	public boolean isLateLine(Element element) {
		return element instanceof Commitment commitment && isLate(commitment);
	}

	/** What the figures say: kept when all are reached, not kept when one is not; null when they say nothing. */
	private Boolean kept(Commitment commitment) {
		List<String> known = commitment.getMeasuredBy().stream().map(this::figureStatus).filter(status -> !status.isEmpty()).toList();
		if (known.contains(Status.NOT_REACHED.name())) {
			return false;
		}
		return !known.isEmpty() && known.stream().allMatch(Status.REACHED.name()::equals) ? true : null;
	}

	private static String line(LastFigure figure) {
		String value = figure.value() + " (" + figure.period() + ")";
		return figure.title().isEmpty() ? value : figure.title() + " : " + value;
	}

	private static List<LastFigure> figures(Fiche fiche) {
		Path text = path(fiche);
		return text == null ? List.of() : RESULTS.of(text).lastFigures(fiche, Language.locale());
	}

	private static Path path(EObject element) {
		if (element.eResource() == null || element.eResource().getURI() == null) {
			return null;
		}
		URI file = CommonPlugin.asLocalURI(CommonPlugin.resolve(element.eResource().getURI()));
		return file.isFile() ? Path.of(file.toFileString()) : null;
	}
}
