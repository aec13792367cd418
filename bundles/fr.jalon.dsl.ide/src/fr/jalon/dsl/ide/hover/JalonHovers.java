// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.words.Words;
import fr.jalon.doc.Pages;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.hover.Card.Line;
import fr.jalon.dsl.ide.references.References;

/** Cards of the elements that words name, what words of the language mean, the days of a period, the pages of the checks. */
public class JalonHovers implements Hovers {

	private final References references;
	private final Cards cards;
	private final KeywordHelp help;
	private final UserLanguage language;

	@Inject
	JalonHovers(References references, Cards cards, KeywordHelp help, UserLanguage language) {
		this.references = references;
		this.cards = cards;
		this.help = help;
		this.language = language;
	}

	@Override
	public Optional<Hover> at(XtextResource text, int offset, CancelIndicator cancel) {
		if (text.getParseResult() == null || offset < 0) {
			return Optional.empty();
		}
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(text.getParseResult().getRootNode(), offset);
		if (leaf == null || leaf.isHidden()) {
			return Optional.empty();
		}
		return element(text, leaf, offset).map(element -> new Hover(leaf.getOffset(), leaf.getLength(), cards.of(element)))
				.or(() -> word(leaf));
	}

	/** What the page about a check says: why, and how to mend it; empty for an unknown code. */
	@Override
	public Optional<Card> check(String code) {
		return help.page(Pages.checkPath(code, language.get())).map(JalonHovers::card);
	}

	/** The element that the word names, or whose title it is. */
	private Optional<Element> element(XtextResource text, ILeafNode leaf, int offset) {
		if (leaf.getText().startsWith("\"")) {
			Assignment assignment = leaf.getGrammarElement() instanceof RuleCall call ? GrammarUtil.containingAssignment(call) : null;
			boolean title = assignment != null && assignment.getFeature().equals(Literals.ELEMENT__TITLE.getName());
			return title && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Element element ? Optional.of(element) : Optional.empty();
		}
		return references.target(text, offset);
	}

	private Optional<Hover> word(ILeafNode leaf) {
		INode value = leaf;
		for (INode node = leaf; node != null; node = node.getParent()) {
			ParserRule rule = node.getGrammarElement() instanceof RuleCall call && call.getRule() instanceof ParserRule called ? called : null;
			if (rule == null) {
				continue;
			}
			if (!GrammarUtil.isDatatypeRule(rule)) {
				break;
			}
			value = node;
			switch (rule.getName()) {
				case "Period", "Date" -> {
					return period(node);
				}
				case "CheckCode" -> {
					return check(node.getText().strip()).map(card -> hover(node(leaf, "CheckCode"), card));
				}
				default -> {
				}
			}
		}
		if (value.getGrammarElement() instanceof RuleCall call && call.getRule() instanceof ParserRule rule
				&& rule.getType().getClassifier() instanceof EEnum && value != leaf) {
			String phrase = value.getText().strip().replaceAll("\\s+", " ");
			return keyword(value, rule.getName(), phrase);
		}
		if (leaf.getGrammarElement() instanceof Keyword keyword) {
			Keyword first = firstOfPhrase(keyword);
			return keyword(leaf, GrammarUtil.containingRule(first).getName(), KeywordHelp.phrase(first));
		}
		return Optional.empty();
	}

	private static INode node(INode leaf, String rule) {
		for (INode node = leaf; node != null; node = node.getParent()) {
			if (node.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals(rule)) {
				return node;
			}
		}
		return leaf;
	}

	private Optional<Hover> keyword(INode node, String rule, String phrase) {
		Locale locale = language.get();
		// Signs are plain to see.
		if (!Character.isLetter(phrase.charAt(0))) {
			return Optional.empty();
		}
		return help.find(rule, phrase, locale).map(text -> {
			List<Line> lines = new ArrayList<>(List.of(new Line.Paragraph(text)));
			KeywordHelp.example(rule, phrase).ifPresent(example -> lines.add(new Line.Sample(example)));
			return hover(node, new Card(phrase, "", lines));
		});
	}

	/** Of {@code mode de collecte}, {@code mode}, wherever in it the mouse is. */
	private static Keyword firstOfPhrase(Keyword keyword) {
		Keyword first = keyword;
		if (keyword.eContainer() instanceof Group group) {
			List<AbstractElement> all = group.getElements();
			for (int i = all.indexOf(keyword) - 1; i >= 0; i--) {
				AbstractElement before = all.get(i) instanceof Assignment assignment ? assignment.getTerminal() : all.get(i);
				if (!(before instanceof Keyword earlier) || !Character.isLetter(earlier.getValue().charAt(0))
						|| GrammarUtil.isOptionalCardinality(all.get(i)) || !Character.isLetter(first.getValue().charAt(0))) {
					break;
				}
				first = earlier;
			}
		}
		return first;
	}

	private Optional<Hover> period(INode node) {
		CalendarPeriod period;
		try {
			period = CalendarPeriod.parse(node.getText().strip());
		} catch (java.time.DateTimeException e) {
			return Optional.empty();
		}
		Words words = Words.in(language.get());
		String days = period.start().equals(period.end()) ? Cards.MESSAGES.message("weekday." + period.start().getDayOfWeek().name()).text(language.get())
				: Cards.MESSAGES.message("days", words.typography().date(period.start()), words.typography().date(period.end())).text(language.get());
		return Optional.of(hover(node, new Card(Words.capital(words.period(period)), "", List.of(new Line.Paragraph(days)))));
	}

	private static Hover hover(INode node, Card card) {
		return new Hover(node.getOffset(), node.getLength(), card);
	}

	/** A page of a check as a card, up to its examples. */
	private static Card card(String page) {
		String title = "";
		List<Line> lines = new ArrayList<>();
		StringBuilder paragraph = new StringBuilder();
		for (String line : (page + "\n\n").lines().toList()) {
			boolean heading = line.startsWith("#");
			if ((heading || line.isBlank()) && !paragraph.isEmpty()) {
				lines.add(new Line.Paragraph(paragraph.toString()));
				paragraph.setLength(0);
			}
			if (line.startsWith("# ")) {
				title = line.substring(2).strip();
			} else if (line.startsWith("## Exemples") || line.startsWith("## Examples") || line.startsWith("```")) {
				break;
			} else if (heading) {
				lines.add(new Line.Heading(line.replaceFirst("^#+\\s*", "")));
			} else if (!line.isBlank()) {
				paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip().replaceAll("^[-*] ", "• ").replace("`", ""));
			}
		}
		if (!paragraph.isEmpty()) {
			lines.add(new Line.Paragraph(paragraph.toString()));
		}
		return new Card(title, "", lines);
	}
}
