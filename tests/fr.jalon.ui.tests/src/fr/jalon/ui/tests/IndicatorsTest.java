// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.runtime.figure.Status;
import fr.jalon.ui.commands.ComputeJob;
import fr.jalon.ui.model.SelectedSheet;
import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.views.indicators.IndicatorsView;
import fr.jalon.ui.wizards.SampleContract;

/** The table of all indicators, and what the views make of what is selected elsewhere. */
class IndicatorsTest {

	private IProject project;
	private IndicatorsView indicators;

	@BeforeEach
	void computedContract() throws Exception {
		Desk.clear();
		project = Desk.sample(SampleContract.CORRECTED, "c");
		indicators = Desk.view(IndicatorsView.ID);
		Desk.run(new ComputeJob(project));
		Desk.until("figures are in the table", () -> !indicators.visible().isEmpty() && indicators.visible().get(0).last().isPresent());
	}

	@Test
	void oneLinePerMeasureInTheOrderOfTheSheets() {
		assertEquals(19, indicators.visible().size());
		assertEquals("Construction et déploiement de SI", indicators.visible().get(0).title());
		assertEquals(Optional.of(Status.NOT_REACHED), indicators.visible().get(1).status());
		assertEquals("≤ 8", Desk.words(indicators.visible().get(1).target()));
	}

	@Test
	void wordsAndStatusesNarrowTheTable() {
		indicators.filter("deploiement");
		assertEquals(1, indicators.visible().size(), "accents do not matter");
		indicators.filter("");
		indicators.filter(Optional.of(Status.REACHED));
		assertEquals(9, indicators.visible().size());
		assertTrue(indicators.visible().stream().allMatch(row -> row.status().equals(Optional.of(Status.REACHED))));
	}

	@Test
	void theTableIsCopiedForASpreadsheet() {
		String csv = Desk.words(indicators.csv());
		assertTrue(csv.startsWith("N°;Indicateur;"), csv);
		assertTrue(csv.contains("2;Maintenance;8,5 jours ouvrés;2020;≤ 8;+0,5;"), csv);
		assertEquals(20, csv.lines().count());
	}

	@Test
	void aTitleThatLooksLikeAFormulaStaysATitle() throws Exception {
		Desk.rewrite(project.getFile("fiches-systemes-information.jalon"), "\"Maintenance\"", "\"=cmd()\"");
		Desk.until("the title is new", () -> indicators.csv().contains("cmd()"));
		assertTrue(indicators.csv().contains(";'=cmd();"), indicators.csv());
	}

	/** What diagrams select: an object that shows an element of the model, or the element itself, perhaps of another reading. */
	@Test
	void anElementOfTheModelLeadsToItsSheet() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setName("F2");
		Measure measure = ContractFactory.eINSTANCE.createMeasure();
		fiche.getMeasures().add(measure);
		Resource resource = new ResourceImpl(URI.createPlatformResourceURI("/c/fiches-systemes-information.jalon", true));
		resource.getContents().add(fiche);
		PlatformObject figure = new PlatformObject() {
			@Override
			public <T> T getAdapter(Class<T> adapter) {
				return adapter == EObject.class ? adapter.cast(measure) : super.getAdapter(adapter);
			}
		};
		for (Object selected : new Object[] {fiche, measure, figure, indicators.visible().get(1)}) {
			assertEquals(Optional.of("F2"), SelectedSheet.of(null, new StructuredSelection(selected)).map(Sheet::name));
		}
		assertEquals(Optional.of("F1"),
				SelectedSheet.of(null, new StructuredSelection(project.getFile("fiches-systemes-information.jalon"))).map(Sheet::name));
	}
}
