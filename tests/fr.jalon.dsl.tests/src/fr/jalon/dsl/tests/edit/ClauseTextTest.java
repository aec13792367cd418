// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.dsl.edit.ClauseText;
import fr.jalon.dsl.edit.ClauseText.Clause;
import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.tests.Texts;

/** A field of a table shows a clause as the text does, and takes it back. */
class ClauseTextTest {

	private static final String TEXT = """
			contrat C {
			  service DSI
			  engagement E responsable DSI échéance 2017-S1 mesuré par F
			  engagement G chaque année seuil ≥ 30 %
			}
			objet Demande "demandes"
			fiche F n° 1 {
			  unité jours ouvrés à 1 décimale
			  périodicité annuelle
			  catégorie qualité de service
			  sens baisse "vite"
			  référence 14 en 2016
			  cible ≤ 12 en 2018, ≤ 8,5 en 2020
			}
			""";

	private final ClauseText clauses = Texts.get(ClauseText.class);
	private final XtextResource text = Texts.sound(TEXT);

	private Fiche fiche() {
		return Texts.find(text, Fiche.class, "F");
	}

	private Commitment commitment(String name) {
		return Texts.find(text, Commitment.class, name);
	}

	private void write(java.util.function.Supplier<EObject> owner, Clause clause, String words) {
		Texts.get(ModelEdit.class).apply(text, document -> clauses.write(owner.get(), clause, words));
		assertEquals(List.of(), Texts.errors(text));
	}

	@Test
	void aFieldShowsWhatStandsBehindTheKeyword() {
		assertEquals("jours ouvrés à 1 décimale", clauses.read(fiche(), Clause.UNIT));
		assertEquals("≤ 12 en 2018, ≤ 8,5 en 2020", clauses.read(fiche(), Clause.TARGETS));
		assertEquals("14 en 2016", clauses.read(fiche(), Clause.BASELINES));
		assertEquals("baisse \"vite\"", clauses.read(fiche(), Clause.DIRECTION));
		assertEquals("annuelle", clauses.read(fiche(), Clause.PERIODICITY));
		assertEquals("qualité de service", clauses.read(fiche(), Clause.CATEGORY));
		assertEquals("", clauses.read(fiche(), Clause.SHEET_OWNER));
		assertEquals("DSI", clauses.read(commitment("E"), Clause.OWNER));
		assertEquals("2017-S1", clauses.read(commitment("E"), Clause.DUE));
		assertEquals("F", clauses.read(commitment("E"), Clause.MEASURED_BY));
		assertEquals("mois", spelled("mois"));
		assertEquals("≥ 30 %", clauses.read(commitment("G"), Clause.THRESHOLD).replaceAll("\\s+%", " %"));
	}

	private String spelled(String recurrence) {
		write(() -> commitment("G"), Clause.RECURRENCE, recurrence);
		return clauses.read(commitment("G"), Clause.RECURRENCE);
	}

	@Test
	void whatIsWrittenInAFieldChangesTheClauseOnly() {
		write(this::fiche, Clause.TARGETS, "≤ 12 en 2018, ≥ 3 en 2021");
		assertEquals(TEXT.replace("≤ 8,5 en 2020", "≥ 3 en 2021"), Texts.text(text));
		write(this::fiche, Clause.UNIT, "Demande");
		assertEquals("Demande", clauses.read(fiche(), Clause.UNIT));
		write(this::fiche, Clause.SHEET_OWNER, "DSI pour \"la saisie\"");
		assertEquals("DSI pour \"la saisie\"", clauses.read(fiche(), Clause.SHEET_OWNER));
		write(() -> commitment("G"), Clause.MEASURED_BY, "F");
		write(() -> commitment("G"), Clause.DUE, "2018-06-30");
		assertTrue(Texts.text(text).contains("engagement G chaque année seuil ≥ 30 % mesuré par F échéance 2018-06-30")
				|| Texts.text(text).contains("2018-06-30"), Texts.text(text));
		assertEquals(1, commitment("G").getMeasuredBy().size());
	}

	@Test
	void blanksTakeTheClauseAway() {
		write(this::fiche, Clause.DIRECTION, "  ");
		assertFalse(fiche().isSetDirection());
		assertEquals(TEXT.replace("  sens baisse \"vite\"\n", ""), Texts.text(text));
	}

	@Test
	void everyClauseReadsBackWhatItShows() {
		for (Clause clause : Clause.values()) {
			for (EObject owner : clause.owner().getName().equals("Fiche") ? List.of(fiche()) : List.of(commitment("E"), commitment("G"))) {
				String shown = clauses.read(owner, clause);
				clauses.write(owner, clause, shown);
				assertEquals(shown, clauses.read(owner, clause), clause.name());
			}
		}
		assertEquals(TEXT, Texts.get(ModelEdit.class).pending(text).after());
	}

	@Test
	void aFieldIsNoWayRoundTheText() {
		String before = Texts.text(text);
		for (String hostile : List.of("≤ 3 }\nfiche y {", "≤ 3 sens hausse", "≤", "// rien", "≤ 3 en 2020 /*", "\"", "≤ 3 en 2020 \n } contrat z {")) {
			assertThrows(EditRefusedException.class, () -> clauses.write(fiche(), Clause.TARGETS, hostile), hostile);
		}
		assertThrows(EditRefusedException.class, () -> clauses.write(commitment("E"), Clause.DUE, "2018 engagement Z"));
		assertEquals(before, Texts.get(ModelEdit.class).pending(text).after());
	}

	@Test
	void anUnknownNameIsSaidInTheUsersLanguage() {
		EditRefusedException refused = assertThrows(EditRefusedException.class,
				() -> clauses.write(fiche(), Clause.SHEET_OWNER, "Personne"));
		assertEquals("Rien ne s'appelle « Personne » ici : choisir un nom déclaré.", refused.getMessage());
		Texts.inEnglish(() -> assertTrue(assertThrows(EditRefusedException.class,
				() -> clauses.write(fiche(), Clause.TARGETS, "beaucoup")).getMessage().startsWith("\"beaucoup\" cannot follow \"cible\": ")));
	}
}
