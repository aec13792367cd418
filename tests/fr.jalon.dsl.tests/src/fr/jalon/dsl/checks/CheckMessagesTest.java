// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.contract.ContractPackage;

/** Messages as a reader meets them: of the bad example of each page, in both languages. */
class CheckMessagesTest {

	/** These speak of types, of names and of Jalon itself: no field of a sheet is at fault. */
	private static final Set<String> ABOUT_NO_FIELD = Set.of(CheckCodes.SYNTAX, CheckCodes.UNRESOLVED_REFERENCE, CheckCodes.TYPE_MISMATCH);
	private static final Pattern HOLE = Pattern.compile("\\{\\d}|\\bnull\\b|@[0-9a-f]{5,}|Impl\\b");

	@TestFactory
	Stream<DynamicTest> everyMessageNamesTheFieldAndTheRemedy() {
		return new CheckCatalog().all().stream()
				.flatMap(check -> CheckPages.examples(check, Locale.FRENCH, "bad").stream()
						.map(example -> DynamicTest.dynamicTest(check.code(), () -> readsWell(check, example))));
	}

	private static void readsWell(Check<?> check, String example) {
		for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			Texts texts = language == Locale.FRENCH ? Texts.of(example) : Texts.of(example).inEnglish();
			for (Issue issue : texts.issues(check.code())) {
				String message = issue.getMessage();
				assertFalse(HOLE.matcher(message).find(), message);
				assertFalse(message.contains("  "), message);
				assertEquals(message.substring(0, 1).toUpperCase(language), message.substring(0, 1), message);
				if (ABOUT_NO_FIELD.contains(check.code())) {
					continue;
				}
				String[] quotes = language == Locale.FRENCH ? new String[] { "« ", " »" } : new String[] { "“", "”" };
				assertTrue(labels(language).stream().anyMatch(label -> message.contains(quotes[0] + label + quotes[1])),
						"names no field of the sheet: " + message);
				String remedy = CheckMessages.pattern(check.code() + ".remedy", language);
				assertTrue(remedy.endsWith("."), remedy);
				assertTrue(message.endsWith(remedy) || remedy.contains("{"), message + " lacks " + remedy);
			}
		}
	}

	/** The labels of the official sheet; English readers may be given the French one, which stands on the sheet, or its translation. */
	private static Set<String> labels(Locale language) {
		Set<String> labels = new HashSet<>();
		for (Locale each : List.of(Locale.FRENCH, language)) {
			for (EClassifier classifier : ContractPackage.eINSTANCE.getEClassifiers()) {
				labels.add(Words.label(classifier, each));
				if (classifier instanceof EClass type) {
					type.getEStructuralFeatures().forEach(feature -> labels.add(Words.label(feature, each)));
				}
			}
		}
		return labels;
	}

	private static String message(String code, String... text) {
		return Texts.of(text).message(code);
	}

	@Test
	void whatAReaderIsTold() {
		assertEquals("Le champ « Service responsable » de la fiche 1 « Délai » est vide. Nommer le service qui répond de"
				+ " l'indicateur, par exemple « responsable DSI ».", message(CheckCodes.OWNER_ABSENT, "fiche F n° 1 \"Délai\" {}"));
		assertEquals("Le produit « Paie » passe de 96 à 94 sans « Sens d'évolution souhaité » qui le dise. Déclarer « sens baisse »"
				+ " si ce recul est voulu, « sens maintien à … près » s'il est toléré, sinon corriger le chiffre.",
				message(CheckCodes.PRODUCT_FALLS_WITHOUT_DIRECTION,
						"objet O produit Paie { O : 96 au 2016-10-30, prévision 94 en 2020 }"));
		assertEquals("Field “Service responsable” (owner) of sheet 1 “Délai” is empty. Name the service that answers for the"
				+ " indicator, for example “responsable DSI”.",
				Texts.of("fiche F n° 1 \"Délai\" {}").inEnglish().message(CheckCodes.OWNER_ABSENT));
	}

	/** What an author writes is data: it is neither a pattern nor a second line. */
	@Test
	void aTitleStaysATitle() {
		String title = "{0} ${x} $1 %s <b>*/ =cmd()\\n'\u200b";
		String message = message(CheckCodes.OWNER_ABSENT, "fiche F n° 1 \"" + title + "\" {}");
		assertTrue(message.contains("« {0} ${x} $1 %s <b>*/ =cmd() '"), message);
	}
}
