// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Service;
import fr.jalon.contract.Target;
import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.tests.Texts;

/** One change of the model changes only its own characters. */
class ModelEditTest {

	private static final ContractFactory MAKE = ContractFactory.eINSTANCE;

	private static final String TEXT = """
			// en tête

			contrat C {
			  axe A "Axe a"   // à droite

			  /* au-dessus */
			  axe B
			  service DSI
			}

			// la fiche
			fiche F n° 3 "Titre" {
			  objectif O
			  périodicité   annuel
			  // avant le sens
			  sens  baisse
			  cible <= 12 en 2018, ≤ 8 en 2020   // deux cibles
			  axe A, B   responsable DSI
			  livraison 2017

			}
			contrat D { objectif O }
			""";

	private static void assertEdit(String text, Consumer<Document> change, String expected) {
		XtextResource resource = Texts.read(text);
		List<TextChange> changes = Texts.get(ModelEdit.class).apply(resource, change);
		assertEquals(expected, Texts.text(resource));
		assertEquals(1, changes.size());
		assertEquals(expected, changes.get(0).after());
		assertEquals(expected, replaced(changes.get(0)));
	}

	private static String replaced(TextChange change) {
		StringBuilder text = new StringBuilder(change.before());
		for (int at = change.replacements().size() - 1; at >= 0; at--) {
			var each = change.replacements().get(at);
			text.replace(each.offset(), each.offset() + each.length(), each.text());
		}
		return text.toString();
	}

	private static Fiche fiche(Document document) {
		return (Fiche) document.getElements().get(1);
	}

	private static Contract contract(Document document) {
		return (Contract) document.getElements().get(0);
	}

	@Test
	void aValue() {
		assertEdit(TEXT, d -> fiche(d).setTitle("Un \"autre\" titre"), TEXT.replace("\"Titre\"", "\"Un \\\"autre\\\" titre\""));
		assertEdit(TEXT, d -> fiche(d).setNumber(12), TEXT.replace("n° 3", "n° 12"));
		assertEdit(TEXT, d -> fiche(d).setDirection(Direction.INCREASE), TEXT.replace("sens  baisse", "sens  hausse"));
		assertEdit(TEXT, d -> fiche(d).setPeriodicity(Periodicity.MONTHLY), TEXT.replace("annuel", "mensuelle"));
		assertEdit(TEXT, d -> fiche(d).setDelivery(CalendarPeriod.year(2018)), TEXT.replace("livraison 2017", "livraison 2018"));
	}

	@Test
	void aValueWithinAList() {
		assertEdit(TEXT, d -> fiche(d).getTargets().get(1).setValue(new BigDecimal("1234567.5")), TEXT.replace("≤ 8", "≤ 1 234 567,5"));
		assertEdit(TEXT, d -> fiche(d).getTargets().get(0).setComparator(Comparator.GE), TEXT.replace("<=", "≥"));
	}

	@Test
	void aReference() {
		assertEdit(TEXT, d -> fiche(d).getAxes().remove(0), TEXT.replace("axe A, B", "axe B"));
		assertEdit(TEXT, d -> fiche(d).getAxes().move(0, 1), TEXT.replace("axe A, B", "axe B, A"));
	}

	@Test
	void aNewClauseStandsWhereTheSheetNamesIt() {
		assertEdit(TEXT, d -> {
			var unit = MAKE.createStandardUnit();
			unit.setKind(fr.jalon.contract.UnitKind.WORKING_DAYS);
			fiche(d).setUnit(unit);
		}, TEXT.replace("  axe A, B   responsable DSI\n", "  axe A, B   responsable DSI\n  unité jours ouvrés\n"));
		assertEdit(TEXT, d -> fiche(d).setComments("Fin."), TEXT.replace("  livraison 2017\n", "  livraison 2017\n  commentaires \"Fin.\"\n"));
	}

	@Test
	void aWordBeforeTheElementStaysBelowItsComment() {
		assertEdit(TEXT, d -> fiche(d).setModel(true), TEXT.replace("fiche F n°", "modèle fiche F n°"));
	}

	@Test
	void aClauseTakenAway() {
		assertEdit(TEXT, d -> fiche(d).unsetDirection(), TEXT.replace("  sens  baisse\n", ""));
		assertEdit(TEXT, d -> fiche(d).unsetNumber(), TEXT.replace(" n° 3", ""));
		assertEdit(TEXT, d -> fiche(d).setTitle(null), TEXT.replace(" \"Titre\"", ""));
		assertEdit(TEXT, d -> fiche(d).setOwner(null), TEXT.replace("   responsable DSI\n", "\n"));
		assertEdit(TEXT, d -> fiche(d).getAxes().clear(), TEXT.replace("  axe A, B   responsable DSI\n", "  responsable DSI\n"));
	}

	@Test
	void theFirstOfAList() {
		assertEdit(TEXT, d -> fiche(d).getTargets().remove(0), TEXT.replace("<= 12 en 2018, ", ""));
	}

	@Test
	void theLastOfAList() {
		assertEdit(TEXT, d -> fiche(d).getTargets().remove(1), TEXT.replace(", ≤ 8 en 2020", ""));
	}

	@Test
	void aNewValueInAList() {
		assertEdit(TEXT, d -> fiche(d).getTargets().add(1, exactly(10)), TEXT.replace("<= 12 en 2018, ", "<= 12 en 2018, = 10, "));
		assertEdit(TEXT, d -> fiche(d).getTargets().add(exactly(10)), TEXT.replace("≤ 8 en 2020", "≤ 8 en 2020, = 10"));
	}

	private static Target exactly(int value) {
		Target target = MAKE.createTarget();
		target.setComparator(Comparator.EQ);
		target.setValue(BigDecimal.valueOf(value));
		return target;
	}

