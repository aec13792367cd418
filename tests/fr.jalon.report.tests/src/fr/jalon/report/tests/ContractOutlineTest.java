// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.Contract;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the sections of a contract cover, and how often: everything is told, and nothing twice. */
class ContractOutlineTest {

	private static final String CONTRACT = """
			contrat C "Contrat" {
			  période 2016..2020
			  instance I "Conseil" décide "tout"
			  axe A "Axe un" {
			    engagement EA "De l'axe"
			    objectif O "Objectif un" { engagement EO "De l'objectif" action X "Action" { engagement EX "De l'action" } }
			    objectif Q "Objectif vide"
			  }
			  axe B "Axe deux" { objectif R "Objectif deux" { engagement ER "Du deuxième" } }
			  objectif P "Objectif commun" { engagement EP "Du commun" action Y "Autre action" { engagement EY "De l'autre" } }
			  engagement EC "Du contrat"
			  risque K "Risque"
			  budget M "Moyens" { dotation D "Dotation" : 100 € par an de 2016 à 2020 }
			  projet J "Projet" { jalon L "Jalon" échéance 2018 }
			  %s
			}
			plan T "Plan" { produit U "Produit" { Chose : 1 au 2016-12-31, cible 2 en 2020 } }
			objet Chose "chose"
			fiche F n° 1 "Fiche" { axe A objectif O }
			fiche G n° 2 "Autre fiche" { tous les axes }
			""";

	private static final List<String> NAMES = List.of("A", "B", "O", "Q", "X", "R", "P", "Y", "EA", "EO", "EX", "ER", "EP", "EY", "EC", "I", "K", "M", "J", "T",
			"F", "G", "U");

	private static final Set<String> PLACES = Set.of("synthese", "engagement.EA", "engagement.EO", "engagement.EX", "engagement.ER", "engagement.EP",
			"engagement.EY", "engagement.EC", "instance.I", "risque.K", "budget.M", "projet.J", "plan.T", "commentaire.F", "commentaire.G");

	/** Found by the property below. */
	@Example
	void aSheetThatASectionNamesTwice() {
		everythingIsToldAndNothingTwice("section \"Annexes\" { section \"1\" \"SI\" couvre F, F }");
	}

	@Property(tries = 300)
	void everythingIsToldAndNothingTwice(@ForAll("outlines") String sections) {
		fr.jalon.contract.Document text = Texts.parse(CONTRACT.formatted(sections));
		Contract contract = (Contract) text.getElements().get(0);
		List<FicheReport> reports = text.getElements().stream().filter(fr.jalon.contract.Fiche.class::isInstance)
				.map(each -> FicheReport.of((fr.jalon.contract.Fiche) each)).toList();
		Document document = ContractDocument.of(contract, reports, ReportOptions.FRENCH);
		List<String> ids = DocumentText.zones(document.blocks()).stream().map(Zone::id).toList();
		assertEquals(PLACES, Set.copyOf(ids));
		assertEquals(PLACES.size(), ids.size(), ids::toString);
		Set<String> anchors = new HashSet<>();
		int level = 0;
		for (var block : document.blocks()) {
			if (block instanceof Heading heading) {
				assertTrue(heading.level() <= level + 1, () -> heading + "\n" + sections);
				assertTrue(heading.anchor().isEmpty() || anchors.add(heading.anchor()), heading::toString);
				level = heading.level();
			}
		}
		assertTrue(anchors.containsAll(Set.of("axe.A", "axe.B", "objectif.O", "objectif.Q", "objectif.R", "objectif.P", "action.X", "action.Y")));
		DocumentText.targets(document.blocks()).forEach(each -> assertTrue(anchors.contains(each.substring(1)), each));
	}

	@Provide
	Arbitrary<String> outlines() {
		return section(3).list().ofMaxSize(4).map(sections -> String.join("\n", sections));
	}

	/** @param depth of sections within, at most */
	private static Arbitrary<String> section(int depth) {
		Arbitrary<String> covers = Arbitraries.of(NAMES).list().ofMaxSize(4)
				.map(names -> names.isEmpty() ? "" : " couvre " + String.join(", ", names));
		Arbitrary<String> within = depth == 0 ? Arbitraries.just("")
				: section(depth - 1).list().ofMaxSize(2).map(below -> below.isEmpty() ? "" : " { " + String.join(" ", below) + " }");
		Arbitrary<String> head = Arbitraries.of("\"1\" \"Titre\"", "\"1-A\" \"Autre titre\"", "\"Préambule\"");
		return Combinators.combine(head, covers, within).as((number, covered, below) -> "section " + number + covered + below);
	}
}
