// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;

import fr.jalon.dsl.services.JalonGrammarAccess;

/**
 * Texts drawn from the grammar: any clause in any order, every spelling, odd spaces and comments. Names lead nowhere, values
 * can be read. A few texts read otherwise than they were drawn; those with syntax errors are not given.
 */
public final class RandomTexts {

	private static final int DEEP = 14;

	private static final Map<String, List<String>> VALUES = Map.ofEntries(
			Map.entry("Number", List.of("3", "12,5", "9 554 383", "-4", "0,250", "1\u00a0000", "182", "- 7")),
			Map.entry("Amount", List.of("9 554 383 €", "460 000,50 €", "0€")),
			Map.entry("Date", List.of("2016-09-29", "2020-02-29")),
			Map.entry("Period", List.of("2016..2020", "2017", "2017-06", "2017-T2", "2017-S1", "2017-2018", "2016-12-31", "2016 .. 2018")),
			Map.entry("YearSpan", List.of("de 2016 à 2020", "de  2017\u202fà 2017")),
			Map.entry("CheckCode", List.of("JAL-0101", "JAL-0002")),
			Map.entry("Name", List.of("Alpha", "bêta", "_g1", "produit", "action", "date", "été2016", "Œuvre")),
			Map.entry("PlainName", List.of("Alpha", "bêta", "_g1")),
			Map.entry("QualifiedName", List.of("Alpha", "a.b", "fr . amue.Zed", "fiche")),
			Map.entry("PlainQualifiedName", List.of("Alpha", "a.b")),
			Map.entry("QualifiedNameWithWildcard", List.of("a.b", "a.*")),
			Map.entry("INT", List.of("7", "0", "2016")),
			Map.entry("ID", List.of("Zoé", "x")),
			Map.entry("STRING", List.of("\"\"", "\"l'État\"", "\"deux\nlignes // pas un commentaire\"", "\"« guillemets » \\\"x\\\" \\\\ \\u00e9\"",
					"\"plusieurs   espaces\"")));

	private static final List<String> SPACES = List.of(" ", " ", " ", "\n", "\n  ", "  ", "\t", "\u00a0", " /* note */ ", " // fin\n", "\n\n\n");

	private final Random random;
	private final StringBuilder text = new StringBuilder();
	private final Map<AbstractRule, Integer> depths = new HashMap<>();
	private int size;

	private RandomTexts(long seed) {
		random = new Random(seed);
	}

	/** A text without syntax error; the same for the same seed. */
	public static String draw(long seed) {
		for (long attempt = 0;; attempt++) {
			RandomTexts texts = new RandomTexts(seed * 31 + attempt);
			String text = texts.document();
			if (!Texts.read(text).getParseResult().hasSyntaxErrors()) {
				return text;
			}
		}
	}

	private String document() {
		JalonGrammarAccess grammar = Texts.get(JalonGrammarAccess.class);
		for (int elements = 1 + random.nextInt(4); elements > 0; elements--) {
			rule(grammar.getTopElementRule(), 0);
			space();
		}
		return text.toString();
	}

	private void rule(AbstractRule rule, int depth) {
		List<String> values = VALUES.get(rule.getName());
		if (values != null) {
			word(values.get(random.nextInt(values.size())));
			return;
		}
		element(rule.getAlternatives(), depth + 1);
	}

	private void element(AbstractElement element, int depth) {
		int times = GrammarUtil.isMultipleCardinality(element) ? random.nextInt(size > 150 ? 1 : 4) : 1;
		if (GrammarUtil.isOneOrMoreCardinality(element)) {
			times = Math.max(1, times);
		} else if (GrammarUtil.isOptionalCardinality(element) && !GrammarUtil.isMultipleCardinality(element)) {
			times = depth < DEEP && random.nextBoolean() ? 1 : 0;
		}
		for (; times > 0; times--) {
			once(element, depth);
		}
	}

	private void once(AbstractElement element, int depth) {
		if (element instanceof Keyword keyword) {
			word(keyword.getValue());
		} else if (element instanceof RuleCall call) {
			rule(call.getRule(), depth);
		} else if (element instanceof Assignment assignment) {
			element(assignment.getTerminal(), depth);
		} else if (element instanceof CrossReference reference) {
			element(reference.getTerminal(), depth);
		} else if (element instanceof EnumLiteralDeclaration literal) {
			word(literal.getLiteral().getValue());
		} else if (element instanceof Group group) {
			group.getElements().forEach(each -> element(each, depth));
		} else if (element instanceof Alternatives alternatives) {
			element(choice(alternatives, depth), depth);
		} else if (!(element instanceof Action)) {
			throw new IllegalStateException(element.toString());
		}
	}

	/** Any alternative; far down, one of those that end soonest. */
	private AbstractElement choice(Alternatives alternatives, int depth) {
		List<AbstractElement> all = alternatives.getElements();
		if (depth > DEEP) {
			int least = all.stream().mapToInt(each -> depth(each, 0)).min().orElse(0);
			all = all.stream().filter(each -> depth(each, 0) == least).toList();
		}
		return all.get(random.nextInt(all.size()));
	}

	private int depth(AbstractElement element, int levels) {
		if (levels > 12 || GrammarUtil.isOptionalCardinality(element)) {
			return levels > 12 ? 100 : 0;
		}
		if (element instanceof RuleCall call) {
			AbstractRule rule = call.getRule();
			if (VALUES.containsKey(rule.getName())) {
				return 1;
			}
			Integer known = depths.get(rule);
			if (known == null) {
				known = 1 + depth(rule.getAlternatives(), levels + 1);
				if (levels == 0) {
					depths.put(rule, known);
				}
			}
			return known;
		}
		if (element instanceof Assignment assignment) {
			return depth(assignment.getTerminal(), levels);
		}
		if (element instanceof CrossReference) {
			return 1;
		}
		if (element instanceof Alternatives alternatives) {
			return alternatives.getElements().stream().mapToInt(each -> depth(each, levels)).min().orElse(0);
		}
		if (element instanceof Group group) {
			return group.getElements().stream().mapToInt(each -> depth(each, levels)).max().orElse(0);
		}
		return 0;
	}

	private void word(String word) {
		if (text.length() > 0) {
			space();
		}
		text.append(word);
		size++;
	}

	private void space() {
		text.append(SPACES.get(random.nextInt(SPACES.size())));
	}
}
