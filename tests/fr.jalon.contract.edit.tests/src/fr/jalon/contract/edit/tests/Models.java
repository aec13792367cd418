// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Document;
import fr.jalon.dsl.JalonStandaloneSetup;

/** Models for the tests: the examples, small texts, drafts of every class. */
final class Models {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Models() {
	}

	static List<EClass> classes() {
		return ContractPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.toList();
	}

	/** The texts of an example, in alphabetical order, linked. */
	static List<Resource> example(String name) throws IOException {
		XtextResourceSet resources = INJECTOR.getInstance(XtextResourceSet.class);
		List<Resource> texts = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("jalon.root"), "examples", name))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".jalon")).sorted().toList()) {
				texts.add(resources.getResource(URI.createFileURI(file.toString()), true));
			}
		}
		texts.forEach(text -> EcoreUtil2.resolveLazyCrossReferences(text, CancelIndicator.NullImpl));
		return texts;
	}

	static Document parse(String text) {
		Resource resource = INJECTOR.getInstance(XtextResourceSet.class).createResource(URI.createURI("test.jalon"));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
		return (Document) resource.getContents().get(0);
	}

	/** An empty instance, one with its attributes alone, one with empty children, one that is whole two levels deep. */
	static List<EObject> drafts(EClass type) {
		return List.of(EcoreUtil.create(type), filled(type, true, 0), filled(type, false, 1), filled(type, true, 2));
	}

	private static EObject filled(EClass type, boolean attributes, int depth) {
		EObject object = EcoreUtil.create(type);
		for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
			if (feature instanceof EAttribute attribute && attributes && !attribute.isDerived() && !attribute.isMany()) {
				object.eSet(attribute, value(attribute));
			}
			if (feature instanceof EReference reference && !reference.isDerived() && !reference.isContainer() && depth > 0) {
				ContractPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
						.filter(each -> !each.isAbstract() && reference.getEReferenceType().isSuperTypeOf(each)).findFirst()
						.ifPresent(each -> set(object, reference, filled(each, attributes, depth - 1)));
			}
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private static void set(EObject object, EReference reference, EObject value) {
		if (reference.isMany()) {
			((List<EObject>) object.eGet(reference)).add(value);
		} else {
			object.eSet(reference, value);
		}
	}

	private static Object value(EAttribute attribute) {
		if (attribute.getEType() instanceof EEnum literals) {
			return literals.getELiterals().get(0).getInstance();
		}
		Class<?> type = attribute.getEType().getInstanceClass();
		return type == String.class ? "Mot" : type == BigDecimal.class ? new BigDecimal("12.5")
				: type == LocalDate.class ? LocalDate.of(2017, 6, 30) : type == CalendarPeriod.class ? CalendarPeriod.parse("2017-S1")
				: type == int.class ? (Object) 3 : Boolean.TRUE;
	}
}
