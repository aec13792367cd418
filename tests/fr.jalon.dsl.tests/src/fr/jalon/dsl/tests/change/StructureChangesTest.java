// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Axis;
import fr.jalon.contract.BlockKind;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Flow;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Product;
import fr.jalon.contract.Service;
import fr.jalon.contract.Source;
import fr.jalon.contract.change.Additions;
import fr.jalon.contract.change.Links;
import fr.jalon.contract.change.Models;
import fr.jalon.contract.change.Moves;
import fr.jalon.contract.change.Names;
import fr.jalon.contract.change.Removals;
import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.tests.Texts;

/** What diagrams and tables do to the structure of a contract can always be said by a text, and reads back the same. */
class StructureChangesTest {

	private static final Additions ADDITIONS = new Additions(Locale.FRENCH);

	private static final String TEXT = """
			contrat C {
			  période 2016..2020
			  service DSI
			  axe A {
			    objectif O1 {
			      action N1 { engagement E1 mesuré par F1 }
			    }
			    objectif O2
			  }
			  axe B
			}
			fiche F1 n° 1 {
			  axe A
			  objectif O1
			  action N1
			  responsable DSI
			  collecte DSI
			  calcul nombre sur S où famille = Bleu
			  cible ≥ 3 en 2018 pour classe Couleurs.Bleu, ≥ 9 en 2020
			}
			fiche F2 n° 2 { sous-indicateur "par ancienneté" selon T }
			source S {
			  clé id
			  id      : texte
			  famille : Couleurs
			}
			nomenclature Couleurs { Bleu Rouge }
			tranches T { Court : [0 ; 1[ }
			zone Z1 { quartier Q1 { îlot I1 } }
			zone Z2
			produit P1 couvre Q1
			produit P2 succède à P1
			flux X de P1 vers P2
			""";

	private final XtextResource text = Texts.sound(TEXT);

	private <T extends Element> T find(Class<T> kind, String name) {
		return Texts.find(text, kind, name);
	}

	/** Applies the change, and returns the text afterwards, which must be sound. */
	private String after(Consumer<Document> change) {
		Texts.get(ModelEdit.class).apply(text, change);
		assertEquals(List.of(), Texts.errors(text), Texts.text(text));
		return Texts.text(text);
	}

	// -------------------------------------------------------------------------------------------------- additions

	@Test
	void aNewObjectiveStandsInItsAxisUnderAFreeName() {
		String after = after(document -> {
			Objective added = (Objective) ADDITIONS.add(find(Axis.class, "A"), ContractPackage.Literals.OBJECTIVE);
			assertEquals("Objectif1", added.getName());
			assertEquals("Nouvel objectif", added.getTitle());
		});
		assertTrue(after.contains("    objectif Objectif1 \"Nouvel objectif\"\n  }\n  axe B"), after);
	}

	@Test
	void aNewSheetOfAnActionNamesItsObjectiveAndItsAxisToo() {
		String after = after(document -> {
			Fiche added = (Fiche) ADDITIONS.add(find(fr.jalon.contract.Action.class, "N1"), ContractPackage.Literals.FICHE);
			assertEquals(List.of("F3", 3), List.of(added.getName(), added.getNumber()));
		});
		assertTrue(after.contains("axe A"), after);
		Fiche added = find(Fiche.class, "F3");
		assertEquals(List.of("A", "O1", "N1"),
				List.of(added.getAxes().get(0).getName(), added.getObjective().getName(), added.getAction().getName()));
	}

	@Test
	void titlesFollowTheUsersLanguageAndNamesDoNot() {
		after(document -> {
			Commitment added = (Commitment) new Additions(Locale.ENGLISH).add(find(Axis.class, "B"), ContractPackage.Literals.COMMITMENT);
			assertEquals("Engagement1", added.getName());
			assertEquals("New commitment", added.getTitle());
		});
	}

	@Test
	void aProductAddedToABlockCoversIt() {
		after(document -> ADDITIONS.add(find(FunctionalBlock.class, "I1"), ContractPackage.Literals.PRODUCT));
		assertEquals("I1", find(Product.class, "Produit1").getCovers().get(0).getName());
	}

	@Test
	void blocksTakeTheLevelBelowAndTheLastLevelTakesNone() {
		assertFalse(Additions.canAdd(find(FunctionalBlock.class, "I1"), ContractPackage.Literals.FUNCTIONAL_BLOCK));
		String after = after(document -> ADDITIONS.add(find(FunctionalBlock.class, "Z2"), ContractPackage.Literals.FUNCTIONAL_BLOCK));
		assertTrue(after.contains("quartier Quartier1 \"Nouveau quartier\""), after);
	}

