// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;

/**
 * All texts that are loaded together, gone through once: checks ask here instead of walking the model, so that a check of
 * each sheet stays cheap however many sheets there are. A snapshot: {@link WholeModels} makes a new one after a change.
 */
public final class WholeModel {

	private final List<Resource> resources;
	private final IQualifiedNameProvider names;
	private final Map<EClass, List<EObject>> byClass = new LinkedHashMap<>();
	private final Map<Class<?>, List<?>> byType = new HashMap<>();
	private final Map<EReference, Map<EObject, List<EObject>>> referrers = new HashMap<>();
	private final Map<Object, Object> derived = new HashMap<>();

	WholeModel(Collection<? extends Resource> resources, IQualifiedNameProvider names) {
		this.resources = List.copyOf(resources);
		this.names = names;
		for (Resource resource : this.resources) {
			// Contents are contained, not referred to: walking them resolves nothing.
			for (Iterator<EObject> all = EcoreUtil.getAllContents(resource, false); all.hasNext();) {
				EObject object = all.next();
				byClass.computeIfAbsent(object.eClass(), key -> new ArrayList<>()).add(object);
			}
		}
	}

	/** Texts loaded, in the order of their loading. */
	public List<Resource> resources() {
		return resources;
	}

	/** All objects of a type, text by text, in the order of the text within one class. */
	@SuppressWarnings("unchecked")
	public <T extends EObject> List<T> all(Class<T> type) {
		return (List<T>) byType.computeIfAbsent(type, key -> {
			List<T> all = new ArrayList<>();
			byClass.forEach((eClass, objects) -> {
				if (type.isAssignableFrom(eClass.getInstanceClass())) {
					objects.forEach(object -> all.add(type.cast(object)));
				}
			});
			return List.copyOf(all);
		});
	}

	/** The name by which an object is referred to from anywhere, or null. */
	public QualifiedName qualifiedName(EObject object) {
		return names.getFullyQualifiedName(object);
	}

	/** Sheets that are measured, that is all but the models. */
	public List<Fiche> measuredFiches() {
		return derived("measuredFiches", model -> model.all(Fiche.class).stream().filter(fiche -> !fiche.isModel()).toList());
	}

	/** Objects that name {@code target} through {@code reference}: an inverse that is computed once for all targets. */
	@SuppressWarnings("unchecked")
	public <T extends EObject> List<T> referrers(EObject target, EReference reference, Class<T> type) {
		return (List<T>) referrers.computeIfAbsent(reference, this::index).getOrDefault(target, List.of());
	}

	private Map<EObject, List<EObject>> index(EReference reference) {
		Map<EObject, List<EObject>> index = new IdentityHashMap<>();
		for (EObject object : all(EObject.class)) {
			if (!reference.getEContainingClass().isInstance(object)) {
				continue;
			}
			Object value = object.eGet(reference);
			Collection<?> targets = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
			for (Object target : targets) {
				index.computeIfAbsent((EObject) target, key -> new ArrayList<>()).add(object);
			}
		}
		return index;
	}

	/** Sources that a sheet's own or inherited measures read. */
	public List<Source> sources(Fiche fiche) {
		List<Source> sources = new ArrayList<>();
		for (Measure measure : Fiches.measures(fiche)) {
			measure.eAllContents().forEachRemaining(each -> {
				if (each instanceof SourceMeasure sourceMeasure && isLinked(sourceMeasure.getSource())
						&& !sources.contains(sourceMeasure.getSource())) {
					sources.add(sourceMeasure.getSource());
				}
			});
		}
		return sources;
	}

	/**
	 * The contract that an object belongs to: the one that contains it; for a sheet the one of its axes; else the only one
	 * of its text, of its namespace, or of all; else null.
	 */
	public Contract contract(EObject object) {
		Contract container = container(object, Contract.class);
		if (container != null) {
			return container;
		}
		Fiche fiche = container(object, Fiche.class);
		if (fiche != null) {
			for (Fiche each : Fiches.lineage(fiche)) {
				for (Axis axis : each.getAxes()) {
					Contract ofAxis = container(axis, Contract.class);
					if (ofAxis != null) {
						return ofAxis;
					}
				}
			}
		}
		Map<Object, Contract> contracts = derived("contracts", WholeModel::contractsByPlace);
		EObject root = EcoreUtil.getRootContainer(object);
		if (contracts.containsKey(root)) {
			return contracts.get(root);
		}
		String namespace = namespace(root);
		return contracts.containsKey(namespace) ? contracts.get(namespace) : contracts.get("*");
	}

	/** For each text, each namespace, and for all ("*"): the only contract there, or null when there are several. */
	private static Map<Object, Contract> contractsByPlace(WholeModel model) {
		Map<Object, Contract> contracts = new HashMap<>();
		for (Contract contract : model.all(Contract.class)) {
			EObject root = EcoreUtil.getRootContainer(contract);
			for (Object place : new Object[] { root, namespace(root), "*" }) {
				contracts.put(place, contracts.containsKey(place) ? null : contract);
			}
		}
		return contracts;
	}

	private static String namespace(EObject root) {
		return root instanceof Document document && document.getNamespace() != null ? document.getNamespace() : "";
	}

	/**
	 * Something that several objects need and that takes a walk to find out: computed once, then kept.
	 *
	 * @param key names it; nobody else may use the same key
	 */
	@SuppressWarnings("unchecked")
	public <T> T derived(Object key, Function<WholeModel, T> computation) {
		if (!derived.containsKey(key)) {
			derived.put(key, computation.apply(this));
		}
		return (T) derived.get(key);
	}

	/** Whether a reference leads somewhere. What leads nowhere is reported as such, and says nothing more to the checks. */
	public static boolean isLinked(EObject target) {
		return target != null && !target.eIsProxy();
	}

	/** The object itself or the nearest one around it that is of the type, or null. */
	public static <T> T container(EObject object, Class<T> type) {
		for (EObject each = object; each != null; each = each.eContainer()) {
			if (type.isInstance(each)) {
				return type.cast(each);
			}
		}
		return null;
	}
}
