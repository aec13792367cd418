// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.ContractPackage;

/** Models as an author leaves them in the middle of a word: features missing, names that lead nowhere, circles. */
public final class HalfBuiltModels {

	private static final List<EClass> CONCRETE = ContractPackage.eINSTANCE.getEClassifiers().stream()
			.filter(EClass.class::isInstance).map(EClass.class::cast).filter(each -> !each.isAbstract()).toList();

	private final Random random;
	private final List<EObject> built = new ArrayList<>();

	private HalfBuiltModels(long seed) {
		random = new Random(seed);
	}

	/** A tree below an object of the class, with at most about a hundred objects; the same for the same seed. */
	public static EObject create(EClass root, long seed) {
		HalfBuiltModels models = new HalfBuiltModels(seed);
		EObject object = models.tree(root, 6);
		List.copyOf(models.built).forEach(models::refer);
		return object;
	}

	private EObject tree(EClass type, int depth) {
		EObject object = EcoreUtil.create(type);
		built.add(object);
		for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
			if (feature.isDerived() || random.nextInt(3) == 0) {
				continue;
			}
			if (feature instanceof EAttribute attribute && !attribute.isMany()) {
				object.eSet(attribute, value(attribute));
			}
			if (feature instanceof EReference reference && reference.isContainment() && depth > 0 && built.size() < 100) {
				contain(object, reference, depth);
			}
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private void contain(EObject object, EReference reference, int depth) {
		List<EClass> candidates = concrete(reference);
		EObject child = tree(candidates.get(random.nextInt(candidates.size())), depth - 1);
		if (reference.isMany()) {
			((List<EObject>) object.eGet(reference)).add(child);
		} else {
			object.eSet(reference, child);
		}
	}

	@SuppressWarnings("unchecked")
	private void refer(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (reference.isContainment() || reference.isContainer() || reference.isDerived() || random.nextInt(4) == 0) {
				continue;
			}
			EObject target = target(reference);
			if (reference.isMany()) {
				((List<EObject>) object.eGet(reference)).add(target);
			} else {
				object.eSet(reference, target);
			}
		}
	}

	private EObject target(EReference reference) {
		List<EObject> fitting = built.stream().filter(reference.getEReferenceType()::isInstance).toList();
		if (!fitting.isEmpty() && random.nextInt(4) > 0) {
			return fitting.get(random.nextInt(fitting.size()));
		}
		List<EClass> candidates = concrete(reference);
		EObject proxy = EcoreUtil.create(candidates.get(random.nextInt(candidates.size())));
		((InternalEObject) proxy).eSetProxyURI(URI.createURI("nowhere.jalon#//nobody"));
		return proxy;
	}

	private static List<EClass> concrete(EReference reference) {
		return CONCRETE.stream().filter(each -> reference.getEReferenceType().isSuperTypeOf(each)).toList();
	}

	private Object value(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
		}
		Class<?> type = attribute.getEAttributeType().getInstanceClass();
		if (type == String.class) {
			return List.of("", "a", "%s", "«\u202f»", "'{0}").get(random.nextInt(5));
		}
		if (type == BigDecimal.class) {
			return BigDecimal.valueOf(random.nextInt(2000) - 500, random.nextInt(3));
		}
		if (type == LocalDate.class) {
			return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2000));
		}
		if (type == CalendarPeriod.class) {
			return CalendarPeriod.year(2010 + random.nextInt(20));
		}
		return type == int.class ? (Object) random.nextInt(5) : random.nextBoolean();
	}
}
