// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Element;
import fr.jalon.contract.Severity;
import fr.jalon.dsl.checks.ElementFindings;
import fr.jalon.dsl.ide.tests.IdeTexts;

/** A box of a diagram offers the fixes of what is found about it, and of nothing else. */
class ElementFixesTest {

	private final XtextResource text = IdeTexts.marked("""
			<|>contrat C {
			  période 2016..2020
			  service DSI
			  axe A {
			    objectif O {
			      engagement E1 échéance 2017
			      engagement E2 responsable DSI échéance 2017
			    }
			  }
			}
			""").resource();

	private Element find(String name) {
		return EcoreUtil2.getAllContentsOfType(text.getContents().get(0), Element.class).stream()
				.filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
	}

	@Test
	void theFixesAreThoseOfTheElementsFindings() {
		List<String> found = IdeTexts.get(ElementFindings.class).of(find("E1")).stream().map(each -> each.code()).toList();
		List<Fix> fixes = IdeTexts.get(ElementFixes.class).of(find("E1"), null);
		assertFalse(fixes.isEmpty());
		fixes.forEach(fix -> assertTrue(found.contains(fix.code()), fix.code() + " among " + found));
		assertTrue(fixes.stream().anyMatch(fix -> fix.changes().get(0).after().contains("engagement E1 responsable")
				|| fix.changes().get(0).after().contains("échéance 2017 responsable")), fixes.toString());
	}

	@Test
	void whatIsFoundInsideAnElementIsNotItsOwn() {
		List<String> ofAxis = IdeTexts.get(ElementFindings.class).of(find("A")).stream().map(each -> each.code()).toList();
		IdeTexts.get(ElementFixes.class).of(find("A"), null).forEach(fix -> assertTrue(ofAxis.contains(fix.code()), fix.code()));
	}

	@Test
	void severitiesAreToldApart() {
		List<Fix> all = IdeTexts.get(ElementFixes.class).of(find("E1"), null);
		int sum = 0;
		for (Severity each : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
			sum += IdeTexts.get(ElementFixes.class).of(find("E1"), each).size();
		}
		assertEquals(all.size(), sum);
		assertEquals(List.of(), IdeTexts.get(ElementFixes.class).of(find("E1"), Severity.ERROR));
	}
}
