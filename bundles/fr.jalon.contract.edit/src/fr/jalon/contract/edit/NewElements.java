// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Section;
import fr.jalon.contract.words.ElementLabels;

/** New elements, named so that their text can be written: the language wants a name where others refer to it. */
public final class NewElements {

	/** Elements that the grammar writes without a name. */
	private static final Set<EClass> NAMELESS = Set.of(Literals.SECTION, Literals.SUB_INDICATOR, Literals.BUDGET, Literals.MEASURE);

	private NewElements() {
	}

	/** The classes that a feature may hold, in the order of the Ecore. */
	public static List<EClass> types(EReference feature) {
		EClass wanted = feature.getEReferenceType();
		return ContractPackage.eINSTANCE.getEClassifiers().stream()
				.filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && wanted.isSuperTypeOf(type)).toList();
	}

	/**
	 * A new element, not yet put anywhere.
	 *
	 * @param neighbour an element of the model that it will join: its name differs from all names of that model
	 */
	public static EObject create(EObject neighbour, EClass type) {
		EObject created = EcoreUtil.create(type);
		if (created instanceof Section section) {
			section.setNumber(Integer.toString(neighbour.eContents().stream().filter(Section.class::isInstance).toList().size() + 1));
		}
		if (created instanceof Fiche fiche) {
			fiche.setNumber(freeNumber(neighbour));
			fiche.setName(free("F" + fiche.getNumber(), neighbour));
		} else if (created instanceof Element element && !NAMELESS.contains(type)) {
			element.setName(freeName(neighbour, type));
		}
		return created;
	}

	/** A name that no element of the model bears: {@code Objectif}, {@code Objectif2}. Always from the French word, as the texts are. */
	public static String freeName(EObject neighbour, EClass type) {
		return free(identifier(ElementLabels.in(Locale.FRENCH).kind(type)), neighbour);
	}

	private static String free(String base, EObject neighbour) {
		Set<String> taken = new HashSet<>();
		model(neighbour).forEachRemaining(each -> {
			if (each instanceof Element element && element.getName() != null) {
				taken.add(element.getName());
			}
		});
		String name = base;
		for (int number = 2; taken.contains(name); number++) {
			name = base + number;
		}
		return name;
	}

	/** One more than the highest number of a sheet. */
	private static int freeNumber(EObject neighbour) {
		int highest = 0;
		for (Iterator<?> all = model(neighbour); all.hasNext();) {
			if (all.next() instanceof Fiche fiche) {
				highest = Math.max(highest, fiche.getNumber());
			}
		}
		return highest + 1;
	}

	/** Whether the class of a child says where it goes: no other feature of its owner holds that class. */
	static boolean isTold(EStructuralFeature place) {
		EClass owner = place.getEContainingClass();
		EReference reference = (EReference) place;
		return reference.isMany() && owner.getEAllContainments().stream()
				.filter(other -> other.getEReferenceType().isSuperTypeOf(reference.getEReferenceType())).count() == 1;
	}

	/** {@code Fiche indicateur} becomes {@code FicheIndicateur}, without accents. */
	private static String identifier(String words) {
		String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
		StringBuilder name = new StringBuilder();
		for (String word : plain.split("[^A-Za-z0-9]+")) {
			name.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
		}
		return name.toString();
	}

	/** All elements of all texts that are open together. */
	private static Iterator<?> model(EObject neighbour) {
		Resource resource = neighbour.eResource();
		if (resource == null) {
			return EcoreUtil.getAllContents(List.of(EcoreUtil.getRootContainer(neighbour)), false);
		}
		return resource.getResourceSet() == null ? EcoreUtil.getAllContents(resource, false)
				: EcoreUtil.getAllContents(resource.getResourceSet(), false);
	}
}
