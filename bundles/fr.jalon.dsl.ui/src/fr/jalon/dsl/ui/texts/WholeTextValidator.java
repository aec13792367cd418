// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

import com.google.inject.Inject;

/** Checks a text beside all others of its contract, so that an editor finds what the builder finds. */
public final class WholeTextValidator extends ResourceValidatorImpl {

	@Inject
	private WholeContract contract;

	@Override
	public List<Issue> validate(Resource text, CheckMode mode, CancelIndicator cancel) {
		contract.load(text, cancel == null ? CancelIndicator.NullImpl : cancel);
		return super.validate(text, mode, cancel);
	}
}
