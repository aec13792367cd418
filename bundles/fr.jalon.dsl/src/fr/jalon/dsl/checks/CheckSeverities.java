// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

import com.google.inject.Singleton;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SeveritySetting;

/** How grave a finding is: as the user asked (command line, preferences), else as its contract says, else by default. */
@Singleton
public class CheckSeverities {

	private static final BiFunction<URI, String, Severity> NOWHERE = (text, code) -> null;

	private final Map<String, Severity> asked = new ConcurrentHashMap<>();
	private volatile BiFunction<URI, String, Severity> askedAt = NOWHERE;

	/** What the user asks for, over all contracts. */
	public void override(String code, Severity severity) {
		asked.put(code, severity);
	}

	/**
	 * What the user asks for where a text lies, as in the preferences of its project; counts when nothing is asked for over all.
	 *
	 * @param severities from the address of a text and a code to a severity, or null for none
	 */
	public void overrideAt(BiFunction<URI, String, Severity> severities) {
		askedAt = severities;
	}

	/** Forgets what the user asked for. */
	public void clearOverrides() {
		asked.clear();
		askedAt = NOWHERE;
	}

	/** The severity of a check for an object; {@link Severity#IGNORE} when it is not to be reported. */
	Severity of(Check<?> check, EObject object, WholeModel model) {
		Severity override = asked.get(check.code());
		if (override != null) {
			return override;
		}
		Resource text = object.eResource();
		Severity local = text == null || text.getURI() == null ? null : askedAt.apply(text.getURI(), check.code());
		if (local != null) {
			return local;
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
