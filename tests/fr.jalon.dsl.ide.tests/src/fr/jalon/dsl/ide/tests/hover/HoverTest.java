// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import fr.jalon.dsl.ide.hints.KnownFigures;
import fr.jalon.dsl.ide.hover.Card;
import fr.jalon.dsl.ide.hover.Hover;
import fr.jalon.dsl.ide.hover.Hovers;
import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.ide.tests.IdeTexts.Marked;

/** What is shown about a place. */
class HoverTest {

	private static final Path GOLDEN = Path.of(System.getProperty("jalon.root"),
			"tests/fr.jalon.dsl.ide.tests/src/fr/jalon/dsl/ide/tests/hover");

	private static Optional<Hover> hover(XtextResource text, int offset) {
		return IdeTexts.get(Hovers.class).at(text, offset, CancelIndicator.NullImpl);
	}

	/** What is shown at the mark, as Markdown; empty for nothing. */
	private static String at(String text, String... beside) {
		Marked marked = IdeTexts.marked(text, beside);
		return hover(marked.resource(), marked.offset()).map(Hover::markdown).orElse("");
	}

	// ------------------------------------------------------------------------------------------------------- cards

	@ParameterizedTest
	@ValueSource(strings = {"fr", "en"})
	void theSheetsOfTheExample(String language) throws IOException {
		StringBuilder cards = new StringBuilder();
		// Somebody may have computed the example.
		IdeTexts.get(KnownFigures.class).setFolder("aucun calcul");
		List<XtextResource> texts = IdeTexts.folder(IdeTexts.EXAMPLE);
		for (int number = 1; number <= 10; number++) {
			String header = "fiche F" + number + " n°";
			XtextResource text = texts.stream().filter(each -> IdeTexts.text(each).contains(header)).findFirst().orElseThrow();
			int offset = IdeTexts.text(text).indexOf(header) + "fiche ".length();
			Hover hover = IdeTexts.in(Locale.forLanguageTag(language), () -> hover(text, offset)).orElseThrow();
			assertEquals("F" + number, IdeTexts.text(text).substring(hover.offset(), hover.offset() + hover.length()));
			cards.append(hover.markdown()).append("\n\n----\n\n");
		}
		IdeTexts.get(KnownFigures.class).setFolder("out");
		Path golden = GOLDEN.resolve("fiches." + language + ".md");
		if (Boolean.getBoolean("jalon.golden.update")) {
			Files.writeString(golden, cards);
		}
		assertEquals(Files.readString(golden).replace("\r\n", "\n"), cards.toString());
	}

	@Test
	void figuresOfTheLastComputationAreShown(@TempDir Path folder) throws IOException {
		XtextResource text = ComputedSample.in(folder);
		int offset = IdeTexts.text(text).indexOf("fiche F2") + 6;
		String french = hover(text, offset).orElseThrow().markdown();
		assertTrue(french.contains("**Dernier chiffre\u00A0:** 13,8\u00A0jours ouvrés (2017) – non atteint\u00A0; cible ≤\u00A012, écart +1,8"), french);
		assertFalse(french.contains("Dernier résultat connu"), french);
		String english = IdeTexts.in(Locale.ENGLISH, () -> hover(text, offset)).orElseThrow().markdown();
		assertTrue(english.contains("**Last figure:** 13.8\u00A0working days (2017) – not reached; target ≤\u00A012, gap +1.8"), english);
		int source = IdeTexts.text(text).indexOf("source Demandes") + 8;
		assertTrue(hover(text, source).orElseThrow().markdown().contains("**Dernière lecture\u00A0:** 120 lignes lues, 118 retenues, 2 fautes"));
	}

	@Test
	void aReferenceShowsWhatItNames() {
		assertEquals("""
				**Construction des SI**\s\s
				*service DCSI*

				**Répond de\u00A0:** Une fiche, aucun engagement""",
				at("fiche F { responsable D<|>CSI }", "contrat C { service DCSI \"Construction des SI\" }"));
		assertEquals("""
				**Famille de logiciels**\s\s
				*colonne famille*

				**Source\u00A0:** Demandes\s\s
				**Type\u00A0:** Code de Familles\s\s
				**Codes\u00A0:** GFC (Finances), GRH""",
				at("fiche F { calcul nombre sur Demandes où fam<|>ille = GFC }", """
						nomenclature Familles { GFC "Finances" GRH }
						source Demandes { clé numero numero : texte famille "Famille de logiciels" : Familles }"""));
	}

	@Test
	void aNameAndATitleShowTheirElement() {
		String axis = "contrat C { a<|>xe SI \"Systèmes\" { objectif O } }";
		assertEquals("**Systèmes**  \n*axe SI*\n\n**Objectifs\u00A0:** O", at(axis.replace("<|>", "").replace("SI", "S<|>I")));
		assertEquals("**Systèmes**  \n*axe SI*\n\n**Objectifs\u00A0:** O", at(axis.replace("<|>", "").replace("Syst", "Sy<|>st")));
	}

