// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.references;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.occurrences.DefaultOccurrenceComputer;
import org.eclipse.xtext.ui.editor.occurrences.IOccurrenceComputer;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.references.References;
import fr.jalon.dsl.ide.references.Use;

/** Marks the places of a text that name the element under the cursor, as {@link References} finds them. */
public final class NameOccurrences implements IOccurrenceComputer {

	private static final Set<String> TYPES = Set.of(DefaultOccurrenceComputer.OCCURRENCE_ANNOTATION_TYPE,
			DefaultOccurrenceComputer.DECLARATION_ANNOTATION_TYPE);

	private final References references;

	@Inject
	NameOccurrences(References references) {
		this.references = references;
	}

	@Override
	public Map<Annotation, Position> createAnnotationMap(XtextEditor editor, ITextSelection selection, SubMonitor monitor) {
		IXtextDocument document = editor.getDocument();
		if (document == null) {
			return Map.of();
		}
		List<Use> uses = document.tryReadOnly((IUnitOfWork<List<Use>, XtextResource>) text -> references.inText(text, selection.getOffset()),
				List::of);
		Map<Annotation, Position> marks = new HashMap<>();
		for (Use use : uses) {
			String type = use.isDeclaration() ? DefaultOccurrenceComputer.DECLARATION_ANNOTATION_TYPE
					: DefaultOccurrenceComputer.OCCURRENCE_ANNOTATION_TYPE;
			try {
				String name = document.get(use.place().offset(), use.place().length());
				marks.put(new Annotation(type, false, name), new Position(use.place().offset(), use.place().length()));
			} catch (BadLocationException e) {
				// The author went on writing: the marks will be made again.
				return Map.of();
			}
		}
		return marks;
	}

	@Override
	public boolean hasAnnotationType(String type) {
		return TYPES.contains(type);
	}
}
