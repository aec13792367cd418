// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.runtime.figure.Aim;

/** The corrected example, from its text and its data to its pages. */
class ExampleTest {

	private static List<FicheReport> reports;

	@BeforeAll
	static void compute() throws Exception {
		reports = Example.reports();
	}

	@Test
	void everyMeasureFindsItsFigures() {
		for (FicheReport report : reports) {
			assertTrue(!report.measures().isEmpty());
			for (MeasureReport measure : report.measures()) {
				assertTrue(measure.result() != null && measure.result().totals().stream().anyMatch(figure -> figure.value().isKnown()),
						() -> report.fiche().getName() + " " + measure.title());
			}
		}
	}

	@Test
	void everySheetIsAPageThatShowsItsFigures(@TempDir Path folder) throws Exception {
		List<Path> files = ReportPages.write(folder, reports, ReportOptions.FRENCH);
		assertEquals(reports.size() + 1, files.size());
		for (Path file : files) {
			Document page = Xml.parse(Files.readString(file));
			if (!file.endsWith(ReportPages.INDEX)) {
				assertTrue(Xml.elements(page, "svg").stream().anyMatch(svg -> svg.getAttribute("role").equals("img")), file.toString());
				assertTrue(Xml.texts(page, "caption").stream().anyMatch(caption -> caption.startsWith("Résultats par période")));
			}
		}
	}

	/** A sheet that cannot be planned yet shows the targets that its plan will have. */
	@Test
	void aimsReadFromTheSheetAreThoseOfThePlan() {
		for (FicheReport report : reports) {
			FicheReport draft = FicheReport.of(report.fiche());
			for (int i = 0; i < report.measures().size(); i++) {
				assertEquals(said(report.measures().get(i).aim()), said(draft.measures().get(i).aim()), report.fiche().getName());
			}
		}
	}

	private static List<Object> said(Aim aim) {
		List<Object> parts = new ArrayList<>();
		parts.add(String.valueOf(aim.direction()) + aim.baseline() + aim.tolerance());
		aim.targets().forEach(target -> parts.add(target.due() + " " + target.satisfying() + " ± " + target.tolerance()));
		return parts;
	}
}
