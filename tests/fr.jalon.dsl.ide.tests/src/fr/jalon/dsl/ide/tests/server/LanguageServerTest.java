// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.ide.tests.IdeTexts;

/** What an author sees in an editor that speaks the protocol. */
class LanguageServerTest {

	@TempDir
	private Path folder;
	private Editor editor;

	@BeforeEach
	void openTheFolder() throws Exception {
		for (Map.Entry<String, String> text : Texts.SMALL.entrySet()) {
			Files.writeString(folder.resolve(text.getKey()), text.getValue());
		}
		editor = Editor.on(folder);
	}

	@AfterEach
	void takeLeave() throws Exception {
		editor.close();
		assertEquals(List.of(), editor.client().messages(), "said to the user without need");
	}

	// ------------------------------------------------------------------------------------------------------- greeting

	@Test
	void offersWhatItCanDo() {
		ServerCapabilities server = editor.greeting().getCapabilities();
		assertEquals("jalon", editor.greeting().getServerInfo().getName());
		assertTrue(server.getTextDocumentSync().getRight().getOpenClose());
		assertTrue(server.getFoldingRangeProvider().getLeft());
		assertTrue(server.getInlayHintProvider().getLeft());
		assertTrue(server.getRenameProvider().getRight().getPrepareProvider());
		assertTrue(server.getWorkspace().getWorkspaceFolders().getSupported());
		assertEquals(List.of("quickfix", "source.fixAll"), server.getCodeActionProvider().getRight().getCodeActionKinds());
		assertNull(server.getSignatureHelpProvider(), "there are no signatures");
		editor.settle();
		assertEquals(List.of("workspace/didChangeWatchedFiles"), editor.client().registered());
	}

