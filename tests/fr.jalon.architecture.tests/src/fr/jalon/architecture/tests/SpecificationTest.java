// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that the specification of the diagrams and tables mentions is there. */
class SpecificationTest {

	@Test
	void everyNameLeadsSomewhere() {
		assertEquals(Set.of(), Specification.problems(Specification.text()));
		assertTrue(Specification.expressions(Specification.text()) > 300);
	}

	/** Each of these slips would be a box that does not show, or a tool that does nothing, and no message. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			domainClass="contract::Axis"         | domainClass="contract::Axe"          | no class contract::Axe
			feature:axes                         | feature:axis                         | no feature axis of Contract
			aql:self.zones()                     | aql:self.areas()                     | no service areas
			aql:source.addFlow(target)           | aql:source.addFlow()                 | service addFlow with 0 arguments
			aql:source.addFlow(target)           | aql:src.addFlow(target)              | no variable src
			.addNew('Axis')                      | .addNew('Axe')                       | addNew knows no Axe
			.word('governance')                  | .word('gouvernance')                 | word knows no gouvernance
			.clause('TARGETS')                   | .clause('TARGET')                    | clause knows no TARGET
			.hasFinding('ERROR')                 | .hasFinding('ERREUR')                | hasFinding knows no ERREUR
			obj16/Axis.png                       | obj16/Axe.png                        | no picture
			%layer.Risks                         | %layer.Risques                       | no layer.Risques
			featureName="targets"                | featureName="target"                 | no feature target of Fiche
			oclIsKindOf(contract::Action)        | oclIsKindOf(contract::Acte)          | no class contract::Acte
			@containerMappings[name='Sheet']     | @containerMappings[name='Fiche']     | nothing at
			services.MapServices                 | services.Maps                        | no class fr.jalon.design.services.Maps
			id="fr.jalon.design.rename"          | id="fr.jalon.design.renommer"        | no action fr.jalon.design.renommer
			""")
	void aSlipIsFound(String right, String wrong, String expected) {
		String text = Specification.text();
		assertTrue(text.contains(right), right);
		Set<String> problems = Specification.problems(text.replace(right, wrong));
		assertTrue(problems.stream().anyMatch(problem -> problem.contains(expected)), () -> expected + " in " + problems);
	}

	@Test
	void labelsAreInBothLanguagesAndNoneIsLeftOver() {
		Set<Object> french = Specification.labels("").keySet();
		assertEquals(french, Specification.labels("_en").keySet());
		assertFalse(french.isEmpty());
		String beside = Specification.text() + Specification.pluginXml() + Specification.manifest();
		assertEquals(Set.of(), Set.copyOf(french.stream().filter(key -> !beside.contains("%" + key)).toList()));
	}
}
