// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.service.OperationCanceledManager;

import com.google.inject.Inject;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.Findings.Found;

/** Runs the checks on an object, decides how grave the findings are, and puts them into words. */
public class Checker {

	/**
	 * A finding ready to be shown.
	 *
	 * @param found where, and with what arguments
	 * @param severity never {@link Severity#IGNORE}
	 * @param message in the user's language
	 */
	public record Shown(Found found, Severity severity, String message) {

		public String code() {
			return found.code();
		}

		/** Object to mark in the text. */
		public EObject object() {
			return found.object();
		}

		/** Feature to mark in the text, or null for the whole object. */
		public EStructuralFeature markedFeature() {
			return found.markedFeature();
		}

		/** Which value of the feature, or -1. */
		public int index() {
			return found.index();
		}

		/** For quick fixes: the name of the faulty feature, then each argument in a form that no language changes. */
		public String[] data() {
			return found.data();
		}
	}

	@Inject
	private CheckCatalog catalog;
	@Inject
	private CheckSeverities severities;
	@Inject
	private WholeModels models;
	@Inject
	private UserLanguage language;
	@Inject
	private OperationCanceledManager cancellation;

	/** What the checks have to say about an object; about the whole model at the root of the text where they say it. */
	public List<Shown> check(EObject object) {
		Resource resource = object.eResource();
		WholeModel model = models.of(resource);
		List<Found> found = new ArrayList<>();
		for (Check<?> check : catalog.of(object.eClass())) {
			run(check, object, object, model, found::add);
		}
		if (object.eContainer() == null) {
			found.addAll(ofWholeModel(model).getOrDefault(resource, List.of()));
		}
		List<Shown> shown = new ArrayList<>();
		for (Found each : found) {
			Check<?> check = catalog.find(each.code()).orElseThrow();
			Severity severity = severities.of(check, each.object(), model);
			if (severity != Severity.IGNORE) {
				shown.add(new Shown(each, severity, CheckMessages.message(each.code(), language.get(), each.arguments())));
			}
		}
		return shown;
	}

	/** Findings about the whole model by the text that they are shown in; computed once per snapshot. */
	private Map<Resource, List<Found>> ofWholeModel(WholeModel model) {
		return model.derived(Checker.class, all -> {
			Map<Resource, List<Found>> found = new HashMap<>();
			EObject fallback = all.resources().stream().flatMap(each -> each.getContents().stream()).findFirst().orElseThrow();
			for (Check<?> check : catalog.ofWholeModel()) {
				run(check, all, fallback, all,
						each -> found.computeIfAbsent(each.object().eResource(), key -> new ArrayList<>()).add(each));
			}
			return found;
		});
	}

	/** A check that fails says so at the object, and keeps nobody else from looking; what it found before still counts. */
	private void run(Check<?> check, Object subject, EObject place, WholeModel model, Consumer<Found> sink) {
		try {
			check.run(subject, new Findings(check.code(), model, sink));
		} catch (RuntimeException | StackOverflowError e) {
			if (cancellation.isOperationCanceledException(e)) {
				throw e;
			}
			String reason = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
			sink.accept(new Found(CheckCodes.CHECK_FAILED, place, null, -1, List.of(check.code(), place, reason)));
		}
	}
}
