// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.session.SavingPolicyImpl;

/**
 * Sirius saves diagrams, not texts: those were written when the models changed, and an empty or faulty model must never be
 * written over a text. Editors with unsaved changes are their author's to save.
 */
final class TextSaving extends SavingPolicyImpl {

	private final SessionTexts texts;

	TextSaving(TransactionalEditingDomain domain, SessionTexts texts) {
		super(domain);
		this.texts = texts;
	}

	@Override
	protected Collection<Resource> computeResourcesToSave(Set<Resource> scope, Map<?, ?> options, IProgressMonitor monitor) {
		return super.computeResourcesToSave(withoutTexts(scope), options, monitor);
	}

	@Override
	public Collection<Resource> save(Iterable<Resource> all, Map<?, ?> options, IProgressMonitor monitor) {
		Collection<Resource> saved = super.save(all, options, monitor);
		texts.rememberSaved();
		return saved;
	}

	private static Set<Resource> withoutTexts(Set<Resource> scope) {
		Set<Resource> others = new LinkedHashSet<>(scope);
		others.removeIf(SessionTexts::isText);
		return others;
	}
}
