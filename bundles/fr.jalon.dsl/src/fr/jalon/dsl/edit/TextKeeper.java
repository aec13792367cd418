// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.io.IOException;
import java.io.Writer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.impl.Serializer;

import com.google.inject.Inject;

/**
 * Writes a model back into the text that it was read from, so that a plain {@code resource.save()} keeps comments, layout and
 * spelling. Models without a text, parts of a model, and whoever asks for a new layout get what Xtext's serializer writes.
 */
public class TextKeeper extends Serializer {

	@Inject
	private ModelEdit edit;

	@Override
	public String serialize(EObject object, SaveOptions options) {
		return keepsText(object, options) ? edit.pending((XtextResource) object.eResource()).after() : super.serialize(object, options);
	}

	@Override
	public void serialize(EObject object, Writer writer, SaveOptions options) throws IOException {
		if (!keepsText(object, options)) {
			super.serialize(object, writer, options);
			return;
		}
		writer.write(serialize(object, options));
		writer.flush();
	}

	private static boolean keepsText(EObject object, SaveOptions options) {
		return !options.isFormatting() && object.eResource() instanceof XtextResource text && object.eContainer() == null
				&& text.getParseResult() != null && text.getParseResult().getRootASTElement() == object
				&& !text.getParseResult().hasSyntaxErrors();
	}
}
