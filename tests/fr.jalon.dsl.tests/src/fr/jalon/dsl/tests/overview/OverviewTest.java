// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Product;
import fr.jalon.contract.Service;
import fr.jalon.contract.overview.Captions;
import fr.jalon.contract.overview.ContractMap;
import fr.jalon.contract.overview.Deployments;
import fr.jalon.contract.overview.FicheData;
import fr.jalon.contract.overview.SystemMap;
import fr.jalon.contract.Severity;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.ElementFindings;
import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.tests.Texts;

/** What maps and tables show of a contract. */
class OverviewTest {

	private static final String TEXT = """
			contrat C {
			  période 2016..2020
			  service DSI
			  objectif O0 { engagement E0 }
			  axe A {
			    objectif O1 {
			      action N1 { engagement E1 "Un engagement au titre long, qui ne tient pas" responsable DSI échéance 2017-06-30 mesuré par F1 }
			      engagement E2 responsable DSI échéance 2017
			    }
			    objectif O2 { engagement E3 responsable DSI chaque année }
			  }
			  axe B
			}
			objet Convention "conventions"
			objet Site "sites"
			fiche F1 n° 1 "Maintenance" { axe A objectif O1 action N1
			  sous-indicateur "Par couleur" par famille
			  collecte DSI depuis S
			  calcul nombre sur S où ouvert
			}
			fiche F2 n° 2 { tous les axes calcul part dans population Tous sur S }
			fiche F3 n° 3 { axe A }
			modèle fiche M { }
			contrat D { population Tous = 12 Site }
			source S { clé id id : texte famille : Couleurs ouvert : booléen autre : texte personnel facultatif }
			nomenclature Couleurs { Bleu Rouge }
			zone Z1 { quartier Q1 { îlot I1 } quartier Q2 }
			zone Z2
			plan P objet Site {
			  produit P1 couvre Q1, Q2 { Convention : 94 au 2015-12-31, 96 cumulé au 2016-10-30, prévision 94 en 2020 }
			  produit P2 couvre Q2 { Convention : 3 au 2015-12-31  Site : 5 en 2020 }
			  produit P3 sans chiffres "à venir"
			}
			produit P4
			""";

	private final XtextResource text = Texts.sound(TEXT);
	private final Captions captions = new Captions(Locale.FRENCH);

	private <T extends Element> T find(Class<T> kind, String name) {
		return Texts.find(text, kind, name);
	}

	private static String names(Collection<? extends Element> elements) {
		return String.join(" ", elements.stream().map(Element::getName).toList());
	}

	private void edit(Runnable change) {
		Texts.get(ModelEdit.class).apply(text, document -> change.run());
		assertEquals(List.of(), Texts.errors(text), Texts.text(text));
	}

	// ------------------------------------------------------------------------------------------------ contract map

	@Test
	void anActionStandsInTheBoxOfItsObjective() {
		assertEquals("E2 N1 E1", names(ContractMap.lines(find(Objective.class, "O1"))));
		assertEquals("O0", names(ContractMap.objectives(find(Contract.class, "C"))));
		assertEquals("F1", names(ContractMap.drawnIndicators(find(Objective.class, "O1"))));
	}

	@Test
	void eachCommitmentIsCountedOnce() {
		assertEquals("E0 E1 E2 E3", String.join(" ",
				ContractMap.allCommitments(find(Contract.class, "C")).stream().map(Element::getName).sorted().toList()));
		assertEquals(4, ContractMap.allCommitments(find(Contract.class, "C")).size());
	}

	@Test
	void aSheetStandsWhereItMeasuresMostClosely() {
		assertEquals("F1", names(ContractMap.indicators(find(fr.jalon.contract.Action.class, "N1"))));
		assertEquals("", names(ContractMap.indicators(find(Objective.class, "O1"))));
		assertEquals("F3", names(ContractMap.indicators(find(Axis.class, "A"))));
		assertTrue(ContractMap.isMeasured(find(Objective.class, "O1")));
		assertFalse(ContractMap.isMeasured(find(Objective.class, "O2")));
	}

	@Test
	void commitmentsAreLateAfterTheirLastDayUnlessKept() {
		Commitment commitment = find(Commitment.class, "E1");
		assertFalse(ContractMap.isLate(commitment, LocalDate.of(2017, 6, 30), null));
		assertTrue(ContractMap.isLate(commitment, LocalDate.of(2017, 7, 1), null));
		assertTrue(ContractMap.isLate(commitment, LocalDate.of(2017, 7, 1), false));
		assertFalse(ContractMap.isLate(commitment, LocalDate.of(2017, 7, 1), true));
		assertFalse(ContractMap.isLate(find(Commitment.class, "E3"), LocalDate.of(2018, 1, 1), null));
		// The contract ends in 2020: from then on all days are past, and only figures tell.
		assertFalse(ContractMap.isLate(commitment, LocalDate.of(2021, 1, 1), null));
		assertTrue(ContractMap.isLate(commitment, LocalDate.of(2021, 1, 1), false));
		assertEquals("E1 E2 E3", names(ContractMap.commitmentsOf(find(Service.class, "DSI"))));
	}

	// ------------------------------------------------------------------------------------------------- system map