	@Test
	void aMeasureCountsTheRowsOfTheSourceThatTheSheetReads() {
		String after = after(document -> ADDITIONS.add(find(Fiche.class, "F1"), ContractPackage.Literals.MEASURE));
		assertTrue(after.contains("mesure Mesure1 \"Nouvelle mesure\" calcul nombre sur S"), after);
	}

	@Test
	void aFreeNameDiffersByMoreThanCaseAndAccents() {
		XtextResource other = Texts.sound("contrat C { axe Été1 axe ETE2 service ete4 }");
		assertEquals("ete3", Names.free(Texts.document(other), "ete"));
	}

	/** Every kind, at two kinds of places of a text that uses nearly everything of the language. */
	@Test
	void whateverIsAddedCanBeSaid() {
		Set<String> tried = new TreeSet<>();
		List<EClass> kinds = new ArrayList<>();
		for (EClassifier each : ContractPackage.eINSTANCE.getEClassifiers()) {
			if (each instanceof EClass kind && !kind.isAbstract() && ContractPackage.Literals.ELEMENT.isSuperTypeOf(kind)) {
				kinds.add(kind);
			}
		}
		for (EClass kind : kinds) {
			Set<EClass> places = new HashSet<>();
			XtextResource all = Texts.sound(Texts.everything());
			List<EObject> objects = Models.all(Texts.document(all), EObject.class);
			for (int at = objects.size() - 1; at >= 0 && places.size() < 2; at--) {
				EObject place = Models.all(Texts.document(all), EObject.class).get(at);
				if (place.eContainer() != null && !(place instanceof Element) || !Additions.canAdd(place, kind)
						|| !places.add(place.eClass())) {
					continue;
				}
				XtextResource one = Texts.sound(Texts.everything());
				int number = at;
				Texts.get(ModelEdit.class).apply(one,
						document -> ADDITIONS.add(Models.all(document, EObject.class).get(number), kind));
				assertEquals(List.of(), Texts.errors(one), kind.getName() + " at " + place);
				tried.add(kind.getName() + " at " + place.eClass().getName());
			}
		}
		assertTrue(tried.size() > 40, tried::toString);
	}

	// --------------------------------------------------------------------------------------------------- removals

	@Test
	void whatHasTwoEndsGoesWithOneOfThem() {
		String after = after(document -> assertTrue(Removals.remove(find(Product.class, "P1"))));
		assertEquals(0, Texts.all(text, Flow.class).count());
		assertTrue(after.endsWith("produit P2\n"), after);
	}

	@Test
	void whoIsInChargeGoesWithTheService() {
		after(document -> assertTrue(Removals.remove(find(Service.class, "DSI"))));
		assertNull(find(Fiche.class, "F1").getOwner());
		assertEquals(List.of(), find(Fiche.class, "F1").getCollections());
	}

	@Test
	void anObjectiveGoesWithItsActionsAndTheSheetsLetGo() {
		String after = after(document -> assertTrue(Removals.remove(find(Objective.class, "O1"))));
		Fiche fiche = find(Fiche.class, "F1");
		assertNull(fiche.getObjective());
		assertNull(fiche.getAction());
		assertEquals("A", fiche.getAxes().get(0).getName());
		assertFalse(after.contains("E1"), after);
	}

	@Test
	void whatACalculationReadsStays() {
		Source source = find(Source.class, "S");
		assertEquals(List.of(), Removals.blockers(find(Fiche.class, "F1")));
		assertEquals(List.of("F1"), Removals.blockers(source).stream().map(Element::getName).toList());
		assertFalse(Removals.remove(source));
		assertEquals(TEXT, Texts.text(text));
		assertEquals(List.of("F1"), Removals.blockers(find(fr.jalon.contract.Code.class, "Bleu")).stream().map(Element::getName).toList());
	}

	@Test
	void theTargetOfAClassDoesNotBecomeTheTargetOfAll() {
		// Nothing but the target reads "Rouge".
		XtextResource other = Texts.sound(TEXT.replace("pour classe Couleurs.Bleu", "pour classe Couleurs.Rouge"));
		Texts.get(ModelEdit.class).apply(other,
				document -> assertTrue(Removals.remove(Texts.find(other, fr.jalon.contract.Code.class, "Rouge"))));
		assertEquals(1, Texts.find(other, Fiche.class, "F1").getTargets().size());
		assertTrue(Texts.text(other).contains("cible ≥ 9 en 2020"), Texts.text(other));
	}

