// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import java.util.List;

import org.eclipse.core.runtime.CoreException;

import fr.jalon.design.session.Notices;
import fr.jalon.design.text.EditableText;
import fr.jalon.dsl.edit.TextChange;

/** Writes changes of texts where the texts stand: in the editor when one is open, else in the file. Diagrams follow. */
public final class Changes {

	private Changes() {
	}

	/** Writes all changes; a text that cannot be written is said, and the others still are. */
	public static void write(List<TextChange> changes) {
		for (TextChange change : changes) {
			EditableText.of(change.text()).ifPresent(place -> write(place, change));
		}
	}

	private static void write(EditableText place, TextChange change) {
		try {
			if (!place.isWritable()) {
				Notices.tell(Words.text("change.readOnly", place.file().getName()));
				return;
			}
			place.write(change);
		} catch (CoreException e) {
			Notices.tell(Words.text("change.failed", place.file().getName()));
		}
	}
}
