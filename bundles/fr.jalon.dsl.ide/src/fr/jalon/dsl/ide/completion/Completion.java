// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import fr.jalon.contract.words.Words;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.completion.Proposal.Kind;
import fr.jalon.dsl.ide.hover.KeywordHelp;
import fr.jalon.runtime.text.Catalogue;

/**
 * What may be written at a place of a text: the words of the language that fit there, names, columns and their values,
 * units, types, dates, and whole clauses, sheets and contracts to fill in. Texts may be broken or empty, the place may be
 * in the middle of a word. Stateless; safe for several threads on different texts.
 */
public class Completion {

	private static final Catalogue WORDS = Catalogue.of(Completion.class);

	/** Signs worth offering: those that a keyboard hides, and those that alone may follow. */
	private static final Set<String> SIGNS = Set.of(":", "=", "≤", "≥", "<", ">", "≠", "%", "€", "{");

	/** Words of several that a value may consist of; how far back a value being written may begin. */
	private static final int LONGEST_VALUE = 5;

	private final ExpectedElements expected;
	private final NameProposals names;
	private final RowProposals rows;
	private final DateProposals dates;
	private final Templates templates;
	private final UserLanguage language;
	private final KeywordHelp help;

	@Inject
	Completion(ExpectedElements expected, NameProposals names, RowProposals rows, DateProposals dates, Templates templates,
			UserLanguage language, KeywordHelp help) {
		this.expected = expected;
		this.names = names;
		this.rows = rows;
		this.dates = dates;
		this.templates = templates;
		this.language = language;
		this.help = help;
	}

	/** {@link #at(XtextResource, int, CancelIndicator)}, not to be cancelled. */
	public List<Proposal> at(XtextResource resource, int offset) {
		return at(resource, offset, CancelIndicator.NullImpl);
	}

	/**
	 * The best first.
	 *
	 * @param resource linked with the texts beside it; may have errors
	 * @param offset in its text; beyond its ends counts as the end
	 */
	public List<Proposal> at(XtextResource resource, int offset, CancelIndicator cancel) {
		if (resource.getParseResult() == null) {
			return List.of();
		}
		ICompositeNode root = resource.getParseResult().getRootNode();
		CaretContext place = CaretContext.at(root.getText(), offset);
		if (place.isHidden()) {
			return List.of();
		}
		return new Request(resource, root, place, language.get(), cancel).answer();
	}

	/** The nearest object around the words before a place. */
	static EObject modelAt(ICompositeNode root, int offset) {
		ILeafNode leaf = lastLeaf(root, offset);
		EObject model = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return model != null ? model : root.getSemanticElement();
	}

