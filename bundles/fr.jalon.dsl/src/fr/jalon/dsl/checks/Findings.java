// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.ContractPackage;

/**
 * Where one check says what it found.
 *
 * <p>Arguments are model values, not words: objects, features, numbers, dates, literals, lists of them. They are put into
 * words in the reader's language ({@link Words}), and handed to quick fixes in a neutral form
 * ({@link Found#data()}).
 */
public final class Findings {

	/**
	 * Something found.
	 *
	 * @param object where to show it
	 * @param feature the faulty feature of the object, whether it has a value or not
	 * @param index which value of a feature with many, or -1
	 * @param arguments what fills {0}, {1}, ... of the message
	 */
	public record Found(String code, EObject object, EStructuralFeature feature, int index, List<Object> arguments) {

		/** For quick fixes: the name of the faulty feature, then each argument in a form that no language changes. */
		public String[] data() {
			String[] data = new String[arguments.size() + 1];
			data[0] = feature == null ? "" : feature.getName();
			for (int i = 0; i < arguments.size(); i++) {
				data[i + 1] = Words.neutral(arguments.get(i));
			}
			return data;
		}

		/** The feature to mark in the text: an empty one has no place there, so its owner's name is marked. */
		public EStructuralFeature markedFeature() {
			if (feature != null && object.eClass().getFeatureID(feature) >= 0 && object.eIsSet(feature)) {
				return feature;
			}
			EStructuralFeature name = object.eClass().getEStructuralFeature(ContractPackage.Literals.ELEMENT__NAME.getName());
			return name != null && object.eIsSet(name) ? name : null;
		}
	}

	/** Stands for what the author has not written yet: a name that is still to come must not hide the finding. */
	private static final String NOT_WRITTEN = "…";

	private final String code;
	private final WholeModel model;
	private final Consumer<Found> sink;

	Findings(String code, WholeModel model, Consumer<Found> sink) {
		this.code = code;
		this.model = model;
		this.sink = sink;
	}

	/** Everything beside the object that is looked at, and quick ways to find it. */
	public WholeModel model() {
		return model;
	}

	/**
	 * Reports a value that is there and wrong.
	 *
	 * @param arguments what fills {0}, {1}, ... of the message
	 */
	public void report(EObject object, EStructuralFeature feature, Object... arguments) {
		reportAt(object, feature, -1, arguments);
	}

	/** Reports one value of a feature with many; see {@link #report}. */
	public void reportAt(EObject object, EStructuralFeature feature, int index, Object... arguments) {
		List<Object> written = Stream.of(arguments).map(each -> each == null ? NOT_WRITTEN : each).toList();
		sink.accept(new Found(code, Objects.requireNonNull(object), feature, index, written));
	}

	/** Reports a feature without value. It is shown at the name of the object. */
	public void missing(EObject object, EStructuralFeature feature, Object... arguments) {
		reportAt(object, Objects.requireNonNull(feature), -1, arguments);
	}
}
