// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests.specification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.sirius.common.tools.api.interpreter.EvaluationException;
import org.eclipse.sirius.common.tools.api.interpreter.IEvaluationResult;
import org.eclipse.sirius.common.tools.api.interpreter.IInterpreter;
import org.eclipse.sirius.diagram.description.EdgeMapping;
import org.eclipse.sirius.diagram.description.MappingBasedDecoration;
import org.eclipse.sirius.diagram.description.filter.MappingFilter;
import org.eclipse.sirius.table.metamodel.table.description.EditionTableDescription;
import org.eclipse.sirius.table.metamodel.table.description.FeatureColumnMapping;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.description.DescriptionPackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Fiche;

/**
 * Every expression of the specification that asks the model something, evaluated by Sirius's own interpreter on the objects of
 * the example that it is meant for. Expressions of tools are run by {@link ToolsTest}.
 */
class ExpressionsTest {

	/** Only tools have these variables. */
	private static final Pattern OF_TOOLS = Pattern.compile("\\b(container|source|target|preSource|preTarget|element|elementView|edgeView|containerView"
			+ "|newSemanticContainer|root|lineSemantic|columnSemantic|arg0)\\b");

	private static final int ENOUGH = 30;

	private static Example example;

	@BeforeAll
	static void open() throws Exception {
		example = new Example("expressions");
	}

	@AfterAll
	static void close() throws Exception {
		example.close();
	}

	@Test
	void everyExpressionCanBeEvaluated() {
		IInterpreter interpreter = example.session().getInterpreter();
		DRepresentation diagram = example.create("FicheData", example.find(Fiche.class, "F2"));
		Set<String> problems = new LinkedHashSet<>();
		Set<String> evaluated = new TreeSet<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(List.of(Example.viewpoint())); all.hasNext();) {
			EObject setting = all.next();
			for (EAttribute attribute : setting.eClass().getEAllAttributes()) {
				if (attribute.getEAttributeType() != DescriptionPackage.Literals.INTERPRETED_EXPRESSION || !setting.eIsSet(attribute)) {
					continue;
				}
				String expression = (String) setting.eGet(attribute);
				if (expression.isBlank() || OF_TOOLS.matcher(expression).find() || !expression.contains(":")) {
					continue;
				}
				for (String domain : domains(setting, attribute)) {
					problems.addAll(evaluate(interpreter, diagram, domain, expression));
					evaluated.add(domain + " " + expression);
				}
			}
		}
		assertEquals(Set.of(), problems);
		assertTrue(evaluated.size() > 150, evaluated.size() + " evaluated");
	}

	/** Where no interpreter is installed Sirius answers nothing and complains of nothing. */
	@Test
	void expressionsAreUnderstood() throws EvaluationException {
		assertEquals("F2", example.session().getInterpreter().evaluateString(example.find(Fiche.class, "F2"), "aql:self.name"));
	}

	private static Set<String> evaluate(IInterpreter interpreter, DRepresentation diagram, String domain, String expression) {
		Set<String> problems = new LinkedHashSet<>();
		Class<?> type = ContractPackage.eINSTANCE.getEClassifier(domain).getInstanceClass();
		int tried = 0;
		for (Object object : example.all(type)) {
			if (tried++ == ENOUGH) {
				break;
			}
			interpreter.setVariable("diagram", diagram);
			try {
				IEvaluationResult result = interpreter.evaluateExpression((EObject) object, expression);
				if (result.getDiagnostic().getSeverity() >= Diagnostic.WARNING) {
					problems.add(domain + " " + expression + ": " + result.getDiagnostic().getChildren());
				}
			} catch (EvaluationException e) {
				problems.add(domain + " " + expression + ": " + e.getMessage());
			}
		}
		if (tried == 0) {
			problems.add("no " + domain + " in the example for " + expression);
		}
		return problems;
	}

	/** Classes of the objects that the expression is asked of. */
	private static Set<String> domains(EObject setting, EAttribute attribute) {
		boolean ofOwner = attribute.getName().equals("semanticCandidatesExpression");
		for (EObject each = ofOwner ? setting.eContainer() : setting; each != null; each = each.eContainer()) {
			Set<String> domains = new LinkedHashSet<>();
			if (each instanceof MappingFilter filter) {
				filter.getMappings().forEach(mapping -> domains.add(domain(mapping)));
			} else if (each instanceof MappingBasedDecoration decoration) {
				decoration.getMappings().forEach(mapping -> domains.add(domain(mapping)));
			} else if (each instanceof EdgeMapping edge && !edge.isUseDomainElement()) {
				edge.getSourceMapping().forEach(mapping -> domains.add(domain(mapping)));
			} else if (each instanceof FeatureColumnMapping column && column.eContainer() instanceof EditionTableDescription table) {
				EcoreUtil.getAllContents(table.getOwnedLineMappings()).forEachRemaining(line -> domains.add(domain((EObject) line)));
				table.getOwnedLineMappings().forEach(line -> domains.add(domain(line)));
				// Cells are there only for lines that have the feature.
				domains.removeIf(domain -> domain == null || ((org.eclipse.emf.ecore.EClass) ContractPackage.eINSTANCE.getEClassifier(domain))
						.getEStructuralFeature(column.getFeatureName()) == null);
			} else if (domain(each) != null) {
				domains.add(domain(each));
			}
			domains.remove(null);
			if (!domains.isEmpty()) {
				return domains;
			}
		}
		return Set.of();
	}

	private static String domain(EObject setting) {
		for (String name : List.of("domainClass", "targetClass")) {
			EStructuralFeature feature = setting.eClass().getEStructuralFeature(name);
			if (feature != null && setting.eGet(feature) instanceof String value && value.startsWith("contract::")) {
				return value.substring("contract::".length());
			}
		}
		return null;
	}
}
