// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.html.DocumentHtml;

/** The report on a contract: that of the example as a whole, and what small contracts make of it. */
class ContractDocumentTest {

	private static final ReportOptions ENGLISH = new ReportOptions(Locale.ENGLISH, null);

	private static List<FicheReport> reports;
	private static Contract contract;

	@BeforeAll
	static void compute() throws Exception {
		reports = Example.reports();
		contract = Fiches.contract(reports.get(0).fiche());
	}

	// ------------------------------------------------------------------------------------------------- the example

	@Test
	void theReportReadsAsAgreed() {
		Golden.assertSame("bilan.txt", DocumentText.of(ContractDocument.of(contract, reports, ReportOptions.FRENCH)));
	}

	/** Sheets are the same as elsewhere: what stands before them is enough in the other language. */
	@Test
	void theReportReadsAsAgreedInEnglish() {
		String text = DocumentText.of(ContractDocument.of(contract, reports, ENGLISH));
		Golden.assertSame("bilan_en.txt", text.substring(0, text.indexOf("\n# Annexes\n")));
	}

	@Test
	void theOutlineSkipsNoLevelAndEveryLinkLeadsSomewhere() {
		for (ReportOptions options : List.of(ReportOptions.FRENCH, ENGLISH)) {
			assertSound(ContractDocument.of(contract, reports, options));
		}
	}

	@Test
	void everyCommitmentProjectBodyAndRiskHasOnePlaceToWriteIn() {
		List<String> ids = ids(ContractDocument.of(contract, reports, ReportOptions.FRENCH));
		contract.eAllContents().forEachRemaining(each -> {
			String kind = switch (each.eClass().getName()) {
				case "Commitment" -> "engagement";
				case "Project" -> "projet";
				case "GovernanceBody" -> "instance";
				case "Risk" -> "risque";
				default -> null;
			};
			if (kind != null) {
				String id = kind + "." + ((fr.jalon.contract.Element) each).getName();
				assertEquals(1, ids.stream().filter(id::equals).count(), id);
			}
		});
		reports.forEach(each -> assertTrue(ids.contains("commentaire." + each.fiche().getName())));
	}

	@Test
	void theSameContractGivesTheSameReport() {
		assertEquals(ContractDocument.of(contract, reports, ReportOptions.FRENCH), ContractDocument.of(contract, reports, ReportOptions.FRENCH));
	}

