// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CodeAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes as an editor of the Language Server Protocol gets them. */
class FixActionsTest {

	private static final String CONTRACT = "contrat C {\n  période 2026..2030\n  service DSI \"Informatique\"\n}\n";
	private static final String ONE = "fiche A {\n  responsable \"Pôle é 🚀\" // d'abord\n  périodicité annuel\n}\n"
			+ "fiche B {\n  périodicité annuelle\n  collecte \"Pôle é 🚀\"\n}\n";
	private static final String TWO = "fiche D {\n  synthèse \"Mission qualité\"\n  périodicité annuelle\n}\n";

	@TempDir
	private Path folder;

	private Editor editor() throws Exception {
		Files.writeString(folder.resolve("contrat.jalon"), CONTRACT);
		Files.writeString(folder.resolve("un.jalon"), ONE);
		Files.writeString(folder.resolve("deux.jalon"), TWO);
		return Editor.on(folder).open("contrat.jalon").open("un.jalon").open("deux.jalon");
	}

	private static CodeAction titled(List<CodeAction> actions, String title) {
		return actions.stream().filter(each -> each.getTitle().equals(title)).findFirst()
				.orElseThrow(() -> new AssertionError(title + " is not among " + actions.stream().map(CodeAction::getTitle).toList()));
	}

	@Test
	void aFixChangesAllTextsThatItConcerns() throws Exception {
		try (Editor editor = editor()) {
			CodeAction declare = titled(editor.actions("deux.jalon", "JAL-2204"), "Déclarer « service MissionQualite \"Mission qualité\" »");
			assertTrue(declare.getIsPreferred());
			editor.apply(declare.getEdit());
			assertEquals(TWO.replace("\"Mission qualité\"", "MissionQualite"), editor.text("deux.jalon"));
			assertEquals(CONTRACT.replace("\n}", "\n  service MissionQualite \"Mission qualité\"\n}"), editor.text("contrat.jalon"));
			assertEquals(List.of(), editor.actions("deux.jalon", "JAL-2204"));
		}
	}

	@Test
	void allOfAKindAreMendedInOneTextOrInAll() throws Exception {
		try (Editor editor = editor()) {
			List<CodeAction> actions = editor.actions("un.jalon", "JAL-2204");
			String declare = "Déclarer « service PoleE \"Pôle é 🚀\" »";
			editor.apply(titled(actions, declare + " : les 2 cas du fichier").getEdit());
			assertEquals(ONE.replace("\"Pôle é 🚀\"", "PoleE"), editor.text("un.jalon"));
		}
		try (Editor editor = editor()) {
			String declare = "Déclarer « service PoleE \"Pôle é 🚀\" »";
			editor.apply(titled(editor.actions("un.jalon", "JAL-2204"), declare + " : les 3 cas des 2 fichiers").getEdit());
			assertEquals(ONE.replace("\"Pôle é 🚀\"", "PoleE"), editor.text("un.jalon"));
			assertEquals(TWO.replace("\"Mission qualité\"", "MissionQualite"), editor.text("deux.jalon"));
			editor.settle();
			assertTrue(editor.diagnostics("un.jalon").stream().noneMatch(each -> "JAL-2204".equals(each.getCode().getLeft())));
		}
	}

	@Test
	void onSavingOnlyTheWordsOfTheContractAreTakenOver() throws Exception {
		try (Editor editor = editor()) {
			List<CodeAction> safe = editor.actions("un.jalon", "JAL-1601", "source.fixAll");
			assertEquals(1, safe.size(), safe::toString);
			editor.apply(safe.get(0).getEdit());
			assertEquals(ONE.replace("annuel\n", "annuelle\n"), editor.text("un.jalon"));
		}
	}
}
