// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.serializer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.ISerializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.tests.RandomTexts;
import fr.jalon.dsl.tests.Texts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Written back unchanged, a text is the same to the character. */
class RoundTripTest {

	@Test
	void aTextThatUsesNearlyEverything() {
		assertWrittenBack(Texts.everything());
	}

	@TestFactory
	Stream<DynamicTest> examples() {
		return Texts.examples().stream().map(file -> DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(),
				() -> assertWrittenBack(read(file))));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"fiche F { périodicité annuel } fiche G { périodicité annuelle }",
			"fiche F { périodicité semestre validation A chaque an }",
			"fiche F { cible <= 12 en 2018, ≤ 8 au 2020, >= 3, ≥ 4, <> 5, ≠ 6 }",
			"fiche F { cible = 8 soit 4 * 2 chaque année, = 8 soit 4 × 2 chaque période }",
			"fiche F { calcul (nombre sur S) * 2 - (nombre sur S) × 3 }",
			"fiche F { mesure A \"a\" unité % calcul à définir mesure B calcul mesure A }",
			"fiche F { unité jours  ouvrés à 1 décimales }",
			"tranches T { \"a\" : [0;1[ \"b\" : [1 , 2] \"c\" : ]-∞ ; +infini[ d : ]2,5 ; 3[ }",
			"calendrier C { fermé le 2016-01-01 fermé du 2016-01-02 au 2016-01-03 \"x\" }",
			"produit P { A : réalisé 3 au 2016, 4 en 2017 }",
			"contrat C { axe A { } axe B { objectif O { } } budget B { dotation D : 2016 = 3€, 2017 = 4 000 € } }",
			"fiche F { cible ≤ 1 livraison 2017 cible ≤ 2 axe A axe B, C }",
			"fiche F { référence 14 % en 2016 dernier résultat : 3% }",
			"fiche F { sens \"selon le cas\" livraison \"plus tard\" unité \"en mots\" }",
			"fiche F {} // sans fin de ligne",
			"\ufefffiche F { }\r\n// fin\r\n",
			"",
			"// rien\n"
	})
	void eachSpelling(String text) {
		assertWrittenBack(text);
	}

	@Property(tries = 300)
	void anyText(@ForAll long seed) {
		assertWrittenBack(RandomTexts.draw(seed));
	}

	private static void assertWrittenBack(String text) {
		XtextResource resource = Texts.read(text);
		assertFalse(resource.getParseResult().hasSyntaxErrors(), () -> resource.getErrors() + text);
		EcoreUtil.resolveAll(resource);
		if (resource.getContents().isEmpty()) {
			return;
		}
		assertEquals(text, Texts.get(ISerializer.class).serialize(resource.getContents().get(0)));
		assertEquals(java.util.List.of(), Texts.get(ModelEdit.class).pending(resource).replacements(), text);
	}

	private static String read(java.nio.file.Path file) throws IOException {
		return Files.readString(file);
	}
}
