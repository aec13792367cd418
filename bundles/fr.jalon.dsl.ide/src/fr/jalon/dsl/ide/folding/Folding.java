// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.folding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import fr.jalon.contract.Document;
import fr.jalon.contract.Import;
import fr.jalon.dsl.ide.folding.Fold.Kind;
import fr.jalon.dsl.services.JalonGrammarAccess;

/** What can be folded away: blocks in braces, comments, imports and long texts, wherever they take several lines. */
public class Folding {

	private final JalonGrammarAccess grammar;

	@Inject
	Folding(JalonGrammarAccess grammar) {
		this.grammar = grammar;
	}

	/** In the order of the text; works on the words alone, so that broken texts fold, too. */
	public List<Fold> of(XtextResource text) {
		if (text.getParseResult() == null) {
			return List.of();
		}
		ICompositeNode root = text.getParseResult().getRootNode();
		String content = root.getText();
		List<Fold> folds = new ArrayList<>();
		Deque<ILeafNode> open = new ArrayDeque<>();
		ILeafNode firstComment = null;
		ILeafNode lastComment = null;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (isLineComment(leaf) && isFirstOfLine(content, leaf.getOffset())) {
				firstComment = firstComment == null ? leaf : firstComment;
				lastComment = leaf;
				continue;
			}
			// Only a blank line or a word ends a run of line comments; indentation between them does not.
			if (firstComment != null && (!leaf.isHidden() || leaf.getText().indexOf('\n') >= 0)) {
				add(folds, content, firstComment.getOffset(), lastComment.getEndOffset(), Kind.COMMENT);
				firstComment = null;
			}
			if (leaf.getGrammarElement() == grammar.getML_COMMENTRule()) {
				add(folds, content, leaf.getOffset(), leaf.getEndOffset(), Kind.COMMENT);
			} else if (!leaf.isHidden() && leaf.getText().equals("{")) {
				open.push(leaf);
			} else if (!leaf.isHidden() && leaf.getText().equals("}") && !open.isEmpty()) {
				ILeafNode opening = open.pop();
				add(folds, content, opening.getOffset(), leaf.getEndOffset(), Kind.BLOCK);
			} else if (!leaf.isHidden() && leaf.getText().startsWith("\"")) {
				add(folds, content, leaf.getOffset(), leaf.getEndOffset(), Kind.TEXT);
			}
		}
		if (firstComment != null) {
			add(folds, content, firstComment.getOffset(), lastComment.getEndOffset(), Kind.COMMENT);
		}
		addImports(folds, content, text);
		folds.sort(Comparator.comparingInt(Fold::offset));
		return folds;
	}

	private static boolean isFirstOfLine(String content, int offset) {
		int at = offset - 1;
		while (at >= 0 && Character.isWhitespace(content.charAt(at)) && content.charAt(at) != '\n') {
			at--;
		}
		return at < 0 || content.charAt(at) == '\n';
	}

	private boolean isLineComment(ILeafNode leaf) {
		return leaf.getGrammarElement() == grammar.getSL_COMMENTRule();
	}

	private static void addImports(List<Fold> folds, String content, XtextResource text) {
		for (EObject root : text.getContents()) {
			if (root instanceof Document document && document.getImports().size() > 1) {
				List<Import> imports = document.getImports();
				INode first = NodeModelUtils.findActualNodeFor(imports.get(0));
				INode last = NodeModelUtils.findActualNodeFor(imports.get(imports.size() - 1));
				if (first != null && last != null) {
					add(folds, content, first.getOffset(), last.getEndOffset(), Kind.IMPORTS);
				}
			}
		}
	}

	private static void add(List<Fold> folds, String content, int from, int to, Kind kind) {
		int end = to;
		while (end > from && Character.isWhitespace(content.charAt(end - 1))) {
			end--;
		}
		int line = content.indexOf('\n', from);
		if (line >= 0 && line < end) {
			folds.add(new Fold(from, end - from, kind));
		}
	}
}
