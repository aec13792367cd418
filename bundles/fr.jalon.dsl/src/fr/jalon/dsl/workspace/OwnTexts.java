// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.workspace;

import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * Texts read on their own: they see each other and nothing else. Where no workbench runs all texts are; in one with Xtext,
 * names come from the index of the workspace, unless a resource set says that its texts stand on their own.
 */
public final class OwnTexts {

	private static final String OPTION = OwnTexts.class.getName();

	private OwnTexts() {
	}

	/** Says so of all texts of a resource set, those to come included. */
	public static void mark(ResourceSet texts) {
		texts.getLoadOptions().put(OPTION, Boolean.TRUE);
	}

	/** Whether that was said. */
	public static boolean are(ResourceSet texts) {
		return texts != null && texts.getLoadOptions().containsKey(OPTION);
	}
}