	@Test
	void thePageIsReadByEarToo() {
		org.w3c.dom.Document page = Xml.parse(DocumentHtml.page(ContractDocument.of(contract, reports, ReportOptions.FRENCH)));
		assertEquals(1, Xml.elements(page, "h1").size());
		Set<String> ids = new HashSet<>();
		for (Element each : Xml.elements(page, "*")) {
			assertTrue(each.getAttribute("id").isEmpty() || ids.add(each.getAttribute("id")), each.getAttribute("id"));
		}
		Xml.elements(page, "a").forEach(link -> assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href")));
		Xml.elements(page, "table").forEach(table -> assertEquals(1, table.getElementsByTagName("caption").getLength()));
		Xml.elements(page, "th").forEach(cell -> assertTrue(cell.getAttribute("scope").matches("(col|row)(group)?")));
		int level = 1;
		for (Element each : Xml.elements(page, "*")) {
			if (each.getNodeName().matches("h[1-6]")) {
				int next = each.getNodeName().charAt(1) - '0';
				assertTrue(next <= level + 1, () -> each.getNodeName() + " " + each.getTextContent());
				level = next;
			}
		}
	}

	// --------------------------------------------------------------------------------------------- small contracts

	private static final String SMALL = """
			contrat C "Contrat 2016-2020" {
			  période 2016..2020
			  opérateur Agence "Agence"
			  axe A "Premier axe" {
			    objectif O "Un objectif" {
			      engagement E "Une promesse" échéance 2018 preuve "rapport"
			      action X "Une action" { engagement G "Une autre" }
			    }
			  }
			  objectif P "Un objectif commun" { engagement H "Une troisième" }
			}
			""";

	@Test
	void aContractWithoutSectionsIsReportedOnByAxis() {
		Document document = document(SMALL);
		assertEquals(List.of("1 Synthèse", "2 Engagements", "2 Ce que les données ne disent pas", "1 Axe – Premier axe", "2 Objectif – Un objectif",
				"3 Action – Une action", "1 Objectifs communs à tout le contrat", "2 Objectif – Un objectif commun", "1 Risques"),
				headings(document).stream().map(each -> each.level() + " " + each.text()).toList());
		assertEquals(List.of("synthese", "engagement.E", "engagement.G", "engagement.H", "risques"), ids(document));
		assertSound(document);
	}

	@Test
	void headingsBearTheNumbersOfTheContract() {
		Document document = document(SMALL.replaceFirst("\\}\\s*$", """
				  section "Préambule"
				  section "I" "Première partie" {
				    section "I-a" "Ce que nous faisons" couvre A
				    section "I-b" "Ce que nous promettons" couvre G, H
				    section "I-c" "Rien"
				  }
				}
				"""));
		List<String> numbered = headings(document).stream().map(Heading::numbered).toList();
		int first = numbered.indexOf("I\u2002Première partie");
		assertEquals(List.of("I\u2002Première partie", "I-a\u2002Ce que nous faisons", "Axe – Premier axe", "Objectif – Un objectif", "Action – Une action",
				"I-b\u2002Ce que nous promettons"), numbered.subList(first, first + 6));
		String text = plain(document);
		assertTrue(text.contains("Voir section I-a : Une autre <#action.X>."), text);
		assertTrue(text.contains("## Objectif – Un objectif commun {#objectif.P}\nVoir section I-b : Une troisième"), text);
		assertFalse(text.contains("Préambule") || text.contains("Rien"), "no section is empty");
		// A commitment that has a section of its own is told there, and once.
		assertEquals(1, ids(document).stream().filter("engagement.H"::equals).count());
		assertSound(document);
	}

	@Test
	void placesKeepTheirNamesWhenTitlesChangeAndElementsMove() {
		List<String> before = ids(document(SMALL));
		String moved = SMALL.replace("engagement G \"Une autre\"", "").replace("engagement H", "engagement G \"Tout autre titre\" engagement H")
				.replace("Un objectif", "Objectif renommé");
		assertEquals(Set.copyOf(before), Set.copyOf(ids(document(moved))));
	}

	@Test
	void homonymsHavePlacesOfTheirOwnWhateverTheirOrder() {
		String text = SMALL.replace("engagement G", "engagement E").replace("engagement H", "engagement E");
		assertEquals(List.of("synthese", "engagement.O.E", "engagement.X.E", "engagement.P.E", "risques"), ids(document(text)));
	}

	@Test
	void aContractThatSaysNothingHasASummaryAndNoEmptySection() {
		for (ReportOptions options : List.of(ReportOptions.FRENCH, ENGLISH)) {
			Document document = ContractDocument.of(ContractFactory.eINSTANCE.createContract(), List.of(), options);
			assertEquals(options == ENGLISH ? List.of("Summary", "Risks") : List.of("Synthèse", "Risques"),
					headings(document).stream().map(Heading::text).toList());
			assertFalse(DocumentText.of(document).matches("(?s).*\\b(null|0)\\b.*"), DocumentText.of(document));
			Xml.parse(DocumentHtml.page(document));
		}
	}

	@Test
	void aContractWithoutResultsSaysSo() {
		List<FicheReport> drafts = reports.stream().map(each -> FicheReport.of(each.fiche())).toList();
		Document document = ContractDocument.of(contract, drafts, ReportOptions.FRENCH);
		String text = plain(document);
		assertTrue(text.contains("Le contrat compte 10 indicateurs. Aucun ne peut encore être jugé."), text);
		assertTrue(text.contains("- 10 indicateurs n’ont pas encore de résultat"));
		assertTrue(text.contains("## Points d’attention\n- CAPLAB : "), "products are known from the contract itself");
		assertFalse(text.contains("Qualité des données"));
		assertSound(document);
	}

	@Test
	void oneIndicatorIsSpokenOfInTheSingular() {
		FicheReport only = Samples.maintenance();
		Document document = ContractDocument.of(Fiches.contract(only.fiche()), List.of(only), ReportOptions.FRENCH);
		String text = plain(document);
		assertTrue(text.contains("Le contrat a un seul indicateur. Il est en retard sur la trajectoire vers sa cible. "
				+ "Les derniers résultats vont jusqu’au 31 décembre 2019."), text);
		assertTrue(text.contains("Maintenance (fiche 2) <#fiche.F2> : 10,9 jours ouvrés en 2019 (14 au départ), au lieu de 10 sur la trajectoire "
				+ "vers une cible d’au plus 8 au 31 décembre 2020."), text);
		assertTrue(text.contains("- Un indicateur a des résultats qui ne sont pas diffusés, parce qu’ils portent sur trop peu de cas : Maintenance (fiche 2)."));
	}

	@Test
	void productsThatAreLateNeedAttentionWhenFewIndicatorsDo() {
		String text = plain(document(SMALL + """
				objet Convention "conventions signées"
				plan T "Plan" {
				  produit U "Premier" sens hausse { Convention : 10 au 2016-12-31, 12 au 2018-12-31, cible 20 en 2020 }
				  produit V "Deuxième" sens baisse { Convention : 40 au 2016-12-31, 20 au 2018-12-31, cible 10 en 2020 }
				  produit W "Troisième" sens maintien à 2 près { Convention : 5 au 2016-12-31, 4 au 2018-12-31, cible 5 en 2020 }
				}
				"""));
		assertTrue(text.contains("## Points d’attention\n- Premier : 12 conventions signées au 31 décembre 2018, au lieu de 15 sur la trajectoire vers 20 en 2020."),
				text);
		assertTrue(text.contains("À la dernière situation connue (31 décembre 2018), sur 3 produits suivis, un est à la valeur visée, un avance au rythme "
				+ "prévu et un est en retard (Premier)."), text);
		assertTrue(text.contains("| Premier | À la hausse | 10 | 12 | 20 | −8 | (En retard) |"), text);
	}

	@Test
	void moneyIsAddedUpAndDoubtedWhereTheContractDoes() {
		String text = plain(document(SMALL.replaceFirst("\\}\\s*$", """
				  budget M "Moyens" {
				    dotation D "Première" : 1 000 € par an de 2016 à 2018, total 3 000 €
				    dotation E "Seconde" : 500 € par an de 2017 à 2018, total 900 €
				  }
				}
				""")));
		assertTrue(text.contains("| Ensemble | *1 000* | *1 500* | *1 500* | *3 900* |"), text);
		assertTrue(text.contains("note| Seconde : le contrat annonce 900 €, la somme des années fait 1 000 €."), text);
	}

	@Test
	void theDayOfTheReportIsInTheDocumentAlone() {
		Document dated = ContractDocument.of(contract, reports, new ReportOptions(Locale.FRENCH, LocalDate.of(2021, 3, 1)));
		assertEquals(LocalDate.of(2021, 3, 1), dated.edition());
		assertEquals(ContractDocument.of(contract, reports, ReportOptions.FRENCH).blocks(), dated.blocks());
	}

	@ParameterizedTest
	@ValueSource(strings = {"<script>alert(1)</script>", "\" onload=\"x", "]]>", "a\u0000b", "{0}", "{1,choice,0#a}", "=cmd()", "../../x", "’' ", "", " "})
	void anyTitleAndNameStaysData(String words) {
		Fiche fiche = Samples.maintenance().fiche();
		Contract its = Fiches.contract(fiche);
		List<EObject> all = new ArrayList<>();
		fiche.eResource().getAllContents().forEachRemaining(all::add);
		for (EObject each : all) {
			for (EAttribute attribute : each.eClass().getEAllAttributes()) {
				if (attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isMany() && attribute.isChangeable()) {
					each.eSet(attribute, words);
				}
			}
		}
		for (ReportOptions options : List.of(ReportOptions.FRENCH, ENGLISH)) {
			Document document = ContractDocument.of(its, List.of(FicheReport.of(fiche)), options);
			assertSound(document);
			assertEquals(0, Xml.elements(Xml.parse(DocumentHtml.page(document)), "script").size());
		}
	}

	// ------------------------------------------------------------------------------------------------------ pieces

	private static Document document(String text) {
		Contract only = (Contract) Texts.parse(text).getElements().get(0);
		return ContractDocument.of(only, List.of(), ReportOptions.FRENCH);
	}

	/** With plain spaces, as one types it. */
	private static String plain(Document document) {
		return DocumentText.of(document).replaceAll("[\u00A0\u202F]", " ");
	}

	private static List<Heading> headings(Document document) {
		return document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
	}

	private static List<String> ids(Document document) {
		return DocumentText.zones(document.blocks()).stream().map(Zone::id).toList();
	}

	/** No level is skipped, no heading stands without words, no two places have the same name, every link has its heading. */
	private static void assertSound(Document document) {
		int level = 0;
		Set<String> anchors = new HashSet<>();
		for (Heading each : headings(document)) {
			assertTrue(each.level() <= level + 1, each::toString);
			level = each.level();
			assertTrue(each.anchor().isEmpty() || anchors.add(each.anchor()), each::toString);
		}
		List<String> ids = ids(document);
		assertEquals(ids.stream().distinct().toList(), ids);
		DocumentText.targets(document.blocks()).forEach(each -> assertTrue(each.startsWith("#") && anchors.contains(each.substring(1)), each));
	}
}
