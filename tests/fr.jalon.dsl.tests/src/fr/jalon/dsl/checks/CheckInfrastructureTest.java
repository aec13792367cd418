// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Severity;

/** What every check may rely on: severities, languages, places, failures, one look at the whole model. */
class CheckInfrastructureTest {

	private static final String UNKNOWN = CheckCodes.UNKNOWN_CHECK;

	/** A family with one check, which finds something in every sheet. */
	private static final class EverySheet extends CheckFamily {
		EverySheet() {
			reportedByLanguage(CheckCodes.CHECK_FAILED, Severity.WARNING);
			check(UNKNOWN, Severity.WARNING, Fiche.class,
					(fiche, findings) -> findings.missing(fiche, ContractPackage.Literals.FICHE__OWNER, fiche.getName()));
		}
	}

	private static final class Failing extends CheckFamily {
		Failing() {
			check("JAL-9901", Severity.ERROR, Fiche.class, (fiche, findings) -> {
				throw new IllegalStateException("no luck");
			});
			checkModel("JAL-9902", Severity.ERROR, (model, findings) -> {
				throw new UnsupportedOperationException();
			});
		}
	}

	private static CheckCatalog catalog(CheckFamily... families) {
		return new CheckCatalog(List.of(families));
	}

	@Test
	void aFindingHasTheSeverityOfItsCheck() {
		Issue issue = Texts.checkedBy(catalog(new EverySheet()), "fiche A {}").issues(UNKNOWN).get(0);
		assertEquals(org.eclipse.xtext.diagnostics.Severity.WARNING, issue.getSeverity());
	}

	@Test
	void aContractChangesTheSeverityForItsSheets() {
		Texts texts = Texts.checkedBy(catalog(new EverySheet()),
				"contrat C { sévérité JAL-0010 erreur axe X }", "fiche A { axe X }");
		assertEquals(org.eclipse.xtext.diagnostics.Severity.ERROR, texts.issues(UNKNOWN).get(0).getSeverity());
	}

	@Test
	void aContractLeavesTheSheetsOfAnotherAlone() {
		Texts texts = Texts.checkedBy(catalog(new EverySheet()),
				"contrat C { sévérité JAL-0010 ignorée axe X }", "contrat D { axe Y }", "fiche A { axe X }", "fiche B { axe Y }");
		assertEquals(List.of("memory:/4.jalon"),
				texts.issues(UNKNOWN).stream().map(issue -> issue.getUriToProblem().trimFragment().toString()).toList());
	}

	@Test
	void aSheetWithoutAxisBelongsToTheContractBesideIt() {
		Texts texts = Texts.checkedBy(catalog(new EverySheet()), "contrat C { sévérité JAL-0010 info } fiche A {}",
				"contrat D {}");
		assertEquals(org.eclipse.xtext.diagnostics.Severity.INFO, texts.issues(UNKNOWN).get(0).getSeverity());
	}

	@Test
	void anIgnoredCheckIsSilent() {
		assertEquals(List.of(), Texts.checkedBy(catalog(new EverySheet()),
				"contrat C { sévérité JAL-0010 ignorée } fiche A {}").issues());
	}

	@Test
	void theUserHasTheLastWord() {
		Texts texts = Texts.checkedBy(catalog(new EverySheet()), "contrat C { sévérité JAL-0010 ignorée } fiche A {}")
				.override(UNKNOWN, Severity.ERROR);
		assertEquals(org.eclipse.xtext.diagnostics.Severity.ERROR, texts.issues(UNKNOWN).get(0).getSeverity());
	}

	@Test
	void aFailingCheckIsNamedAndTheOthersGoOn() {
		Texts texts = Texts.checkedBy(catalog(new Failing(), new EverySheet()), "fiche A {}");
		List<String> messages = texts.issues().stream().map(Issue::getMessage).toList();
		assertEquals(3, messages.size(), messages::toString);
		assertTrue(messages.stream().anyMatch(message -> message.contains("JAL-9901") && message.contains("fiche « A »")
				&& message.contains("no luck")), messages::toString);
		assertTrue(messages.stream().anyMatch(message -> message.contains("JAL-9902")), messages::toString);
		assertEquals(1, texts.issues(UNKNOWN).size());
	}

