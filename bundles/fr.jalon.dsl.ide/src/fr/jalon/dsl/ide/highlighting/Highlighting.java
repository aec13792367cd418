// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.highlighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.dsl.services.JalonGrammarAccess;

/**
 * What each word of a text is. A word of the language that serves as a name counts as a name. References are told by what
 * they may lead to, so that nothing has to be linked.
 */
public class Highlighting {

	private static final Set<String> NUMBERS = Set.of("Number", "Amount");
	private static final Set<String> DATES = Set.of("Date", "Period", "YearSpan");
	private static final Set<String> UNITS = Set.of("UnitKind", "TimeUnit");
	private static final Set<String> NAMES = Set.of("Name", "PlainName", "QualifiedName", "PlainQualifiedName",
			"QualifiedNameWithWildcard", "UnitOrTypeWord", "CheckCode");

	private final JalonGrammarAccess grammar;

	@Inject
	Highlighting(JalonGrammarAccess grammar) {
		this.grammar = grammar;
	}

	/** In the order of the text, none overlapping; brackets, commas and colons have no style. */
	public List<Highlight> of(XtextResource text) {
		if (text.getParseResult() == null) {
			return List.of();
		}
		List<Highlight> highlights = new ArrayList<>();
		for (ILeafNode leaf : text.getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.getLength() > 0) {
				add(leaf, highlights);
			}
		}
		return highlights;
	}

	private void add(ILeafNode leaf, List<Highlight> highlights) {
		EObject element = leaf.getGrammarElement();
		if (element == grammar.getML_COMMENTRule() || element == grammar.getSL_COMMENTRule()) {
			int length = leaf.getText().stripTrailing().length();
			highlights.add(new Highlight(leaf.getOffset(), length, HighlightStyle.COMMENT, false));
			return;
		}
		if (leaf.isHidden()) {
			return;
		}
		HighlightStyle style = ofRules(leaf);
		if (style == null) {
			style = ofWord(element, leaf.getText());
		}
		if (style != null) {
			highlights.add(new Highlight(leaf.getOffset(), leaf.getLength(), style, isDeclaration(leaf)));
		}
	}

	/** By the rules that the word belongs to; null when they say nothing. */
	private static HighlightStyle ofRules(ILeafNode leaf) {
		boolean named = false;
		for (INode node = leaf; node != null; node = node.getParent()) {
			EObject element = node.getGrammarElement();
			if (element instanceof CrossReference reference) {
				return isDot(leaf) ? null : ofReference(node, reference);
			}
			if (!(element instanceof RuleCall call)) {
				if (node != leaf) {
					return null;
				}
				continue;
			}
			String rule = call.getRule().getName();
			if (DATES.contains(rule)) {
				return isSign(leaf) ? null : isWord(leaf) ? HighlightStyle.KEYWORD : HighlightStyle.DATE;
			}
			if (NUMBERS.contains(rule)) {
				return leaf.getText().equals("€") ? HighlightStyle.UNIT : HighlightStyle.NUMBER;
			}
			if (UNITS.contains(rule)) {
				return HighlightStyle.UNIT;
			}
			if (NAMES.contains(rule)) {
				named = true;
				Assignment assignment = GrammarUtil.containingAssignment(call);
				if (assignment != null) {
					return isDot(leaf) ? null : ofDeclaration(node, assignment);
				}
			} else if (named || node != leaf) {
				return null;
			}
		}
		return null;
	}

	private static boolean isDot(ILeafNode leaf) {
		return leaf.getText().equals(".") || leaf.getText().equals("*");
	}

	private static boolean isSign(ILeafNode leaf) {
		return leaf.getText().equals("..");
	}

	private static boolean isWord(ILeafNode leaf) {
		return leaf.getGrammarElement() instanceof Keyword && Character.isLetter(leaf.getText().charAt(0));
	}

	private static HighlightStyle ofReference(INode node, CrossReference reference) {
		EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
		EReference feature = owner == null ? null : GrammarUtil.getReference(reference, owner.eClass());
		if (feature == null) {
			return HighlightStyle.NAME;
		}
		return feature == Literals.COUNT_UNIT__OBJECT ? HighlightStyle.UNIT : of(feature.getEReferenceType());
	}

	private static HighlightStyle ofDeclaration(INode node, Assignment assignment) {
		EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
		boolean names = assignment.getFeature().equals(Literals.ELEMENT__NAME.getName());
		return owner != null && names ? of(owner.eClass()) : HighlightStyle.NAME;
	}

	private static HighlightStyle of(EClass type) {
		if (Literals.FICHE.isSuperTypeOf(type)) {
			return HighlightStyle.FICHE;
		}
		if (Literals.ACTOR.isSuperTypeOf(type)) {
			return HighlightStyle.ACTOR;
		}
		if (Literals.COLUMN.isSuperTypeOf(type)) {
			return HighlightStyle.COLUMN;
		}
		if (Literals.MEASURE.isSuperTypeOf(type)) {
			return HighlightStyle.MEASURE;
		}
		if (isAny(type, Literals.PRODUCT, Literals.PRODUCT_PLAN, Literals.FUNCTIONAL_BLOCK, Literals.MASTER_DATA, Literals.FLOW)) {
			return HighlightStyle.PRODUCT;
		}
		if (Literals.VALUE_ELEMENT.isSuperTypeOf(type)) {
			return HighlightStyle.VALUE;
		}
		if (isAny(type, Literals.SOURCE, Literals.CLASSIFICATION, Literals.POPULATION, Literals.BUSINESS_CALENDAR)) {
			return HighlightStyle.DATA;
		}
		if (Literals.MEASURED_OBJECT.isSuperTypeOf(type)) {
			return HighlightStyle.UNIT;
		}
		return HighlightStyle.STRUCTURE;
	}

	private static boolean isAny(EClass type, EClass... classes) {
		for (EClass each : classes) {
			if (each.isSuperTypeOf(type)) {
				return true;
			}
		}
		return false;
	}

	private HighlightStyle ofWord(EObject element, String word) {
		if (word.startsWith("\"")) {
			return HighlightStyle.TEXT;
		}
		AbstractRule rule = element instanceof RuleCall call ? call.getRule() : element instanceof AbstractRule own ? own : null;
		if (rule == grammar.getCALENDARRule()) {
			return HighlightStyle.DATE;
		}
		if (rule == grammar.getINTRule() || rule == grammar.getDECIMALRule()) {
			return HighlightStyle.NUMBER;
		}
		if (word.equals("%") || word.equals("€")) {
			return HighlightStyle.UNIT;
		}
		if (!(element instanceof Keyword) && !(element instanceof EnumLiteralDeclaration)) {
			return null;
		}
		if (Character.isLetter(word.charAt(0)) || word.equals("∞")) {
			return HighlightStyle.KEYWORD;
		}
		return "≤≥=<>≠+-×*/".indexOf(word.charAt(0)) >= 0 ? HighlightStyle.OPERATOR : null;
	}

	private static boolean isDeclaration(ILeafNode leaf) {
		for (ICompositeNode node = leaf.getParent(); node != null; node = node.getParent()) {
			if (!(node.getGrammarElement() instanceof RuleCall call) || !NAMES.contains(call.getRule().getName())) {
				return false;
			}
			Assignment assignment = GrammarUtil.containingAssignment(call);
			if (assignment != null) {
				return assignment.getFeature().equals(Literals.ELEMENT__NAME.getName());
			}
		}
		return false;
	}
}
