// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.formatting2.regionaccess.internal.NodeModelBasedRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import fr.jalon.dsl.services.JalonGrammarAccess;

/**
 * Tells white space from comments by the grammar: Xtext asks Java, for which a no-break space is no white space, and the
 * formatter then has no way to lay out that "comment".
 */
public class SpaceAwareRegions extends TextRegionAccessBuilder {

	private final AbstractRule space;
	private NodeModelBasedRegionAccessBuilder builder;

	@Inject
	SpaceAwareRegions(JalonGrammarAccess grammar) {
		space = grammar.getWSRule();
	}

	@Override
	public TextRegionAccessBuilder forNodeModel(XtextResource resource) {
		builder = new NodeModelBasedRegionAccessBuilder() {
			@Override
			protected boolean isComment(ILeafNode leaf) {
				return leaf.getGrammarElement() != space && super.isComment(leaf);
			}
		}.withResource(resource);
		return this;
	}

	@Override
	public ITextRegionAccess create() {
		return builder != null ? builder.create() : super.create();
	}
}