	/** The last visible word that begins before an offset; null when there is none. */
	static ILeafNode lastLeaf(ICompositeNode root, int offset) {
		ILeafNode last = null;
		for (int at = Math.min(offset, root.getTotalEndOffset()) - 1; at >= 0;) {
			ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at);
			if (leaf == null) {
				return last;
			}
			if (!leaf.isHidden() && leaf.getOffset() < offset) {
				return leaf;
			}
			at = leaf.getTotalOffset() - 1;
		}
		return last;
	}

	/** One question. */
	private final class Request {

		private final XtextResource resource;
		private final ICompositeNode root;
		private final CaretContext place;
		private final Locale locale;
		private final CancelIndicator cancel;
		/** By what is inserted and where, since several ways of the grammar may lead to the same words. */
		private final Map<String, Proposal> found = new LinkedHashMap<>();
		private final List<Proposal> later = new ArrayList<>();
		private RowProposals.Wish wish;

		Request(XtextResource resource, ICompositeNode root, CaretContext place, Locale locale, CancelIndicator cancel) {
			this.resource = resource;
			this.root = root;
			this.place = place;
			this.locale = locale;
			this.cancel = cancel;
		}

		List<Proposal> answer() {
			int start = place.prefix().start();
			Set<AbstractElement> elements = expected.at(place, start, root);
			INode last = lastLeaf(root, start);
			wish = rows.wish(place, modelAt(root, start), elements);
			valuesOfSeveralWords(start);
			List<Keyword> clauses = new ArrayList<>();
			for (AbstractElement element : elements) {
				if (cancel.isCanceled()) {
					return List.of();
				}
				if (element instanceof Keyword keyword) {
					clauses.add(keyword);
				} else if (element instanceof Assignment assignment) {
					assignment(assignment);
				}
			}
			ordered(clauses, last).forEach(keyword -> keyword(keyword, last));
			later.forEach(this::add);
			return List.copyOf(found.values());
		}

		/** Clauses that usually come after the one before the place go first; what was skipped follows. */
		private List<Keyword> ordered(List<Keyword> keywords, INode last) {
			int after = -1;
			for (INode node = last; node != null && after < 0; node = node.getParent()) {
				for (INode sibling = node; sibling != null && after < 0; sibling = sibling.getPreviousSibling()) {
					after = ExpectedElements.isClause(sibling.getGrammarElement()) ? keywords.indexOf(sibling.getGrammarElement()) : -1;
				}
			}
			if (after < 0) {
				List<Keyword> ordered = new ArrayList<>(keywords);
				ordered.sort(Comparator.comparing(Completion::isOfHeader));
				return ordered;
			}
			AbstractRule rule = GrammarUtil.containingRule(keywords.get(after));
			List<Integer> own = IntStream.range(0, keywords.size()).filter(i -> GrammarUtil.containingRule(keywords.get(i)) == rule
					&& ExpectedElements.isClause(keywords.get(i))).boxed().toList();
			int first = own.get(0);
			int end = own.get(own.size() - 1) + 1;
			List<Keyword> ordered = new ArrayList<>(keywords.subList(0, first));
			ordered.addAll(keywords.subList(after, end));
			ordered.addAll(keywords.subList(first, after));
			ordered.addAll(keywords.subList(end, keywords.size()));
			return ordered;
		}

		// --------------------------------------------------------------------------------------------- keywords

		private void keyword(Keyword keyword, INode last) {
			String value = keyword.getValue();
			AbstractRule rule = GrammarUtil.containingRule(keyword);
			if (expected.isOfName(keyword) || isOtherSpelling(keyword) || ExpectedElements.isGiven(keyword, last, place.prefix().start())) {
				return;
			}
			if (!Character.isLetter(value.charAt(0))) {
				if (place.prefix().text().isEmpty()) {
					sign(keyword, value, rule);
				}
				return;
			}
			if (!rows.allows(rule.getName(), wish)) {
				return;
			}
			String phrase = KeywordHelp.phrase(keyword);
			if (fits(phrase)) {
				Kind kind = rule.getName().equals("PrimitiveKind") || rule.getName().equals("ProductType") ? Kind.TYPE : Kind.KEYWORD;
				add(proposal(Snippet.plain(phrase), phrase, help.brief(keyword, locale), help.markdown(keyword, locale), kind));
			}
			for (Templates.Template template : templates.of(rule.getName(), value)) {
				template(template);
			}
		}

		private void sign(Keyword keyword, String value, AbstractRule rule) {
			templates.of(rule.getName(), value).forEach(this::template);
			if (value.equals("{")) {
				Snippet block = new Snippet("{\n  \n}", List.of(new Snippet.Stop(0, 4, 0))).indented(place.indentation());
				later.add(proposal(block, "{ … }", help.brief(keyword, locale), "", Kind.SIGN));
			} else if (SIGNS.contains(value)) {
				Proposal sign = proposal(Snippet.plain(value), value, help.brief(keyword, locale), "", Kind.SIGN);
				// A comparator is what the author is looking for; other signs are known.
				if (rule.getName().equals("Comparator")) {
					add(sign);
				} else {
					later.add(sign);
				}
			}
		}

		/** A value with several spellings is offered in the first, unless another one is being written. */
		private boolean isOtherSpelling(Keyword keyword) {
			if (!(keyword.eContainer() instanceof EnumLiteralDeclaration literal) || !(GrammarUtil.containingRule(keyword) instanceof EnumRule)) {
				return false;
			}
			for (EObject each : literal.eContainer().eContents()) {
				if (each == literal) {
					return false;
				}
				if (each instanceof EnumLiteralDeclaration other && other.getEnumLiteral() == literal.getEnumLiteral()
						&& other.getLiteral().getValue().startsWith(place.prefix().text())) {
					return true;
				}
			}
			return false;
		}

		private void template(Templates.Template template) {
			String prefix = place.prefix().text();
			if (!fits(template.word()) && !Spelled.startsWith(template.title(locale), prefix)) {
				return;
			}
			Snippet snippet = template.snippet((kind, otherwise) -> names.first(resource, kind, otherwise)).indented(place.indentation());
			add(proposal(snippet, template.title(locale), text("template"), "```jalon\n" + snippet.text() + "\n```", Kind.TEMPLATE));
		}

		// ----------------------------------------------------------------------------------------------- values

		private void assignment(Assignment assignment) {
			AbstractElement terminal = assignment.getTerminal();
			if (terminal instanceof CrossReference reference) {
				if (rows.isOfRow(reference)) {
					rows.at(place, modelAt(root, place.prefix().start()), locale).forEach(this::accept);
				} else {
					names.of(reference, resource, root, place, locale).forEach(this::accept);
				}
				return;
			}
			if (!(terminal instanceof RuleCall call)) {
				return;
			}
			String rule = call.getRule().getName();
			String owner = GrammarUtil.containingRule(assignment).getName();
			if (!rows.allows(owner, wish)) {
				return;
			}
			switch (rule) {
				case "Date", "Period", "YearSpan" -> dates.of(rule, assignment, resource, root, place, locale).forEach(this::accept);
				case "STRING" -> quoted(owner, assignment);
				case "INT" -> number(owner, assignment);
				case "Name" -> nextName(owner, assignment);
				case "CheckCode" -> codes();
				case "QualifiedNameWithWildcard" -> names.namespaces(resource, place, locale).forEach(this::accept);
				default -> phrases(call.getRule(), place.prefix().start());
			}
			for (Templates.Template template : templates.of(owner, assignment.getFeature() + ":" + rule)) {
				template(template);
			}
		}

		private void phrases(AbstractRule rule, int start) {
			String typed = typed(start);
			for (String phrase : expected.phrases(rule)) {
				if (Spelled.startsWith(phrase, typed)) {
					Kind kind = rule.getName().equals("UnitKind") || rule.getName().equals("TimeUnit") ? Kind.UNIT : Kind.KEYWORD;
					add(new Proposal(start, place.offset(), Snippet.plain(phrase), phrase, help.brief(rule.getName(), phrase, locale),
							help.markdown(rule.getName(), phrase, locale), kind, null));
				}
			}
		}

		/** {@code jours ouv|}: the value begins a few words back. */
		private void valuesOfSeveralWords(int start) {
			int from = start;
			for (int back = 1; back < LONGEST_VALUE; back++) {
				CaretContext.Word word = place.back(back);
				if (word.type() != CaretContext.Type.WORD || place.text().substring(word.end(), from).indexOf('\n') >= 0) {
					return;
				}
				from = word.start();
				String typed = typed(from);
				if (expected.beginsPhrase(typed)) {
					for (AbstractElement element : expected.at(place, from, root)) {
						if (element instanceof Assignment assignment && assignment.getTerminal() instanceof RuleCall call) {
							phrases(call.getRule(), from);
						}
					}
				}
			}
		}

		/** What stands between, with a space behind it when a word is finished. */
		private String typed(int from) {
			boolean finished = from < place.offset() && place.prefix().text().isEmpty();
			return Spelled.spaced(place.text().substring(from, place.offset())) + (finished ? " " : "");
		}

		private void quoted(String owner, Assignment assignment) {
			if (!place.prefix().text().isEmpty()) {
				return;
			}
			String key = "text." + assignment.getFeature();
			String detail = WORDS.keys(locale).contains(key) ? text(key) : text("text");
			later.add(proposal(new Snippet("\"\"", List.of(new Snippet.Stop(0, 1, 0))), "\"…\"", detail, "", Kind.TEXT));
		}

		private void number(String owner, Assignment assignment) {
			if (owner.equals("Fiche") && assignment.getFeature().equals("number")) {
				String number = Integer.toString(names.highestNumber(resource) + 1);
				if (fits(number)) {
					add(proposal(Snippet.plain(number), number, text("nextNumber"), "", Kind.TEXT));
				}
			}
		}

		private void nextName(String owner, Assignment assignment) {
			if (assignment.getFeature().equals("name")) {
				names.next(GrammarUtil.findCurrentType(assignment), resource).filter(this::fits)
						.ifPresent(name -> add(proposal(Snippet.plain(name), name, text("nextName"), "", Kind.TEXT)));
			}
		}

		private void codes() {
			help.checks(locale).forEach((code, title) -> {
				if (fits(code)) {
					add(proposal(Snippet.plain(code), code, title, "", Kind.NAME));
				}
			});
		}

		// ------------------------------------------------------------------------------------------------ result

		private boolean fits(String candidate) {
			return Spelled.startsWith(candidate, place.prefix().text());
		}

		private void accept(Proposal proposal) {
			String typed = place.text().substring(proposal.offset(), place.offset());
			if (Spelled.startsWith(proposal.label(), typed) || Spelled.startsWith(proposal.text(), typed)
					|| Spelled.startsWith(lastSegment(proposal.text()), typed)) {
				add(proposal);
			}
		}

		private void add(Proposal proposal) {
			if (!proposal.text().equals(place.text().substring(proposal.offset(), place.offset())) || proposal.kind() == Kind.TEMPLATE) {
				found.putIfAbsent(proposal.offset() + proposal.text(), proposal);
			}
		}

		private Proposal proposal(Snippet snippet, String label, String detail, String documentation, Kind kind) {
			return new Proposal(place.prefix().start(), place.offset(), snippet, label, detail, documentation, kind, null);
		}

		private String text(String key) {
			return Words.capital(WORDS.message(key).text(locale));
		}
	}

	/** What a text may begin with, though most have no need of it. */
	private static boolean isOfHeader(Keyword keyword) {
		String rule = GrammarUtil.containingRule(keyword).getName();
		return rule.equals("Document") || rule.equals("Import");
	}

	private static String lastSegment(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}
}