	@Test
	void aProductIsDrawnOnceAndLeavesAMarkElsewhere() {
		assertEquals("Z1 Z2", names(SystemMap.zones(find(Contract.class, "C"))));
		assertEquals("P1", names(SystemMap.residents(find(FunctionalBlock.class, "Q1"))));
		assertEquals("P2", names(SystemMap.residents(find(FunctionalBlock.class, "Q2"))));
		assertEquals("P1", names(SystemMap.guests(find(FunctionalBlock.class, "Q2"))));
		assertEquals("P3 P4", names(SystemMap.homeless(find(Contract.class, "C"))));
	}

	@Test
	void aProductThatMovesKeepsTheOtherBlocksThatItCovers() {
		edit(() -> SystemMap.settle(find(Product.class, "P1"), find(FunctionalBlock.class, "Z2")));
		assertEquals("Z2 Q2", names(find(Product.class, "P1").getCovers()));
		edit(() -> SystemMap.settle(find(Product.class, "P1"), find(FunctionalBlock.class, "Q2")));
		assertEquals("Q2", names(find(Product.class, "P1").getCovers()));
		edit(() -> SystemMap.settle(find(Product.class, "P4"), find(FunctionalBlock.class, "I1")));
		assertEquals("I1", names(find(Product.class, "P4").getCovers()));
	}

	// ---------------------------------------------------------------------------------------------- data of a sheet

	@Test
	void theDataOfASheetAreWhatItsFigureReads() {
		Fiche fiche = find(Fiche.class, "F1");
		assertEquals("S", names(FicheData.sources(fiche)));
		assertEquals("ouvert famille", names(FicheData.columns(fiche)));
		assertEquals("Couleurs", names(FicheData.classifications(fiche)));
		assertEquals(List.of("Collecte\u00A0: DSI"), FicheData.assignments(fiche).stream().map(captions::role).toList());
		assertEquals("Tous", names(FicheData.populations(find(Fiche.class, "F2"))));
	}

	// ------------------------------------------------------------------------------------------------- deployments

	@Test
	void columnsAreTheDatesThatProductsShare() {
		List<Figure> columns = Deployments.columns(find(Contract.class, "C"));
		assertEquals(List.of("31/12/2015", "30/10/2016 (cumul)", "Prévision 2020", "2020"), columns.stream().map(captions::head).toList());
		assertEquals("P1 P2 P3", names(Deployments.products(find(Contract.class, "C"))));
		assertTrue(Deployments.isOfSeveralObjects(find(Contract.class, "C")));
		Figure ofP2 = find(Product.class, "P2").getSeries().get(0).getFigures().get(0);
		assertEquals(columns.get(0), Deployments.column(ofP2));
		assertEquals("P2", Deployments.product(ofP2).getName());
	}

	@Test
	void aCellIsWrittenInTheOrderOfDates() {
		edit(() -> Deployments.write(find(Product.class, "P2"), Deployments.columns(find(Contract.class, "C")).get(1), BigDecimal.TEN));
		assertTrue(Texts.text(text).contains("Convention : 3 au 2015-12-31, 10 cumulé au 2016-10-30  Site"), Texts.text(text));
		edit(() -> Deployments.write(find(Product.class, "P3"), Deployments.columns(find(Contract.class, "C")).get(0), BigDecimal.ONE));
		assertNull(find(Product.class, "P3").getWithoutFigures());
		assertEquals("Convention", find(Product.class, "P3").getSeries().get(0).getObject().getName());
	}

	@Test
	void anEmptiedCellLeavesNoEmptySeries() {
		edit(() -> Deployments.write(find(Product.class, "P2"), Deployments.columns(find(Contract.class, "C")).get(3), null));
		assertEquals(1, find(Product.class, "P2").getSeries().size());
	}

	@Test
	void columnsComeAndGo() {
		edit(() -> assertEquals("Cible 2021", captions.head(Deployments.addColumn(find(Contract.class, "C")))));
		assertEquals(5, Deployments.columns(find(Contract.class, "C")).size());
		edit(() -> Deployments.removeColumn(Deployments.columns(find(Contract.class, "C")).get(0)));
		assertEquals(List.of("30/10/2016 (cumul)", "Prévision 2020", "Cible 2021", "2020"),
				Deployments.columns(find(Contract.class, "C")).stream().map(captions::head).toList());
	}

	// -------------------------------------------------------------------------------------------- captions, findings

	@Test
	void captionsAreShortAndWhole() {
		Commitment commitment = find(Commitment.class, "E1");
		assertEquals("Un engagement au titre long… (30/06/2017)", captions.commitment(commitment, 30));
		assertEquals("2 · F2", captions.sheet(find(Fiche.class, "F2"), 40));
		assertEquals("autre\u00A0: texte, personnel, facultatif", captions.column(find(fr.jalon.contract.Column.class, "autre")));
		assertEquals("famille\u00A0: Couleurs", captions.column(find(fr.jalon.contract.Column.class, "famille")));
		assertEquals("Abcdefghi…", Captions.cut("Abcdefghijkl", 10));
		assertEquals("un deux\ntrois", Captions.wrap("un deux trois", 8));
	}

	@Test
	void findingsAboutAPartStandAtItsElement() {
		ElementFindings findings = Texts.get(ElementFindings.class);
		Commitment commitment = find(Commitment.class, "E0");
		List<String> codes = findings.of(commitment).stream().map(each -> each.code()).toList();
		assertTrue(codes.contains(CheckCodes.COMMITMENT_WITHOUT_OWNER) && codes.contains(CheckCodes.COMMITMENT_WITHOUT_DUE), codes.toString());
		assertEquals(Severity.WARNING, findings.gravest(commitment));
		assertNull(findings.gravest(find(FunctionalBlock.class, "I1")));
	}
}
