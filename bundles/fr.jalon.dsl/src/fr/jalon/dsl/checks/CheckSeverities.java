// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EObject;

import com.google.inject.Singleton;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SeveritySetting;

/** How grave a finding is: as the user asked (command line, preferences), else as its contract says, else by default. */
@Singleton
public class CheckSeverities {

	private final Map<String, Severity> asked = new ConcurrentHashMap<>();

	/** What the user asks for, over all contracts. */
	public void override(String code, Severity severity) {
		asked.put(code, severity);
	}

	/** Forgets what the user asked for. */
	public void clearOverrides() {
		asked.clear();
	}

	/** The severity of a check for an object; {@link Severity#IGNORE} when it is not to be reported. */
	Severity of(Check<?> check, EObject object, WholeModel model) {
		Severity override = asked.get(check.code());
		if (override != null) {
			return override;
		}
		Contract contract = model.contract(object);
		if (contract == null) {
			return check.severity();
		}
		// Whoever sets a code twice means the last one.
		Severity set = check.severity();
		for (SeveritySetting setting : contract.getSeverities()) {
			if (check.code().equals(setting.getCode())) {
				set = setting.getSeverity();
			}
		}
		return set;
	}
}
