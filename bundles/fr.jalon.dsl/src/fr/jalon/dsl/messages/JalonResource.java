// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import java.util.List;

import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** A text of the language; its syntax errors are where their messages say. */
public class JalonResource extends LazyLinkingResource {

	@Override
	protected void addSyntaxDiagnostic(List<Diagnostic> diagnostics, INode error) {
		INode word = word(error);
		if (word == null) {
			super.addSyntaxDiagnostic(diagnostics, error);
			return;
		}
		diagnostics.add(new SyntaxErrorPlace(error, word));
	}

	/** The word that the message names, when that is not the node of the error. */
	private static INode word(INode error) {
		String[] data = error.getSyntaxErrorMessage().getIssueData();
		if (data == null || data.length != 2) {
			return null;
		}
		ILeafNode word = NodeModelUtils.findLeafNodeAtOffset(error.getRootNode(), Integer.parseInt(data[0]));
		// In an editor the text before may have changed since: then the node of the error has to do.
		return word == null || word.getOffset() <= error.getOffset() || !word.getText().equals(data[1]) ? null : word;
	}
}