	@Test
	void aNewElement() {
		Axis axis = MAKE.createAxis();
		axis.setName("N");
		axis.setTitle("Nouveau");
		assertEdit(TEXT, d -> contract(d).getAxes().add(1, axis), TEXT.replace("// à droite\n", "// à droite\n  axe N \"Nouveau\"\n"));
		Service service = MAKE.createService();
		service.setName("S");
		assertEdit(TEXT, d -> contract(d).getServices().add(service), TEXT.replace("  service DSI\n", "  service DSI\n  service S\n"));
		Fiche fiche = MAKE.createFiche();
		fiche.setName("G");
		Assignment owner = MAKE.createAssignment();
		owner.setLabel("Moi");
		fiche.setOwner(owner);
		assertEdit(TEXT, d -> d.getElements().add(fiche), TEXT + "\nfiche G {\n  responsable \"Moi\"\n}\n");
	}

	@Test
	void aMovedElementKeepsItsWriting() {
		assertEdit(TEXT, d -> contract(d).getAxes().move(0, 1),
				TEXT.replace("  axe A \"Axe a\"   // à droite\n", "  axe B\n  axe A \"Axe a\"   // à droite\n").replace("  /* au-dessus */\n  axe B\n", "  /* au-dessus */\n"));
	}

	@Test
	void referencesFollowARenamedElement() {
		assertEdit(TEXT, d -> contract(d).getAxes().get(0).setName("Alpha"),
				TEXT.replace("axe A \"", "axe Alpha \"").replace("axe A,", "axe Alpha,"));
	}

	@Test
	void referencesFollowInOtherTextsOfTheModel() {
		var set = Texts.resourceSet();
		XtextResource one = Texts.read(set, "un.jalon", "espace a contrat C { axe A }\n");
		XtextResource two = Texts.read(set, "deux.jalon", "importe a.*\nfiche F { /* son axe */ axe  A }\n");
		XtextResource three = Texts.read(set, "trois.jalon", "fiche G { axe a.A }\n");
		var changes = Texts.get(ModelEdit.class).apply(one, d -> contract(d).getAxes().get(0).setName("Zed"));
		assertEquals(3, changes.size());
		assertEquals("espace a contrat C { axe Zed }\n", Texts.text(one));
		assertEquals("importe a.*\nfiche F { /* son axe */ axe  Zed }\n", Texts.text(two));
		assertEquals("fiche G { axe a.Zed }\n", Texts.text(three));
		assertEquals(List.of(), Texts.errors(two));
		assertEquals(List.of(), Texts.errors(three));
	}

	@Test
	void anElementTakenAwayLeavesItsCommentAndTheReferencesToIt() {
		XtextResource resource = Texts.read(TEXT);
		Texts.get(ModelEdit.class).apply(resource, d -> contract(d).getAxes().remove(1));
		assertEquals(TEXT.replace("  /* au-dessus */\n  axe B\n", "  /* au-dessus */\n"), Texts.text(resource));
		assertEquals(1, Texts.errors(resource).size());
	}

	@Test
	void aWholeElementTakenAway() {
		assertEdit(TEXT, d -> {
			fiche(d).setObjective(null);
			d.getElements().remove(2);
		}, TEXT.replace("  objectif O\n", "").replace("contrat D { objectif O }\n", ""));
	}

	@Test
	void whatCannotBeWrittenChangesNothing() {
		XtextResource resource = Texts.read(TEXT);
		EditRefusedException refused = assertThrows(EditRefusedException.class,
				() -> Texts.get(ModelEdit.class).apply(resource, d -> fiche(d).setName("deux mots")));
		assertTrue(refused.getMessage().startsWith("Cette modification ne peut pas être écrite"), refused.getMessage());
		assertEquals(TEXT, Texts.text(resource));
		assertEquals("F", fiche(Texts.document(resource)).getName());
		assertThrows(EditRefusedException.class,
				() -> Texts.get(ModelEdit.class).apply(resource, d -> contract(d).getAxes().add(MAKE.createAxis())));
		assertThrows(EditRefusedException.class, () -> Texts.get(ModelEdit.class).apply(resource, d -> {
			throw new IllegalStateException();
		}));
		assertEquals(TEXT, Texts.text(resource));
	}

	@Test
	void aTextWithErrorsIsNotTouched() {
		XtextResource broken = Texts.read("fiche F { sens }");
		assertThrows(EditRefusedException.class, () -> Texts.get(ModelEdit.class).apply(broken, d -> d.getElements().clear()));
		XtextResource twice = Texts.read("fiche F { sens hausse sens baisse }");
		assertThrows(EditRefusedException.class,
				() -> Texts.get(ModelEdit.class).apply(twice, d -> ((Fiche) d.getElements().get(0)).setTitle("x")));
		assertEquals("fiche F { sens hausse sens baisse }", Texts.text(twice));
	}

	@Test
	void savingAResourceKeepsItsText() throws IOException {
		XtextResource resource = Texts.read(TEXT);
		fiche(Texts.document(resource)).setNumber(4);
		ByteArrayOutputStream saved = new ByteArrayOutputStream();
		resource.save(saved, null);
		assertEquals(TEXT.replace("n° 3", "n° 4"), saved.toString(StandardCharsets.UTF_8));
	}

	@Test
	void carriageReturnsStay() {
		assertEdit(TEXT.replace("\n", "\r\n"), d -> fiche(d).unsetDirection(), TEXT.replace("  sens  baisse\n", "").replace("\n", "\r\n"));
		assertEdit(TEXT.replace("\n", "\r\n"), d -> fiche(d).setComments("x"),
				TEXT.replace("  livraison 2017\n", "  livraison 2017\n  commentaires \"x\"\n").replace("\n", "\r\n"));
	}
}