	@Test
	void asksNothingOfAClientThatSaysNothingOfItself() throws Exception {
		editor.close();
		editor = Editor.on(folder, null, new ClientCapabilities());
		editor.open("fiches.jalon");
		editor.settle();
		assertEquals(List.of(), editor.client().registered());
		assertTrue(editor.diagnostics("fiches.jalon").stream().allMatch(each -> each.getCodeDescription() == null));
		assertTrue(Editor.get(editor.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(editor.id("fiches.jalon"))))
				.stream().allMatch(each -> each.isLeft()), "a list for those who know no tree");
		assertNotNull(editor.rename("fiches.jalon", "F2", "F3").getChanges(), "edits without versions");
	}

	// ---------------------------------------------------------------------------------------------------- diagnostics

	@Test
	void showsFindingsOfFilesThatNobodyOpened() {
		assertFalse(editor.diagnostics("fiches.jalon").isEmpty());
	}

	@Test
	void saysWhatTheCommandSays() throws IOException {
		editor.open("fiches.jalon");
		Diagnostic empty = editor.diagnostics("fiches.jalon").stream().filter(each -> each.getCode().getLeft().equals("JAL-0103")).findFirst()
				.orElseThrow();
		assertEquals("Le champ « Objectif » de la fiche 2 « Conventions » est vide. Nommer l'objectif que l'indicateur mesure, par exemple "
				+ "« objectif Reactivite ».", empty.getMessage().getLeft());
		assertEquals(DiagnosticSeverity.Warning, empty.getSeverity());
		assertEquals("jalon", empty.getSource());
		assertEquals("F2", editor.words("fiches.jalon", empty.getRange()));
	}

	@Test
	void linksEachFindingToThePageOfItsCheck() throws Exception {
		Diagnostic found = editor.diagnostics("fiches.jalon").get(0);
		Path page = Path.of(java.net.URI.create(found.getCodeDescription().getHref()));
		assertTrue(Files.readString(page).contains(found.getCode().getLeft()), page.toString());
	}

	@Test
	void speaksEnglishToAnEnglishClient() throws Exception {
		editor.close();
		editor = Editor.on(folder, "en-GB", Editor.capable());
		editor.open("listes.jalon").replace("listes.jalon", "famille GFC", "famile GFC");
		editor.open("fiches.jalon").replace("fiches.jalon", "axe SI", "axe SO");
		List<String> messages = editor.diagnostics("listes.jalon").stream().map(each -> each.getMessage().getLeft()).toList();
		assertTrue(messages.contains("Unexpected \"famile\"; did you mean \"famille\"?"), messages.toString());
		assertTrue(editor.diagnostics("fiches.jalon").stream().anyMatch(each -> each.getMessage().getLeft().startsWith("No axis is called \"SO\"")),
				() -> editor.diagnostics("fiches.jalon").toString());
		assertTrue(editor.diagnostics("fiches.jalon").get(0).getCodeDescription().getHref().endsWith(".en.md"));
	}

	@Test
	void findsInOtherFilesWhatAChangeBreaks() throws IOException {
		editor.open("contrat.jalon").settle();
		editor.assertNotFound("fiches.jalon", "JAL-0002");
		editor.replace("contrat.jalon", "axe SI", "axe Systemes");
		assertEquals(2, editor.diagnostics("fiches.jalon").stream().filter(each -> each.getCode().getLeft().equals("JAL-0002")).count());
		editor.replace("contrat.jalon", "axe Systemes", "axe SI");
		editor.assertNotFound("fiches.jalon", "JAL-0002");
	}

	@Test
	void findsInOtherFilesWhatConcernsTheWholeModel() throws IOException {
		editor.open("fiches.jalon").open("contrat.jalon").replace("contrat.jalon", " mesuré par F1", "");
		editor.assertNotFound("contrat.jalon", "JAL-2201");
		// The only sheet of the objective leaves it, several times: each change must be noticed like the first.
		for (int round = 0; round < 3; round++) {
			editor.replace("fiches.jalon", "  objectif Reactivite\n  action Maintenance\n", "  // rien\n");
			assertTrue(editor.diagnostics("contrat.jalon").stream().anyMatch(each -> each.getCode().getLeft().equals("JAL-2201")), "round " + round);
			editor.replace("fiches.jalon", "  // rien\n", "  objectif Reactivite\n  action Maintenance\n");
			editor.assertNotFound("contrat.jalon", "JAL-2201");
		}
	}

	@Test
	void tellsOnlyOfTextsWhoseFindingsChanged() throws IOException {
		editor.open("fiches.jalon").settle();
		editor.client().toldSince();
		editor.replace("fiches.jalon", "Une fiche", "Une autre fiche").settle();
		assertEquals(List.of(editor.uri("fiches.jalon")), editor.client().toldSince());
	}

	@Test
	void respectsTheSeveritiesOfTheContract() throws IOException {
		editor.open("contrat.jalon");
		editor.replace("contrat.jalon", "  budget {", "  sévérité JAL-0103 ignorée\n  sévérité JAL-0201 erreur\n  budget {");
		editor.assertNotFound("fiches.jalon", "JAL-0103");
		assertTrue(editor.diagnostics("fiches.jalon").stream().filter(each -> each.getCode().getLeft().equals("JAL-0201"))
				.allMatch(each -> each.getSeverity() == DiagnosticSeverity.Error));
	}

	// ---------------------------------------------------------------------------------------------------------- files

	@Test
	void takesUnsavedTextsBeforeThoseOfTheDisk() throws IOException {
		editor.open("fiches.jalon", "fiche F8 n° 8 \"Autre\" { }\n");
		editor.assertSymbols("F8", "fiches.jalon: F8 — Autre");
		editor.close("fiches.jalon");
		editor.assertSymbols("F8");
		editor.assertSymbols("F1", "fiches.jalon: F1 — Délai de correction");
	}

	@Test
	void followsWhatOtherProgramsDoToFiles() throws IOException {
		editor.settle();
		Files.writeString(folder.resolve("suite.jalon"), "espace petit\nfiche F7 n° 7 \"Suite\" { axe Rien }\n");
		editor.touched("suite.jalon", FileChangeType.Created);
		assertTrue(editor.diagnostics("suite.jalon").stream().anyMatch(each -> each.getCode().getLeft().equals("JAL-0002")));
		Files.delete(folder.resolve("suite.jalon"));
		editor.touched("suite.jalon", FileChangeType.Deleted);
		assertEquals(List.of(), editor.diagnostics("suite.jalon"));
		editor.assertSymbols("F7");
	}

	@Test
	void forgetsFoldersThatAreDeleted() throws IOException {
		Path part = Files.createDirectory(folder.resolve("partie"));
		Files.writeString(part.resolve("p.jalon"), "fiche F6 n° 6 \"Partie\" { }\n");
		editor.touched("partie", FileChangeType.Created);
		editor.assertSymbols("F6", "p.jalon: F6 — Partie");
		Files.delete(part.resolve("p.jalon"));
		Files.delete(part);
		editor.touched("partie", FileChangeType.Deleted);
		editor.assertSymbols("F6");
	}

	@Test
	void keepsFoldersApart(@TempDir Path other) throws IOException {
		Files.writeString(other.resolve("o.jalon"), "espace petit\nfiche F5 n° 5 \"Ailleurs\" { axe SI }\n");
		String uri = other.resolve("o.jalon").toUri().toString();
		WorkspaceFolder added = new WorkspaceFolder(other.toUri().toString(), "autre");
		editor.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
				new WorkspaceFoldersChangeEvent(List.of(added), List.of())));
		editor.settle();
		assertTrue(editor.client().diagnostics(uri).stream().anyMatch(each -> each.getCode().getLeft().equals("JAL-0002")),
				"the axis is in another folder");
		editor.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
				new WorkspaceFoldersChangeEvent(List.of(), List.of(added))));
		editor.settle();
		assertEquals(List.of(), editor.client().diagnostics(uri));
		editor.assertSymbols("F5");
	}

	// ------------------------------------------------------------------------------------------------------- services

	@Test
	void showsTheOutline() throws IOException {
		editor.open("contrat.jalon").open("fiches.jalon").open("listes.jalon");
		editor.assertOutline("fiches.jalon", """
				F1 — Délai de correction | Fiche indicateur n° 1 · jours ouvrés · baisse
				 Par famille | Sous-indicateur
				 Durée moyenne, en jours ouvrés, entre la transmission et la correction, pour les demandes portant la… | Mesure
				F2 — Conventions | Fiche indicateur n° 2 · conventions · hausse
				""");
		editor.assertOutline("listes.jalon", """
				Familles | Nomenclature
				 GFC — Finances | Code
				 GRH — Ressources humaines | Code
				Anciennete — Ancienneté | Tranches
				 moins de 2 ans | Tranche · [0 ; 2[
				 2 ans et plus | Tranche · [2 ; ∞[
				conventions — conventions signées | Objet mesuré
				Sifac | Produit · GFC · maintien
				""");
	}

	@Test
	void findsElementsInAllTexts() {
		editor.assertSymbols("familles", "listes.jalon: Familles");
		editor.assertSymbols("delai", "fiches.jalon: F1 — Délai de correction");
		editor.assertSymbols("gestion inconnue");
	}

	@Test
	void foldsBlocksAndComments() throws IOException {
		editor.open("listes.jalon", """
				// un
				// deux
				espace petit
				importe a.*
				importe b.*
				/* trois
				 * quatre */
				nomenclature N {
				  A "à"
				}
				nomenclature M { B }
				fiche F { commentaires "une
				phrase" }
				""");
		editor.assertFolds("listes.jalon", "1-2 comment", "4-5 imports", "6-7 comment", "8-9", "12-13");
	}

	@Test
	void coloursWords() throws IOException {
		editor.open("sources.jalon", """
				espace petit
				// remarque
				fiche F1 "Délai
				long" {
				  axe SI
				  unité jours ouvrés à 1 décimale
				  calcul moyenne de nombre sur Demandes où famille = GFC et date ≥ 2016-03-01
				  cible ≤ 12,5 en 2018 pour classe Familles.GFC
				}
				""");
		editor.assertTokens("sources.jalon", "keyword espace", "parameter petit", "comment // remarque", "keyword fiche", "class! F1",
				"string \"Délai", "string long\"", "keyword axe", "interface SI", "keyword unité", "type jours", "type ouvrés", "keyword à",
				"number 1", "keyword décimale", "keyword calcul", "keyword moyenne", "keyword de", "enumMember nombre", "keyword sur",
				"struct Demandes", "keyword où", "enumMember famille", "operator =", "enumMember GFC", "keyword et", "enumMember date",
				"operator ≥", "event 2016-03-01", "keyword cible", "operator ≤", "number 12,5", "keyword en", "event 2018", "keyword pour",
				"keyword classe", "enumMember Familles", "enumMember GFC");
	}

	@Test
	void findsDeclarationsAndReferences() throws IOException {
		editor.open("fiches.jalon").open("contrat.jalon").open("listes.jalon");
		editor.assertDefinition("fiches.jalon", "Demandes\n  calcul", "sources.jalon:2:8");
		editor.assertDefinition("contrat.jalon", "F1", "fiches.jalon:2:7");
		editor.assertDefinition("contrat.jalon", "période");
		editor.assertReferences("listes.jalon", "GFC", true, "fiches.jalon:13:31", "fiches.jalon:18:47", "listes.jalon:3:3",
				"listes.jalon:11:31");
		editor.assertReferences("fiches.jalon", "Reactivite", false, "fiches.jalon:4:12");
		editor.assertHighlights("listes.jalon", "GFC", "Write 3:3", "Read 11:31");
	}

	@Test
	void renamesInAllTexts() throws IOException {
		editor.open("contrat.jalon").open("fiches.jalon").open("listes.jalon").open("sources.jalon");
		editor.open("suite.jalon", """
				espace autre
				importe petit.Familles
				importe petit.*
				source S { depuis csv "s.csv" clé k k : entier f : Familles }
				produit P famille petit.Familles.GRH
				""");
		PrepareRenameResult ready = editor.prepareRename("sources.jalon", "Familles");
		assertEquals("Familles", ready.getPlaceholder());
		assertEquals(editor.range("sources.jalon", "Familles"), ready.getRange());
		editor.apply(editor.rename("sources.jalon", "Familles", "Domaines"));
		assertTrue(editor.text("sources.jalon").contains("famille : Domaines"));
		assertTrue(editor.text("listes.jalon").contains("nomenclature Domaines \"Familles\""), "a title is no name");
		assertTrue(editor.text("suite.jalon").contains("importe petit.Domaines\nimporte petit.*"));
		assertTrue(editor.text("suite.jalon").contains("f : Domaines"));
		assertTrue(editor.text("suite.jalon").contains("famille petit.Domaines.GRH"));
		for (String name : Texts.SMALL.keySet()) {
			editor.assertNotFound(name, "JAL-0002");
		}
	}

	@Test
	void renamesToAWordOfTheLanguage() throws IOException {
		editor.open("sources.jalon").open("fiches.jalon");
		editor.apply(editor.rename("sources.jalon", "correction", "date"));
		assertTrue(editor.text("fiches.jalon").contains("durée(transmission, date)"));
		assertTrue(editor.text("fiches.jalon").contains("rattaché à date"));
		editor.assertNotFound("fiches.jalon", "JAL-0001");
		editor.assertNotFound("fiches.jalon", "JAL-0002");
	}

	@Test
	void refusesNamesThatCannotBe() throws IOException {
		editor.open("listes.jalon").open("fiches.jalon").open("sources.jalon");
		editor.assertRefusesRename("listes.jalon", "GFC", "G F C", "« G F C » ne peut pas être un nom : écrire des lettres, des chiffres et "
				+ "des tirets bas, sans espace ni guillemets, en commençant par une lettre.");
		editor.assertRefusesRename("listes.jalon", "GFC", "\"GFC\"", "« \"GFC\" » ne peut pas être un nom : écrire des lettres, des chiffres et "
				+ "des tirets bas, sans espace ni guillemets, en commençant par une lettre.");
		editor.assertRefusesRename("listes.jalon", "GFC", "vrai", "« vrai » est une valeur du langage et ne peut pas être un nom : en choisir "
				+ "un autre.");
		editor.assertRefusesRename("fiches.jalon", "F1", "F2", "Le nom « F2 » est déjà pris par Fiche indicateur F2 — Conventions "
				+ "(fiches.jalon:21) : en choisir un autre.");
		editor.assertRefusesRename("fiches.jalon", "périodicité", "F2", "Aucun nom à changer ici : placer le curseur sur le nom d'un élément.");
		// A column of the name of a code hides the code.
		editor.assertRefusesRename("sources.jalon", "numero\n", "GFC", "Avec le nom « GFC », la référence « GFC » (fiches.jalon:13) "
				+ "désignerait autre chose : choisir un autre nom.");
		// A type of a column has its word for itself.
		editor.assertRefusesRename("listes.jalon", "Familles", "texte", "Avec le nom « texte », la référence « GFC » (fiches.jalon:13) "
				+ "désignerait autre chose : choisir un autre nom.");
	}

	@Test
	void layTextsOut() throws IOException {
		editor.open("listes.jalon").replace("listes.jalon", "  GFC \"Finances\"", "     GFC    \"Finances\"");
		editor.replace("listes.jalon", "  GRH", "GRH");
		List<? extends TextEdit> line = editor.format("listes.jalon", editor.range("listes.jalon", "     GFC    \"Finances\"\n"));
		editor.apply("listes.jalon", line);
		assertEquals(Texts.LISTS.replace("  GRH", "GRH"), editor.text("listes.jalon"), "one line alone");
		editor.apply("listes.jalon", editor.format("listes.jalon"));
		String wanted = Texts.LISTS.replace("\nnomenclature", "\n\nnomenclature").replace("\ntranches", "\n\ntranches")
				.replace("\nobjet", "\n\nobjet").replace("\nproduit", "\n\nproduit");
		assertEquals(wanted, editor.text("listes.jalon"));
		assertEquals(List.of(), editor.format("listes.jalon"), "twice is once");
		editor.replace("listes.jalon", "{", "{{");
		assertEquals(List.of(), editor.format("listes.jalon"), "a broken text stays as it is");
	}

	@Test
	void proposesWhatFits() throws IOException {
		editor.open("fiches.jalon").replace("fiches.jalon", "  axe SI\n  unité", "  axe \n  unité");
		List<String> labels = editor.complete("fiches.jalon", Editor.position(editor.text("fiches.jalon"),
				editor.text("fiches.jalon").indexOf("axe \n") + 4)).stream().map(each -> each.getLabel()).toList();
		assertTrue(labels.contains("SI"), labels.toString());
	}

	@Test
	void showsACardAndHints() throws Exception {
		editor.close();
		editor = Editor.on(IdeTexts.EXAMPLE);
		editor.open("fiches-formation.jalon");
		assertTrue(editor.hover("fiches-formation.jalon", "F4").getContents().getRight().getValue().contains("Diversification du vivier"));
		assertFalse(editor.hints("fiches-formation.jalon").isEmpty());
		assertNotNull(editor.lenses("fiches-formation.jalon"));
		assertNull(editor.hover("fiches-formation.jalon", "{"));
	}

	@Test
	void mendsOneFindingAndAllOfItsKind() throws IOException {
		editor.open("fiches.jalon").replace("fiches.jalon", "périodicité annuelle", "périodicité anuelle");
		List<CodeAction> actions = editor.actions("fiches.jalon", "JAL-0001");
		assertFalse(actions.isEmpty());
		editor.apply(actions.get(0).getEdit());
		editor.assertNotFound("fiches.jalon", "JAL-0001");
		assertTrue(editor.text("fiches.jalon").contains("périodicité annuelle"));
	}

	@Test
	void offersSourceActionsOnlyWhenAskedTo() throws IOException {
		editor.open("fiches.jalon");
		assertTrue(editor.actions("fiches.jalon", "JAL-0103").stream().noneMatch(each -> each.getKind().startsWith("source")));
		assertTrue(editor.actions("fiches.jalon", "JAL-0103", "source.fixAll").stream().allMatch(each -> each.getKind().startsWith("source")));
		assertEquals(List.of(), editor.actions("fiches.jalon", "JAL-0103", "refactor"));
	}
}