	@Test
	void aPeriodShowsItsDays() {
		assertEquals("**1er semestre 2020**\n\nDu 1er\u00A0janvier 2020 au 30\u00A0juin 2020", at("fiche F { livraison 2020-<|>S1 }"));
		assertEquals("**30\u00A0juin 2017**\n\nUn vendredi", at("fiche F { livraison 2017-06<|>-30 }"));
		assertEquals("", at("fiche F { livraison 2017-1<|>3-30 }"));
	}

	@Test
	void aWordOfTheLanguageIsExplainedWithTheWordsThatBelongToIt() {
		assertTrue(at("fiche F { m<|>ode de calcul \"x\" }").startsWith("**mode de calcul**\n\nMode de calcul, en mots"));
		assertTrue(at("fiche F { mode d<|>e calcul \"x\" }").startsWith("**mode de calcul**"));
		assertTrue(at("fiche F { unité jours o<|>uvrés }").startsWith("**jours ouvrés**\n\nJours ouvrés d’un calendrier"));
		assertTrue(at("fiche F { cat<|>égorie efficience }").startsWith("**catégorie**"));
		assertTrue(at("fiche F { catégorie qualité de s<|>ervice }").startsWith("**qualité de service**"));
		assertEquals("", at("fiche F <|>{ }"));
		assertEquals("", at("fiche F { // un m<|>ot\n }"));
	}

	@Test
	void aCheckIsExplainedByItsPage() {
		String card = at("contrat C { sévérité JAL-11<|>01 info }");
		assertTrue(card.startsWith("**JAL-1101 — Délai sans unité de temps**\n\n"), card);
		assertTrue(card.contains("**Pourquoi**") && card.contains("**Comment corriger**") && !card.contains("```"), card);
		assertEquals(Optional.empty(), IdeTexts.get(Hovers.class).check("JAL-9999"));
		assertEquals(Optional.empty(), IdeTexts.get(Hovers.class).check("../guide/langue"));
	}

	// ------------------------------------------------------------------------------------------------------ safety

	@Test
	void titlesAreDataInMarkdownAndHtml() throws Exception {
		String hostile = "<script>alert(1)</script> [lien](http://x) **gras** `code` ![i](j) & ${x} */";
		Marked marked = IdeTexts.marked("contrat C { axe S<|>I \"" + hostile + "\" }");
		Hover hover = hover(marked.resource(), marked.offset()).orElseThrow();
		assertFalse(hover.markdown().contains("<script>") || hover.markdown().contains("[lien](") || hover.markdown().contains("** gras"), hover.markdown());
		Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(hover.html())));
		assertEquals(0, page.getElementsByTagName("script").getLength() + page.getElementsByTagName("a").getLength());
		assertTrue(page.getDocumentElement().getTextContent().contains("<script>alert(1)</script>"));
	}

	@Test
	void paragraphsOfAuthorsBeginNoListAndNoTitle() {
		for (String text : List.of("# titre", "- puce", "1. un", "+ plus", "> cité")) {
			String markdown = new Card("", "", List.of(new Card.Line.Paragraph(text))).markdown();
			assertFalse(markdown.matches("(?s)^\\s{0,3}(#|-|\\+|>|\\d+\\.).*"), markdown);
		}
	}

	@Test
	void everyPlaceOfTheExampleIsAnsweredAndWellFormed() throws Exception {
		for (XtextResource text : IdeTexts.folder(IdeTexts.EXAMPLE)) {
			boolean all = text.getURI().lastSegment().equals("fiches-formation.jalon");
			for (int offset = 0; offset <= IdeTexts.text(text).length(); offset += all ? 3 : 29) {
				Optional<Hover> hover = hover(text, offset);
				if (hover.isPresent()) {
					assertTrue(hover.get().offset() <= offset && offset < hover.get().offset() + hover.get().length());
					DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(hover.get().html())));
				}
			}
		}
	}

	@Test
	void brokenTextsAreAnswered() {
		Random random = new Random(7);
		String content = IdeTexts.text(IdeTexts.folder(IdeTexts.EXAMPLE).get(2));
		for (int i = 0; i < 150; i++) {
			StringBuilder broken = new StringBuilder(content);
			for (int change = 0; change < 8; change++) {
				int at = random.nextInt(broken.length());
				broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(30)));
			}
			XtextResource text = IdeTexts.linked(IdeTexts.read(IdeTexts.get(XtextResourceSet.class), URI.createURI("memory:/x.jalon"), broken.toString()));
			for (int place = 0; place < 10; place++) {
				hover(text, random.nextInt(broken.length() + 5));
			}
		}
	}
}
