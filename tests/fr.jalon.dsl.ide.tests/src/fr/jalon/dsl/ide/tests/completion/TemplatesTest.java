// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.jalon.dsl.ide.completion.Completion;
import fr.jalon.dsl.ide.completion.Proposal;
import fr.jalon.dsl.ide.completion.Snippet;
import fr.jalon.dsl.ide.completion.Templates;
import fr.jalon.dsl.ide.completion.Templates.Template;
import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.ide.tests.IdeTexts.Marked;
import fr.jalon.dsl.workspace.TextFormatter;

/** Every template is proposed where it fits, and what it inserts is read and laid out without fault. */
class TemplatesTest {

	/** Where the rule of a template stands; a text of its own unless said otherwise. */
	private static final Map<String, String> PLACES = Map.ofEntries(
			Map.entry("Contract.contrat", "<|>"), Map.entry("Fiche.fiche", "<|>"), Map.entry("CodeList.nomenclature", "<|>"),
			Map.entry("BucketSet.tranches", "<|>"), Map.entry("BusinessCalendar.calendrier", "<|>"), Map.entry("Source.source", "<|>"),
			Map.entry("Product.produit", "<|>"), Map.entry("ProductPlan.plan", "<|>"), Map.entry("BlockKind.zone", "<|>"),
			Map.entry("Flow.flux", "<|>"), Map.entry("MasterData.référentiel", "<|>"),
			Map.entry("Action.action", "contrat C {\n  objectif O {\n    <|>\n  }\n}"),
			Map.entry("BudgetLine.dotation", "contrat C {\n  budget {\n    <|>\n  }\n}"),
			Map.entry("Interval.[", "fiche F {\n  cible <|>\n}"), Map.entry("Duration.durée", "fiche F {\n  calcul moyenne de <|> sur S\n}"),
			Map.entry("Aggregation", "fiche F {\n  calcul <|>\n}"), Map.entry("Share.part", "fiche F {\n  calcul <|>\n}"),
			Map.entry("Rate.taux", "fiche F {\n  calcul <|>\n}"), Map.entry("Fiche", "fiche F {\n  <|>\n}"),
			Map.entry("SubIndicator", "fiche F {\n  <|>\n}"), Map.entry("Measure", "fiche F {\n  <|>\n}"));

	private static List<Template> templates() {
		return IdeTexts.get(Templates.class).all();
	}

	private static String place(Template template) {
		String rule = template.place().substring(0, template.place().indexOf('.'));
		return PLACES.getOrDefault(template.place(), PLACES.getOrDefault(rule, "contrat C {\n  <|>\n}"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void isProposedAndWhatItInsertsIsSound(Template template) {
		Marked marked = IdeTexts.marked(place(template));
		Proposal proposal = IdeTexts.get(Completion.class).at(marked.resource(), marked.offset()).stream()
				.filter(each -> each.kind() == Proposal.Kind.TEMPLATE && each.label().equals(template.french())).findFirst()
				.orElseThrow(() -> new AssertionError("not proposed at " + place(template)));
		String text = place(template).replace("<|>", proposal.text());
		assertEquals(List.of(), IdeTexts.syntaxErrors(text), text);
		String laidOut = format(text);
		assertEquals(List.of(), IdeTexts.syntaxErrors(laidOut), laidOut);
		assertEquals(format(laidOut), laidOut);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void stopsLieInTheTextOneAfterTheOther(Template template) {
		Snippet snippet = template.snippet();
		int from = 0;
		for (Snippet.Stop stop : snippet.stops()) {
			assertTrue(stop.offset() >= from && stop.offset() + stop.length() <= snippet.text().length(), template.french());
			from = stop.offset() + stop.length();
		}
		assertFalse(snippet.text().contains("${"), snippet.text());
		List<Integer> numbers = snippet.stops().stream().map(Snippet.Stop::number).filter(number -> number > 0).distinct().sorted().toList();
		assertEquals(java.util.stream.IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers, template.french());
		for (Snippet.Stop one : snippet.stops()) {
			for (Snippet.Stop other : snippet.stops()) {
				if (one.number() == other.number()) {
					assertEquals(value(snippet, one), value(snippet, other), "filled in together, with one default: " + template.french());
				}
			}
		}
	}

	private static String value(Snippet snippet, Snippet.Stop stop) {
		return snippet.text().substring(stop.offset(), stop.offset() + stop.length());
	}

	/** A newcomer's first contract has no error, linked and checked. */
	@Test
	void contractsHaveNoErrorFromTheFirstMoment() {
		List<Template> contracts = IdeTexts.get(Templates.class).contracts();
		assertTrue(contracts.size() >= 4);
		for (Template template : contracts) {
			assertEquals(List.of(), errors(template.snippet().text(), template.french()));
		}
	}

	/** Names already declared are taken, so that nothing needs to be mended. */
	@Test
	void templatesTakeTheNamesThatThereAre() {
		Marked marked = IdeTexts.marked("contrat C {\n  objectif O {\n    <|>\n  }\n}", "contrat D { service DSI \"Informatique\" }");
		Proposal engagement = IdeTexts.get(Completion.class).at(marked.resource(), marked.offset()).stream()
				.filter(each -> each.label().equals("engagement entier")).findFirst().orElseThrow();
		assertTrue(engagement.text().contains("\n      responsable DSI échéance 2027"), engagement.text());
	}

	@Test
	void snippetsOfTheProtocolKeepWhatAuthorsWroteApart() {
		Snippet snippet = new Snippet("prix $x } \\ F1", List.of(new Snippet.Stop(1, 12, 2), new Snippet.Stop(0, 14, 0)));
		assertEquals("prix \\$x \\} \\\\ ${1:F1}$0", snippet.lsp());
	}

	@Test
	void titlesAreInBothLanguagesAndTellTemplatesApart() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			List<String> keys = new ArrayList<>();
			templates().forEach(template -> keys.add(template.place() + " " + template.title(locale)));
			assertEquals(keys.stream().distinct().toList(), keys);
		}
	}

	private static String format(String text) {
		return IdeTexts.get(TextFormatter.class).format(IdeTexts.read(IdeTexts.get(XtextResourceSet.class), URI.createURI("memory:/a.jalon"), text));
	}

	private static List<String> errors(String text, String name) {
		XtextResource resource = IdeTexts.linked(IdeTexts.read(IdeTexts.get(XtextResourceSet.class), URI.createURI("memory:/c.jalon"), text));
		return resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
				.filter(issue -> issue.getSeverity() == Severity.ERROR).map(Issue::getMessage).map(message -> name + ": " + message).toList();
	}
}