	@Test
	void anEmptyFieldIsShownAtTheNameOfItsOwnerAndNamedForQuickFixes() {
		Issue issue = Texts.checkedBy(catalog(new EverySheet()), "\nmodèle fiche Abc {\n}").issues(UNKNOWN).get(0);
		assertEquals(2, issue.getLineNumber());
		assertEquals(14, issue.getColumn());
		assertEquals(3, issue.getLength());
		assertEquals(List.of("owner", "Abc"), List.of(issue.getData()));
	}

	@Test
	void messagesFollowTheUsersLanguage() {
		String text = "contrat C {\n sévérité JAL-0199 info }";
		assertEquals("Le réglage de « Sévérité » désigne un contrôle inconnu : JAL-0199. Reprendre le code affiché avec le"
				+ " constat, par exemple JAL-0101, ou supprimer ce réglage.", Texts.of(text).message(UNKNOWN));
		assertEquals("The setting “Severity” names an unknown check: JAL-0199. Copy the code shown with the finding, such as"
				+ " JAL-0101, or remove the setting.", Texts.of(text).inEnglish().message(UNKNOWN));
	}

	@Test
	void aKnownCheckMayBeSet() {
		assertEquals(List.of(), Texts.of("contrat C { sévérité JAL-0007 info }").issues(UNKNOWN));
	}

	@Test
	void valuesAreSaidInTheReadersWords() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setName("F1");
		fiche.setNumber(3);
		fiche.setTitle("Délai \"{0}\"\n  moyen");
		assertEquals("fiche 3 « Délai \"{0}\" moyen »", Words.of(fiche, Locale.FRENCH));
		assertEquals("sheet 3 “Délai \"{0}\" moyen”", Words.of(fiche, Locale.ENGLISH));
		assertEquals("“Service responsable” (owner)", Words.of(ContractPackage.Literals.FICHE__OWNER, Locale.ENGLISH));
		assertEquals("« Service responsable »", Words.of(ContractPackage.Literals.FICHE__OWNER, Locale.FRENCH));
		assertEquals("9 554 383,50", Words.of(new BigDecimal("9554383.50"), Locale.FRENCH));
		assertEquals("9,554,383.50", Words.of(new BigDecimal("9554383.50"), Locale.ENGLISH));
		assertEquals("-2016", Words.of(new BigDecimal("-2016"), Locale.FRENCH));
		assertEquals("hausse, baisse", Words.of(List.of(Direction.INCREASE, Direction.DECREASE), Locale.FRENCH));
	}

	@Test
	void theWholeModelIsGoneThroughOnceUntilItChanges() {
		Texts texts = Texts.of("contrat C {}", "fiche A {}");
		WholeModels models = texts.get(WholeModels.class);
		WholeModel before = models.of(texts.resource(0));
		assertSame(before, models.of(texts.resource(1)));
		assertEquals(List.of("A"), before.all(Fiche.class).stream().map(Fiche::getName).toList());

		((Document) texts.resource(1).getContents().get(0)).getElements().get(0).setName("B");
		WholeModel after = models.of(texts.resource(0));
		assertNotSame(before, after);
		assertEquals(List.of("B"), after.all(Fiche.class).stream().map(Fiche::getName).toList());

		texts.resource(0).getResourceSet().getResources().remove(1);
		assertEquals(List.of(), models.of(texts.resource(0)).all(Fiche.class));
	}

	@Test
	void oneCodeOneCheck() {
		assertThrows(IllegalArgumentException.class, () -> catalog(new EverySheet(), new EverySheet()));
	}
}
