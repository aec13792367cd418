// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.contract.ContractPackage;

/** No check fails on a model of which anything is missing, as texts with mistakes leave it and as diagrams begin it. */
class IncompleteModelsTest {

	private static final IQualifiedNameProvider NAMELESS = new IQualifiedNameProvider.AbstractImpl() {
		@Override
		public QualifiedName getFullyQualifiedName(EObject object) {
			return null;
		}
	};

	private final CheckCatalog catalog = new CheckCatalog();

	@TestFactory
	Stream<DynamicTest> anObjectWithoutAnyValueIsNoTrouble() {
		return classes().map(each -> DynamicTest.dynamicTest(each.getName(), () -> runAll(EcoreUtil.create(each))));
	}

	@TestFactory
	Stream<DynamicTest> anObjectWithEmptyPartsIsNoTrouble() {
		return classes().map(each -> DynamicTest.dynamicTest(each.getName(), () -> runAll(withParts(each, 3))));
	}

	private static Stream<EClass> classes() {
		return ContractPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(each -> !each.isAbstract() && !each.isInterface());
	}

	/** One empty part of each class in each containment. */
	@SuppressWarnings("unchecked")
	private static EObject withParts(EClass type, int depth) {
		EObject object = EcoreUtil.create(type);
		for (EReference containment : type.getEAllContainments()) {
			for (EClass part : classes().filter(containment.getEReferenceType()::isSuperTypeOf).toList()) {
				EObject value = depth > 1 ? withParts(part, depth - 1) : EcoreUtil.create(part);
				if (containment.isMany()) {
					((List<EObject>) object.eGet(containment)).add(value);
				} else {
					object.eSet(containment, value);
				}
			}
		}
		return object;
	}

	private void runAll(EObject root) {
		Resource resource = new ResourceImpl();
		resource.getContents().add(root);
		runAll(List.of(resource));
	}

	private void runAll(List<Resource> resources) {
		WholeModel model = new WholeModel(resources, NAMELESS);
		List<Object> subjects = new ArrayList<>(model.all(EObject.class));
		for (Object subject : subjects) {
			for (Check<?> check : catalog.of(((EObject) subject).eClass())) {
				check.run(subject, new Findings(check.code(), model, found -> found.data()));
			}
		}
		for (Check<?> check : catalog.ofWholeModel()) {
			check.run(model, new Findings(check.code(), model, found -> found.data()));
		}
	}

	/** Bit by bit, anything is taken away from a whole contract, and what is left is checked. */
	@TestFactory
	Stream<DynamicTest> aContractWithPiecesMissingIsNoTrouble() {
		return IntStream.range(0, 4).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
			Texts texts = Texts.of(String.join("\n", contract()));
			List<Resource> resources = List.of(texts.resource(0));
			Random random = new Random(seed);
			List<EObject> objects = new ArrayList<>(new WholeModel(resources, NAMELESS).all(EObject.class));
			EcoreUtil.resolveAll(resources.get(0));
			for (int round = 0; round < 25; round++) {
				for (int i = 0; i < 16; i++) {
					EObject object = objects.get(random.nextInt(objects.size()));
					List<EStructuralFeature> set = object.eClass().getEAllStructuralFeatures().stream()
							.filter(feature -> feature.isChangeable() && !feature.isDerived() && object.eIsSet(feature)).toList();
					if (!set.isEmpty()) {
						object.eUnset(set.get(random.nextInt(set.size())));
					}
				}
				runAll(resources);
			}
		}));
	}

	private static List<String> contract() throws IOException {
		List<String> lines = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("jalon.root"), "examples", "amue-2016-2020"))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".jalon")).sorted().toList()) {
				lines.addAll(Files.readAllLines(file).stream().filter(line -> !line.startsWith("espace")).toList());
			}
		}
		return lines;
	}
}
