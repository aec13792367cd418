// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import org.eclipse.xtext.ui.editor.DirtyStateEditorSupport.IConcurrentEditingCallback;
import org.eclipse.xtext.ui.editor.DirtyStateEditorSupport.IDirtyStateEditorSupportClient;

/** Several editors of one file write into one document, see {@link TextDocuments}: nothing to warn of. */
public final class SharedTexts implements IConcurrentEditingCallback {

	@Override
	public boolean isConcurrentEditingIgnored(IDirtyStateEditorSupportClient client) {
		return true;
	}
}
