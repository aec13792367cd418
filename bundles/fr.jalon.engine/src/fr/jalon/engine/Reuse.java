// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.engine.kept.DataFingerprint;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.engine.kept.SourceFingerprints;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.figure.Cube;

/** What one computation takes from former ones and leaves to later ones. Decided before any engine is at work. */
final class Reuse {

	private final KeptWork kept;
	private final SourceFingerprints fingerprints;
	private final Map<String, SourceTable> sources;
	private final List<?> limits;
	private final Map<FichePlan, Cube> cubes = new IdentityHashMap<>();
	private final Map<String, SourceReport> reports = new LinkedHashMap<>();
	private final List<FichePlan> toCompute;
	private final List<SourceTable> toRead;

	/** @param sources all that are to be read or reported, by name */
	Reuse(KeptWork kept, SourceFingerprints fingerprints, Map<String, SourceTable> sources, List<FichePlan> plans, EngineOptions options) {
		this.kept = kept;
		this.fingerprints = fingerprints;
		this.sources = sources;
		this.limits = List.of(options.engine(), options.maxLineBytes(), options.keptViolations());
		for (FichePlan plan : plans) {
			kept.states(plan, data(plan)).ifPresent(cube -> cubes.put(plan, cube));
		}
		for (SourceTable source : sources.values()) {
			kept.report(source, reportKey(source)).ifPresent(report -> reports.put(source.name(), report));
		}
		toCompute = plans.stream().filter(p -> !cubes.containsKey(p)).toList();
		toRead = toRead();
	}

	/** Sources that an engine must read, in order; their reports will be new. */
	List<SourceTable> sourcesToRead() {
		return toRead;
	}

	/** Sheets that an engine must compute, in order. */
	List<FichePlan> plansToCompute() {
		return toCompute;
	}

	/** The states of a sheet; null when it must be computed. */
	Cube cube(FichePlan plan) {
		return cubes.get(plan);
	}

	/** Fingerprint of what a sheet reads; empty when unknown. */
	String data(FichePlan plan) {
		return DataFingerprint.of(plan, fingerprints::of);
	}

	/** Of all sources whose data can be recognised. */
	Map<String, String> fingerprints() {
		Map<String, String> known = new LinkedHashMap<>();
		sources.values().stream().filter(s -> !fingerprints.of(s).isEmpty()).forEach(s -> known.put(s.name(), fingerprints.of(s)));
		return known;
	}

	/** All reports in the order of the sources: those just made, and kept ones for sources that were not read. */
	Map<String, SourceReport> reports(Map<String, SourceReport> made) {
		Map<String, SourceReport> all = new LinkedHashMap<>();
		for (String source : sources.keySet()) {
			all.put(source, made.containsKey(source) ? made.get(source) : reports.get(source));
		}
		for (SourceReport report : made.values()) {
			if (fingerprints.hold(withReferred(report.source()))) {
				kept.keep(report, reportKey(report.source()));
			}
		}
		return all;
	}

	/** Keeps the states of a sheet at once: should the computation end here, the next one need not compute them. */
	void keep(FichePlan plan, Cube cube) {
		if (fingerprints.hold(plan.sources())) {
			kept.keep(plan, data(plan), cube);
		}
	}

	private String reportKey(SourceTable source) {
		return KeptWork.reportKey(source, sources, fingerprints, limits);
	}

	private List<SourceTable> toRead() {
		Set<String> names = new HashSet<>();
		toCompute.forEach(p -> p.sources().forEach(s -> names.add(s.name())));
		sources.keySet().stream().filter(s -> !reports.containsKey(s)).forEach(names::add);
		// References are checked against rows: a source that is read needs those that it refers to.
		List<String> todo = new java.util.ArrayList<>(names);
		while (!todo.isEmpty()) {
			for (SourceTable referred : withReferred(sources.get(todo.remove(0)))) {
				if (names.add(referred.name())) {
					todo.add(referred.name());
				}
			}
		}
		return sources.values().stream().filter(s -> names.contains(s.name())).toList();
	}

	private Collection<SourceTable> withReferred(SourceTable source) {
		Map<String, SourceTable> all = new LinkedHashMap<>();
		all.put(source.name(), source);
		for (SourceColumn column : source.columns()) {
			if (column.reference() != null && sources.containsKey(column.reference().source())) {
				all.put(column.reference().source(), sources.get(column.reference().source()));
			}
		}
		return all.values();
	}
}
