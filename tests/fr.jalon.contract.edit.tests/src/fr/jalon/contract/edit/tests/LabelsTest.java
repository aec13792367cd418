// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Product;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.words.ElementLabels;

/** What elements, kinds, features and values are called. */
class LabelsTest {

	private static final ElementLabels FRENCH = ElementLabels.in(Locale.FRENCH);
	private static final ElementLabels ENGLISH = ElementLabels.in(Locale.ENGLISH);

	@Test
	void everyClassAndFeatureHasAFrenchAndAnEnglishName() {
		Set<String> missing = new TreeSet<>();
		for (EClass type : Models.classes()) {
			missing.addAll(withoutWords(type, type.getName()));
			for (EStructuralFeature feature : type.getEStructuralFeatures()) {
				missing.addAll(withoutWords(feature, type.getName() + "." + feature.getName()));
			}
		}
		assertEquals(Set.of(), missing);
	}

	private static List<String> withoutWords(ENamedElement element, String name) {
		List<String> missing = new ArrayList<>();
		EAnnotation words = element.getEAnnotation(ElementLabels.ANNOTATION);
		for (String language : List.of("fr", "en")) {
			if (words == null || words.getDetails().get(language) == null || words.getDetails().get(language).isBlank()) {
				missing.add(name + " " + language);
			}
		}
		return missing;
	}

	@Test
	void everyValueOfAnEnumerationHasAWordInBothLanguages() {
		ContractPackage.eINSTANCE.getEClassifiers().stream().filter(EEnum.class::isInstance).map(EEnum.class::cast)
				.flatMap(each -> each.getELiterals().stream()).forEach(literal -> {
					assertFalse(FRENCH.literal(literal.getInstance()).isBlank(), literal.getName());
					assertFalse(ENGLISH.literal(literal.getInstance()).isBlank(), literal.getName());
					assertFalse(FRENCH.literal(literal.getInstance()).contains("_"), literal.getName());
				});
		assertEquals("jours ouvrés", FRENCH.literal(UnitKind.WORKING_DAYS));
		assertEquals("working days", ENGLISH.literal(UnitKind.WORKING_DAYS));
	}

	@Test
	void kindsAndFeaturesSpeakTheLanguageOfTheUser() {
		assertEquals("Fiche indicateur", FRENCH.kind(ContractPackage.Literals.FICHE));
		assertEquals("Indicator sheet", ENGLISH.kind(ContractPackage.Literals.FICHE));
		assertEquals("Service responsable", FRENCH.feature(ContractPackage.Literals.FICHE__OWNER));
		assertEquals("Owner", ENGLISH.feature(ContractPackage.Literals.FICHE__OWNER));
	}

	@Test
	void anElementIsCalledByItsNameAndTitle() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		assertEquals("Fiche indicateur", FRENCH.label(fiche));
		fiche.setName("F4");
		assertEquals("F4", FRENCH.label(fiche));
		fiche.setTitle("  Vivier\n\tdes formateurs ");
		assertEquals("F4 — Vivier des formateurs", FRENCH.label(fiche));
		assertEquals("Fiche indicateur F4 — Vivier des formateurs", FRENCH.kindAndLabel(fiche));
		assertEquals("Vivier des formateurs", FRENCH.title(fiche));
		Product product = ContractFactory.eINSTANCE.createProduct();
		product.setName("Sifac");
		product.setTitle("SIFAC");
		assertEquals("SIFAC", FRENCH.label(product));
	}

	@Test
	void hostileTitlesStayTextOnOneLine() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setName("F1");
		fiche.setTitle("<script>alert(\"1\")</script> */ ${x}\u2028&amp;\u0000%s {0} 'a'");
		assertEquals("F1 — <script>alert(\"1\")</script> */ ${x} &amp; %s {0} 'a'", FRENCH.label(fiche));
	}

	/** As an author leaves a text in the middle of a word: every class, with and without what it needs. */
	@Test
	void draftsAlwaysHaveALabelOnOneLine() {
		for (EClass type : Models.classes()) {
			if (type.isAbstract()) {
				continue;
			}
			for (EObject object : Models.drafts(type)) {
				for (ElementLabels labels : List.of(FRENCH, ENGLISH)) {
					String label = labels.label(object);
					assertFalse(label.isBlank(), () -> type.getName() + " " + object);
					assertFalse(label.contains("\n") || label.contains("null"), () -> type.getName() + ": " + label);
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"fr", "en"})
	void labelsOfTheExample(String language) throws IOException {
		ElementLabels labels = ElementLabels.in(Locale.forLanguageTag(language));
		List<String> lines = new ArrayList<>();
		for (Resource text : Models.example("amue-2016-2020")) {
			lines.add("== " + text.getURI().lastSegment());
			for (Iterator<EObject> all = EcoreUtil.getAllProperContents(text, false); all.hasNext();) {
				EObject object = all.next();
				lines.add("  ".repeat(depth(object)) + labels.kind(object.eClass()) + " | " + labels.label(object));
			}
		}
		Path golden = Path.of(System.getProperty("jalon.root"),
				"tests/fr.jalon.contract.edit.tests/src/fr/jalon/contract/edit/tests/golden/labels." + language + ".txt");
		if (Boolean.getBoolean("jalon.golden.update")) {
			Files.createDirectories(golden.getParent());
			Files.writeString(golden, String.join("\n", lines) + "\n");
		}
		assertAll(() -> assertEquals(Files.readString(golden), String.join("\n", lines) + "\n"));
	}

	private static int depth(EObject object) {
		int depth = 0;
		for (EObject each = object.eContainer(); each != null; each = each.eContainer()) {
			depth++;
		}
		return depth;
	}
}
