// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.sync.SyncedTexts;
import fr.jalon.dsl.sync.Reading;
import fr.jalon.dsl.tests.Texts;

/** Objects that a diagram holds stay the same ones while texts and models change in turns. */
class SyncedTextsTest {

	private static final String CONTRACT = """
			// en tête
			contrat C "Contrat" {
			  période 2016..2020
			  axe SI "Systèmes" { // premier axe
			    objectif Vite "Corriger vite" { }
			    // avant le second
			    objectif Bien "Corriger bien" { }
			  }

			  axe Aide "Accompagner" { }
			}
			""";

	private static final String SHEETS = """
			fiche F1 "Délais" {
			  axe SI   objectif Vite
			}
			fiche F2 "Reprises" {
			  axe SI   objectif Bien // comme convenu
			}
			""";

	private XtextResourceSet set;
	private XtextResource contract;
	private XtextResource sheets;
	private SyncedTexts live;

	@BeforeEach
	void begin() {
		set = Texts.resourceSet();
		contract = Texts.read(set, "contrat.jalon", CONTRACT);
		sheets = Texts.read(set, "fiches.jalon", SHEETS);
		live = Texts.get(SyncedTexts.class);
		live.follow(set);
		assertEquals(List.of(), Texts.errors(contract));
		assertEquals(List.of(), Texts.errors(sheets));
	}

	@Test
	void aChangeOfTheModelChangesTheWordsThatItMust() {
		Texts.find(contract, Objective.class, "Vite").setTitle("Corriger sans tarder");
		List<TextChange> changes = settle(contract);
		assertEquals(CONTRACT.replace("Corriger vite", "Corriger sans tarder"), live.text(contract.getURI()));
		assertEquals(1, changes.size());
		assertEquals(List.of(), live.pending(List.of(contract, sheets)));
	}

	@Test
	void objectsStayAndTheNextChangeBuildsOnTheLast() {
		Objective fast = Texts.find(contract, Objective.class, "Vite");
		Fiche sheet = Texts.find(sheets, Fiche.class, "F1");
		fast.setTitle("Un");
		settle(contract);
		fast.setTitle("Deux");
		settle(contract);
		assertSame(fast, Texts.find(contract, Objective.class, "Vite"));
		assertSame(fast, sheet.getObjective());
		assertEquals(CONTRACT.replace("Corriger vite", "Deux"), live.text(contract.getURI()));
	}

	@Test
	void referencesInOtherTextsFollowAName() {
		Texts.find(contract, Objective.class, "Vite").setName("Rapidement");
		List<TextChange> changes = settle(contract);
		assertEquals(2, changes.size());
		assertEquals(SHEETS.replace("objectif Vite", "objectif Rapidement"), live.text(sheets.getURI()));
	}

	@Test
	void whatNoTextCanSayIsRefused() {
		Texts.find(contract, Objective.class, "Vite").setName(null);
		assertThrows(EditRefusedException.class, () -> live.pending(List.of(contract)));
		assertEquals(CONTRACT, live.text(contract.getURI()));
	}

	@Test
	void undoneChangesRestoreTheTextToTheLetter() {
		Objective well = Texts.find(contract, Objective.class, "Bien");
		Axis axis = (Axis) well.eContainer();
		Fiche sheet = Texts.find(sheets, Fiche.class, "F2");
		EcoreUtil.delete(well);
		sheet.setObjective(null);
		settle(contract, sheets);
		assertTrue(!live.text(contract.getURI()).contains("Bien") && !live.text(sheets.getURI()).contains("comme convenu "));
		axis.getObjectives().add(well);
		sheet.setObjective(well);
		live.turned(List.of(contract, sheets));
		assertEquals(CONTRACT, live.text(contract.getURI()));
		assertEquals(SHEETS, live.text(sheets.getURI()));
		EcoreUtil.delete(well);
		sheet.setObjective(null);
		live.turned(List.of(contract, sheets));
		assertTrue(!live.text(contract.getURI()).contains("Bien"));
	}

	@Test
	void anUndoneNameComesBackInAllTexts() {
		Objective fast = Texts.find(contract, Objective.class, "Vite");
		fast.setName("Rapidement");
		settle(contract);
		fast.setName("Vite");
		List<TextChange> changes = live.turned(List.of(contract));
		assertEquals(2, changes.size());
		assertEquals(SHEETS, live.text(sheets.getURI()));
	}

