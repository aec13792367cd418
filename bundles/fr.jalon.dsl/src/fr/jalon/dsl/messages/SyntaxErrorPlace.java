// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;

/**
 * A syntax error at the word that its message names. Where the parser had to look ahead over several words, the node of the
 * error is the first of them, which may be lines above.
 */
final class SyntaxErrorPlace extends XtextSyntaxDiagnostic {

	private final INode word;

	SyntaxErrorPlace(INode error, INode word) {
		super(error);
		this.word = word;
	}

	@Override
	public int getOffset() {
		return word.getOffset();
	}

	@Override
	public int getLength() {
		return word.getLength();
	}

	@Override
	public int getLine() {
		return word.getStartLine();
	}

	@Override
	public int getLineEnd() {
		return word.getEndLine();
	}
}
