// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.regionaccess.IAstRegion;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISequentialRegion;

import fr.jalon.contract.BudgetLine;

/** Where clauses begin, read off the grammar: a clause is one turn of a loop of the element's rule. */
final class Clauses {

	/** Words that begin a part worth a line of its own. */
	private static final Set<String> PARTS = Set.of("décrit", "signataire", "décide");

	private Clauses() {
	}

	/** First words of the clauses of the element, in their order. */
	static List<ISemanticRegion> starts(IEObjectRegion element) {
		List<ISemanticRegion> starts = new ArrayList<>();
		for (IAstRegion part : element.getAstRegions()) {
			if (beginsTurnOfLoop(part.getGrammarElement())) {
				starts.add(first(part));
			}
		}
		return starts;
	}

	/** Whether a clause that is too long may be broken before the word, even if the author did not. */
	static boolean beginsPart(ISemanticRegion word) {
		if (word.getGrammarElement() instanceof Keyword keyword) {
			return isCalculation(word) || PARTS.contains(keyword.getValue()) && beginsOptionalGroup(keyword)
					|| GrammarUtil.containingRule(keyword).getName().equals("SourceClauses") && beginsOptionalGroup(keyword);
		}
		return false;
	}

	/** Whether the word begins what comes after the head of an element: a calculation, the amounts of a grant. */
	static boolean beginsBody(ISemanticRegion word) {
		return isCalculation(word)
				|| word.getSemanticElement() instanceof BudgetLine && Glue.is(word.getPreviousSemanticRegion(), ":");
	}

	private static boolean isCalculation(ISemanticRegion word) {
		return word.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals("calcul")
				&& GrammarUtil.containingRule(keyword).getName().equals("Measure") && word.getPreviousSemanticRegion() != null
				&& word.getPreviousSemanticRegion().getSemanticElement() != word.getSemanticElement().eContainer();
	}

	/** Whether the author may break a clause before the word: it begins something that could be left out. */
	static boolean mayBreakBefore(ISemanticRegion word) {
		return word.getGrammarElement() instanceof Keyword keyword && beginsOptionalGroup(keyword) && Glue.isWord(word);
	}

	/** The first word of a part: of an object, the one that it begins with. */
	static ISemanticRegion first(ISequentialRegion part) {
		return part instanceof ISemanticRegion word ? word : part.getPreviousHiddenRegion().getNextSemanticRegion();
	}

	/** The last word of a part. */
	static ISemanticRegion last(ISequentialRegion part) {
		return part instanceof ISemanticRegion word ? word : part.getNextHiddenRegion().getPreviousSemanticRegion();
	}

	private static boolean beginsOptionalGroup(Keyword keyword) {
		return keyword.eContainer() instanceof Group group && group.getElements().get(0) == keyword
				&& GrammarUtil.isOptionalCardinality(group);
	}

	private static boolean beginsTurnOfLoop(EObject grammarElement) {
		EObject each = grammarElement;
		// Separators of lists have loops of their own, which begin with a comma.
		if (each instanceof Keyword keyword && (keyword.getValue().equals(",") || keyword.getValue().equals("."))) {
			return false;
		}
		while (each instanceof AbstractElement element) {
			if (GrammarUtil.isMultipleCardinality(element)) {
				return true;
			}
			EObject container = element.eContainer();
			if (container instanceof Group group && group.getElements().get(0) != element) {
				return false;
			}
			if (container instanceof Assignment assignment && GrammarUtil.isMultipleCardinality(assignment)) {
				return true;
			}
			each = container;
		}
		return false;
	}
}
