// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.dsl.tests.RandomTexts;
import fr.jalon.dsl.tests.Texts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NamedFragmentsTest {

	private static final String BEFORE = """
			contrat C { axe A { objectif O } axe B }
			source S { d : date }
			fiche F1 { }
			fiche F2 { unité jours mesure V calcul nombre sur S cible ≤ 1 en 2016, ≤ 2 en 2017 }
			""";
	private static final String AFTER = """
			espace un.autre.espace
			fiche F2 {
			  cible ≤ 3 en 2015, ≤ 2 en 2017
			  mesure W calcul nombre sur S   mesure V calcul nombre sur S
			  unité jours
			}
			fiche F3 { }
			contrat C { axe B { objectif O } }
			source S { d : date }
			""";

	@Test
	void addressesAreMadeOfNames() {
		XtextResource text = Texts.sound(BEFORE);
		Fiche fiche = Texts.find(text, Fiche.class, "F2");
		assertEquals("//Fiche:F2", text.getURIFragment(fiche));
		assertEquals("//Fiche:F2/@unit", text.getURIFragment(fiche.getUnit()));
		assertEquals("//Fiche:F2/Measure:V", text.getURIFragment(fiche.getMeasures().get(0)));
		assertEquals("//Fiche:F2/@targets(2017)", text.getURIFragment(fiche.getTargets().get(1)));
		assertEquals("//Objective:O", text.getURIFragment(Texts.find(text, Objective.class, "O")));
	}

	@Test
	void theySurviveWhenNeighboursMoveAndGo() {
		XtextResource before = Texts.sound(BEFORE);
		XtextResource after = Texts.sound(AFTER);
		assertSame(Texts.find(after, Fiche.class, "F2"), moved(before, after, Texts.find(before, Fiche.class, "F2")));
		assertSame(Texts.find(after, Objective.class, "O"), moved(before, after, Texts.find(before, Objective.class, "O")));
		assertSame(Texts.find(after, Measure.class, "V"), moved(before, after, Texts.find(before, Measure.class, "V")));
		Target of2017 = Texts.find(before, Fiche.class, "F2").getTargets().get(1);
		assertSame(Texts.find(after, Fiche.class, "F2").getTargets().get(1), moved(before, after, of2017));
		Unit unit = Texts.find(before, Fiche.class, "F2").getUnit();
		assertSame(Texts.find(after, Fiche.class, "F2").getUnit(), moved(before, after, unit));
		// What is gone is nobody else.
		assertNull(moved(before, after, Texts.find(before, Fiche.class, "F1")));
	}

	private static EObject moved(XtextResource before, XtextResource after, EObject object) {
		return after.getEObject(before.getURIFragment(object));
	}

	@Test
	void ofTwoElementsWithOneNameTheSecondHasItsPosition() {
		XtextResource text = Texts.read("fiche F { axe A } fiche F { axe B } objet F");
		List<Fiche> fiches = Texts.all(text, Fiche.class).toList();
		assertEquals("//Fiche:F", text.getURIFragment(fiches.get(0)));
		assertEquals("//@elements.1", text.getURIFragment(fiches.get(1)));
		fiches.forEach(fiche -> assertSame(fiche, text.getEObject(text.getURIFragment(fiche))));
	}

	@Test
	void oddNamesAndTitles() {
		XtextResource text = Texts.read("fiche Été_ß { sous-indicateur \"a/b:c@d(e)~2 %20 é\" sous-indicateur \"a/b:c@d(e)~2 %20 é\" }");
		assertEachFound(text);
	}

	@Property(tries = 100)
	void eachObjectHasOneAddressAndIsFoundThere(@ForAll long seed) {
		assertEachFound(Texts.read(RandomTexts.draw(seed)));
	}

	private static void assertEachFound(XtextResource text) {
		Set<String> seen = new HashSet<>();
		EcoreUtil.<EObject>getAllContents(text, false).forEachRemaining(object -> {
			String fragment = text.getURIFragment(object);
			assertEquals(true, seen.add(fragment), fragment);
			assertSame(object, text.getEObject(fragment), fragment);
		});
		assertEquals(seen.size(), seen.stream().sorted(Comparator.naturalOrder()).distinct().count());
	}
}