	@Test
	void elementsStayWhenNeighboursGoAndTextsAreLaidOutAnew() {
		Objective well = Texts.find(contract, Objective.class, "Bien");
		Fiche sheet = Texts.find(sheets, Fiche.class, "F2");
		String news = CONTRACT.replace("    objectif Vite \"Corriger vite\" { }\n", "").replace("  axe", "\taxe").replace("Corriger bien", "Mieux");
		Reading reading = live.read(Map.of(contract.getURI(), news));
		assertEquals(Set.of(contract.getURI()), reading.read());
		assertSame(well, Texts.find(contract, Objective.class, "Bien"));
		assertEquals("Mieux", well.getTitle());
		assertSame(sheet, Texts.find(sheets, Fiche.class, "F2"));
		assertSame(well, sheet.getObjective());
		assertEquals(news, live.text(contract.getURI()));
		assertEquals(1, sheets.getErrors().size(), "the fiche of the objective that went");
		assertSame(fresh(sheets).getErrors().size(), sheets.getErrors().size());
	}

	@Test
	void whatIsRenamedInTheTextStaysTheSameObject() {
		Objective fast = Texts.find(contract, Objective.class, "Vite");
		live.read(Map.of(contract.getURI(), CONTRACT.replace("objectif Vite", "objectif Rapidement"),
				sheets.getURI(), SHEETS.replace("objectif Vite", "objectif Rapidement")));
		assertEquals("Rapidement", fast.getName());
		assertSame(fast, Texts.find(sheets, Fiche.class, "F1").getObjective());
	}

	@Test
	void whatMovesToAnotherOwnerStaysTheSameObject() {
		Objective fast = Texts.find(contract, Objective.class, "Vite");
		live.read(Map.of(contract.getURI(), CONTRACT.replace("    objectif Vite \"Corriger vite\" { }\n", "")
				.replace("\"Accompagner\" { }", "\"Accompagner\" { objectif Vite \"Corriger vite\" { } }")));
		assertSame(fast, Texts.find(contract, Objective.class, "Vite"));
		assertEquals("Aide", ((Axis) fast.eContainer()).getName());
		assertSame(fast, Texts.find(sheets, Fiche.class, "F1").getObjective());
	}

	@Test
	void aReferenceThatLedNowhereIsFollowedOnceItLeadsSomewhere() {
		String later = SHEETS.replace("objectif Vite", "objectif Demain");
		live.read(Map.of(sheets.getURI(), later));
		Fiche sheet = Texts.find(sheets, Fiche.class, "F1");
		assertTrue(sheet.getObjective() == null || sheet.getObjective().eIsProxy());
		assertEquals(List.of(), live.pending(List.of(sheets)), "it stays written");
		live.read(Map.of(contract.getURI(), CONTRACT.replace("objectif Bien", "objectif Demain")));
		assertEquals("Demain", sheet.getObjective().getName());
	}

	@Test
	void aTextWithSyntaxErrorsLeavesTheModelAlone() {
		Contract before = Texts.find(contract, Contract.class, "C");
		Reading reading = live.read(Map.of(contract.getURI(), CONTRACT.replace("axe SI", "axe {")));
		assertEquals(Set.of(contract.getURI()), reading.faulty());
		assertEquals(2, before.getAxes().size());
		assertEquals(CONTRACT, live.text(contract.getURI()));
	}

	@Test
	void aTextThatWasBrokenFromTheStartIsReadOnceItIsMended() {
		XtextResource broken = Texts.read(set, "casse.jalon", "produit P \"P\" {\n fiche");
		live.refresh();
		assertTrue(live.isFaulty(broken.getURI()));
		assertThrows(EditRefusedException.class, () -> live.pending(List.of(broken)));
		live.read(Map.of(broken.getURI(), "produit P \"Paie\" { }\n"));
		assertEquals("produit P \"Paie\" { }\n", live.text(broken.getURI()));
		assertTrue(!live.isFaulty(broken.getURI()));
	}

	@Test
	void anEmptiedTextEmptiesTheModelAndComesBack() {
		live.read(Map.of(contract.getURI(), ""));
		assertEquals(0, Texts.all(contract, Contract.class).count());
		live.read(Map.of(contract.getURI(), CONTRACT));
		assertEquals("Vite", Texts.find(sheets, Fiche.class, "F1").getObjective().getName());
	}

	private List<TextChange> settle(XtextResource... changed) {
		List<TextChange> changes = live.pending(List.of(changed));
		live.settle(changes);
		return changes;
	}

	/** The same texts read anew. */
	private XtextResource fresh(XtextResource of) {
		XtextResourceSet other = Texts.resourceSet();
		List<XtextResource> all = new ArrayList<>();
		for (XtextResource each : live.texts()) {
			XtextResource read = (XtextResource) other.createResource(URI.createURI(each.getURI().toString()));
			try {
				read.reparse(live.text(each.getURI()));
			} catch (java.io.IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
			all.add(read);
		}
		all.forEach(Texts::errors);
		return all.stream().filter(each -> each.getURI().equals(of.getURI())).findFirst().orElseThrow();
	}
}
