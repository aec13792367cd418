// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests.specification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.validation.model.EvaluationMode;
import org.eclipse.emf.validation.service.IBatchValidator;
import org.eclipse.emf.validation.service.ModelValidationService;
import org.eclipse.sirius.diagram.description.DiagramDescription;
import org.eclipse.sirius.viewpoint.description.Group;
import org.junit.jupiter.api.Test;

/** Sirius has nothing to say against the specification. */
class SpecificationValidationTest {

	private static Group specification() {
		ResourceSet set = new ResourceSetImpl();
		Resource resource = set.getResource(URI.createPlatformPluginURI("/fr.jalon.design/description/contract.odesign", true), true);
		assertEquals(List.of(), resource.getErrors());
		assertEquals(List.of(), resource.getWarnings());
		return (Group) resource.getContents().get(0);
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		assertEquals(java.util.Map.of(), EcoreUtil.UnresolvedProxyCrossReferencer.find(specification()));
	}

	@Test
	void theMetamodelIsKept() {
		assertEquals("", text(Diagnostician.INSTANCE.validate(specification())));
	}

	@Test
	void theConstraintsOfSiriusAreKept() {
		assertEquals(List.of(), problems(specification()));
	}

	/** A representation without a name must be noticed, or the test above would notice nothing. */
	@Test
	void theConstraintsOfSiriusAreAsked() {
		Group broken = specification();
		DiagramDescription diagram = (DiagramDescription) broken.getOwnedViewpoints().get(0).getOwnedRepresentations().get(0);
		diagram.getDefaultLayer().getContainerMappings().get(0).setDomainClass("contract::Nothing");
		diagram.setTitleExpression("aql:self.nothing(");
		assertFalse(problems(broken).isEmpty());
		assertTrue(problems(broken).toString().contains("ContractMap") || !problems(broken).isEmpty());
	}

	private static List<String> problems(EObject group) {
		IBatchValidator validator = ModelValidationService.getInstance().newValidator(EvaluationMode.BATCH);
		validator.setIncludeLiveConstraints(true);
		List<String> problems = new ArrayList<>();
		collect(validator.validate(group), problems);
		return problems;
	}

	private static void collect(IStatus status, List<String> problems) {
		if (status.isMultiStatus()) {
			for (IStatus child : status.getChildren()) {
				collect(child, problems);
			}
		} else if (!status.isOK()) {
			problems.add(status.getMessage());
		}
	}

	private static String text(Diagnostic diagnostic) {
		StringBuilder text = new StringBuilder();
		diagnostic.getChildren().forEach(child -> text.append(child.getMessage()).append('\n'));
		return text.toString();
	}
}
