// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.ide.completion.Completion;
import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ide.tests.IdeTexts;

/** Completion everywhere in a whole contract, sound and broken. */
class CompletionOnExampleTest {

	private static List<XtextResource> texts;
	private static Completion completion;

	@BeforeAll
	static void read() {
		texts = IdeTexts.folder(IdeTexts.EXAMPLE);
		completion = IdeTexts.get(Completion.class);
	}

	private static XtextResource text(String file) {
		return texts.stream().filter(each -> each.getURI().lastSegment().equals(file)).findFirst().orElseThrow();
	}

	/** Every place of three texts, and a place in each line or so of the others. */
	@Test
	void isAnsweredEverywhere() {
		for (XtextResource text : texts) {
			boolean all = List.of("nomenclatures.jalon", "systeme-information.jalon", "produits.jalon").contains(text.getURI().lastSegment());
			int end = IdeTexts.text(text).length();
			for (int offset = 0; offset <= end; offset += all ? 1 : 37) {
				for (Proposal proposal : completion.at(text, offset)) {
					assertTrue(proposal.offset() <= offset && proposal.end() == offset, proposal::toString);
				}
			}
			completion.at(text, end + 100);
			completion.at(text, -1);
		}
	}

	/** What the author wrote is among what would have been proposed after its first letter: words of the language, and names. */
	@Test
	void whatIsWrittenWouldHaveBeenProposed() {
		List<String> missed = new ArrayList<>();
		int asked = 0;
		for (XtextResource text : texts) {
			int each = 0;
			for (ILeafNode leaf : text.getParseResult().getRootNode().getLeafNodes()) {
				String word = leaf.getText();
				boolean keyword = leaf.getGrammarElement() instanceof Keyword grammar && isWordOfTheLanguage(grammar);
				boolean name = isReference(leaf);
				if (leaf.isHidden() || word.length() < 3 || !keyword && !name || !Character.isLetter(word.charAt(0)) || each++ % 5 != 0) {
					continue;
				}
				asked++;
				int offset = leaf.getOffset() + 1;
				// In a phrase such as "mode de collecte" the first word brings the others.
				if (completion.at(text, offset).stream().noneMatch(it -> it.text().equals(word) || it.text().startsWith(word + " ")
						|| it.text().endsWith("." + word) || it.text().endsWith(" " + word))) {
					missed.add(text.getURI().lastSegment() + ":" + leaf.getStartLine() + " " + word);
				}
			}
		}
		assertEquals(List.of(), missed, "of " + asked);
		assertTrue(asked > 300, "asked " + asked);
	}

	/** Any other name proposed in the place of one keeps the text free of syntax errors. */
	@Test
	void namesThatAreProposedCanBeWritten() {
		int written = 0;
		for (String file : List.of("fiches-formation.jalon", "produits.jalon", "sources.jalon", "systeme-information.jalon")) {
			XtextResource text = text(file);
			String content = IdeTexts.text(text);
			int each = 0;
			for (ILeafNode leaf : text.getParseResult().getRootNode().getLeafNodes()) {
				if (leaf.isHidden() || !isReference(leaf) || each++ % 6 != 0) {
					continue;
				}
				List<Proposal> names = completion.at(text, leaf.getOffset()).stream()
						.filter(it -> it.kind() == Proposal.Kind.NAME || it.kind() == Proposal.Kind.COLUMN || it.kind() == Proposal.Kind.VALUE).toList();
				for (Proposal name : names.size() > 4 ? List.of(names.get(0), names.get(names.size() / 2), names.get(names.size() - 1)) : names) {
					String changed = content.substring(0, leaf.getOffset()) + name.text() + content.substring(leaf.getEndOffset());
					assertEquals(List.of(), IdeTexts.syntaxErrors(changed), name.text() + " in line " + leaf.getStartLine() + " of " + file);
					written++;
				}
			}
		}
		assertTrue(written > 60, "written " + written);
	}

	/** Texts broken by chance: words cut out, doubled, signs thrown in. */
	@Test
	void brokenTextsAreAnswered() {
		Random random = new Random(20260);
		String[] signs = {"{", "}", "\"", "/*", "//", "≤", "(", "[", ",", "sur", "où", "fiche", "calcul", "\n", "é", "\u00A0", "9 ", "."};
		for (int i = 0; i < 400; i++) {
			String content = IdeTexts.text(texts.get(random.nextInt(texts.size())));
			int from = random.nextInt(content.length());
			StringBuilder broken = new StringBuilder(content.substring(from, Math.min(content.length(), from + 1500)));
			for (int change = 0; change < 6 && broken.length() > 1; change++) {
				int at = random.nextInt(broken.length());
				if (random.nextBoolean()) {
					broken.insert(at, signs[random.nextInt(signs.length)]);
				} else {
					broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(20)));
				}
			}
			XtextResource resource = IdeTexts.linked(IdeTexts.read(IdeTexts.get(XtextResourceSet.class), URI.createURI("memory:/x.jalon"), broken.toString()));
			for (int place = 0; place < 4; place++) {
				completion.at(resource, random.nextInt(broken.length() + 1));
			}
			completion.at(resource, broken.length());
		}
	}

	private static boolean isWordOfTheLanguage(Keyword keyword) {
		String rule = GrammarUtil.containingRule(keyword).getName();
		// The second and later words of a phrase come with its first one.
		boolean first = keyword.eContainer() instanceof org.eclipse.xtext.Group group ? group.getElements().get(0) == keyword : true;
		return !rule.equals("PlainName") && !rule.equals("UnitOrTypeWord") && first;
	}

	private static boolean isReference(INode leaf) {
		for (INode node = leaf; node != null; node = node.getParent()) {
			EObject element = node.getGrammarElement();
			if (element instanceof CrossReference) {
				return !node.getText().contains(".");
			}
			if (element == null || EcoreUtil2.getContainerOfType(element, CrossReference.class) == null && !GrammarUtil.isDatatypeRuleCall(element)
					&& !(GrammarUtil.containingRule(element) instanceof org.eclipse.xtext.ParserRule rule && GrammarUtil.isDatatypeRule(rule))) {
				return false;
			}
		}
		return false;
	}
}