	@Test
	void aBreakdownThatOnlyNamesClassesKeepsItsSentence() {
		String after = after(document -> assertTrue(Removals.remove(find(fr.jalon.contract.BucketSet.class, "T"))));
		assertTrue(after.contains("fiche F2 n° 2 { sous-indicateur \"par ancienneté\" }"), after);
	}

	/** Every element of a text that uses nearly everything of the language. */
	@Test
	void whateverIsRemovedLeavesASoundText() {
		int size = Models.all(Texts.document(Texts.sound(Texts.everything())), Element.class).size();
		int removed = 0;
		for (int at = 0; at < size; at++) {
			XtextResource one = Texts.sound(Texts.everything());
			int number = at;
			Element element = Models.all(Texts.document(one), Element.class).get(number);
			String name = element.eClass().getName() + " " + element.getName() + " " + element.getTitle();
			if (!Removals.canRemove(element)) {
				assertFalse(Removals.blockers(element).isEmpty(), name);
				continue;
			}
			try {
				Texts.get(ModelEdit.class).apply(one, document -> Removals.remove(Models.all(document, Element.class).get(number)));
			} catch (EditRefusedException e) {
				fail(name, e);
			}
			assertEquals(List.of(), Texts.errors(one), name);
			removed++;
		}
		assertTrue(removed > size / 2, removed + " of " + size);
	}

	// ---------------------------------------------------------------------------------------------- moves, links

	@Test
	void elementsChangePlacesWithTheirLikeOnly() {
		assertFalse(Moves.canMove(find(Axis.class, "A"), true));
		assertFalse(Moves.canMove(find(Axis.class, "B"), false));
		// Between the two sheets and the zones stand other things.
		assertTrue(Moves.canMove(find(FunctionalBlock.class, "Z2"), true));
		String after = after(document -> Moves.move(find(FunctionalBlock.class, "Z2"), true));
		assertTrue(after.contains("zone Z2\nzone Z1 {"), after);
	}

	@Test
	void aCommitmentMovesToAnotherObjective() {
		String after = after(document -> Moves.moveInto(find(Objective.class, "O2"), find(Commitment.class, "E1")));
		assertEquals("O2", ((Element) find(Commitment.class, "E1").eContainer()).getName());
		assertTrue(after.contains("engagement E1 mesuré par F1"), after);
	}

	@Test
	void nothingMovesIntoItselfOrWhereItCannotBe() {
		FunctionalBlock zone = find(FunctionalBlock.class, "Z1");
		assertFalse(Moves.canMoveInto(find(FunctionalBlock.class, "Q1"), zone));
		// Z1 is three levels deep: there is no level left below a zone.
		assertFalse(Moves.canMoveInto(find(FunctionalBlock.class, "Z2"), zone));
		assertFalse(Moves.canMoveInto(find(Objective.class, "O2"), find(Axis.class, "B")));
		assertFalse(Moves.canMoveInto(find(Fiche.class, "F2"), find(Axis.class, "B")));
	}

	@Test
	void aBlockTakesTheLevelOfItsNewPlace() {
		after(document -> Moves.moveInto(document, find(FunctionalBlock.class, "Q1")));
		FunctionalBlock moved = find(FunctionalBlock.class, "Q1");
		assertEquals(List.of(BlockKind.ZONE, BlockKind.DISTRICT), List.of(moved.getKind(), moved.getBlocks().get(0).getKind()));
	}

	@Test
	void aSheetIsTiedAndLoosened() {
		after(document -> Links.attach(find(Fiche.class, "F2"), find(Objective.class, "O2")));
		assertEquals("A", find(Fiche.class, "F2").getAxes().get(0).getName());
		after(document -> Links.attach(find(Fiche.class, "F1"), find(Objective.class, "O2")));
		assertNull(find(Fiche.class, "F1").getAction(), "the action belongs to the other objective");
		after(document -> Links.detach(find(Fiche.class, "F2"), find(Axis.class, "A")));
		assertNull(find(Fiche.class, "F2").getObjective());
		after(document -> Links.detach(find(Fiche.class, "F1"), find(Commitment.class, "E1")));
		assertTrue(find(Commitment.class, "E1").getMeasuredBy().isEmpty());
		assertSame(find(Objective.class, "O2"), find(Fiche.class, "F1").getObjective());
		assertFalse(Texts.all(text, Measure.class).toList().isEmpty());
	}
}
