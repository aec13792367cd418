// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** All checks, by code. */
@Singleton
public class CheckCatalog {

	/** One line per family of the design's list; 0 is the language itself. */
	private static final List<Supplier<CheckFamily>> FAMILIES = List.of(
			LanguageChecks::new,
			RequiredFields::new,
			Baselines::new,
			Targets::new,
			Directions::new,
			TargetsAgainstDirection::new,
			TargetsReached::new,
			CumulativeFigures::new,
			ProductFigures::new,
			MeasuredObjects::new,
			SeveralMeasures::new,
			Delays::new,
			Shares::new,
			Buckets::new,
			Breakdowns::new,
			CodeLists::new,
			Vocabulary::new,
			Sums::new,
			Bounds::new,
			NumericPromises::new,
			Balance::new,
			Commitments::new,
			Attachments::new);

	private final Map<String, Check<?>> checks = new LinkedHashMap<>();
	private final Map<EClass, List<Check<?>>> byClass = new ConcurrentHashMap<>();
	private final List<Check<?>> ofWholeModel = new ArrayList<>();

	@Inject
	public CheckCatalog() {
		this(FAMILIES.stream().map(Supplier::get).toList());
	}

	/** @throws IllegalArgumentException when a code is registered twice */
	public CheckCatalog(Collection<? extends CheckFamily> families) {
		for (CheckFamily family : families) {
			for (Check<?> check : family.checks()) {
				if (checks.put(check.code(), check) != null) {
					throw new IllegalArgumentException(check.code() + " is registered twice");
				}
				if (check.isOfWholeModel()) {
					ofWholeModel.add(check);
				}
			}
		}
	}

	/** All checks, family by family. */
	public Collection<Check<?>> all() {
		return Collections.unmodifiableCollection(checks.values());
	}

	/** The check of a code, if there is one. */
	public Optional<Check<?>> find(String code) {
		return Optional.ofNullable(checks.get(code));
	}

	/** Checks that look at the objects of a class. */
	List<Check<?>> of(EClass type) {
		return byClass.computeIfAbsent(type, key -> checks.values().stream()
				.filter(check -> check.body() != null && check.type().isAssignableFrom(key.getInstanceClass())).toList());
	}

	/** Checks that look at everything at once. */
	List<Check<?>> ofWholeModel() {
		return Collections.unmodifiableList(ofWholeModel);
	}
}
