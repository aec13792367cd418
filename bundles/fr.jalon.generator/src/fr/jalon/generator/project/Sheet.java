// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.generator.java.TypeName;
import fr.jalon.plan.ir.FichePlan;

/**
 * A sheet and its calculator.
 *
 * @param calculator the class
 */
public record Sheet(FichePlan plan, TypeName calculator) {

	/** Names of the sources whose rows it counts. */
	Set<String> scanned() {
		Set<String> names = new LinkedHashSet<>();
		plan.scans().forEach(scan -> names.add(scan.base().name()));
		return names;
	}

	/** Names of the sources that it looks rows up in, in the order of the calculator's constructor. */
	List<String> joined() {
		Set<String> names = new LinkedHashSet<>();
		plan.scans().forEach(scan -> scan.joins().forEach(join -> names.add(join.table().name())));
		return List.copyOf(names);
	}
}
