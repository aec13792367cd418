// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.generator.exchange.Exchange;
import fr.jalon.generator.exchange.ExchangeFormat;

/** The contract in the formats of others: each is valid for itself, and says what the sheets say. */
class ExchangeTest {

	private static final String HOSTILE = """
			contrat C "=cmd()|' /C calc'!A0" { période 2016..2018
			  opérateur Été2 "Opérateur <script>" }
			fiche F1 n° 1 "=1+1\\"; ]]> & <b>,\u0007 ${x}" {
			  périodicité annuelle  sens baisse  unité jours
			  référence 14 en 2016
			  cible ≤ 8 en 2018, [2 ; 5] en 2017
			  limites "-2+3"
			  commentaires "'déjà"
			}
			fiche `É1` "Rien d'autre" { }
			""";

	@TempDir
	Path folder;

	private static Exchange of(Workspace workspace, Locale locale) {
		return new Exchange(workspace.contracts(), workspace.fiches(), roots(workspace), locale, LocalDate.of(2026, 1, 2));
	}

	private static List<EObject> roots(Workspace workspace) {
		return workspace.texts().stream().flatMap(each -> each.getContents().stream()).toList();
	}

	private static Map<String, byte[]> example() throws Exception {
		return of(Contracts.load(Contracts.folder("examples/amue-2016-2020-corrige")), Locale.FRENCH).files(EnumSet.allOf(ExchangeFormat.class));
	}

	private Map<String, byte[]> hostile() throws Exception {
		Path file = Files.writeString(folder.resolve("contrat.jalon"), HOSTILE.replace("`", ""));
		return of(Contracts.load(file), Locale.FRENCH).files(EnumSet.allOf(ExchangeFormat.class));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	@Test
	void indicatorsAreWrittenAsTheirSchemaSays() throws Exception {
		for (Map<String, byte[]> files : List.of(example(), hostile())) {
			var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(files.get("indicateurs.schema.json")));
			assertEquals(Set.of(), schema.validate(text(files.get("indicateurs.json")), InputFormat.JSON));
		}
	}

	@Test
	void everySheetIsThereWithWhatItAimsAt() throws Exception {
		JsonObject all = JsonParser.parseString(text(example().get("indicateurs.json"))).getAsJsonObject();
		assertEquals(10, all.getAsJsonArray("indicators").size());
		JsonObject second = all.getAsJsonArray("indicators").get(1).getAsJsonObject();
		assertEquals("F2", second.get("id").getAsString());
		assertEquals("DECREASE", second.get("direction").getAsString());
		assertTrue(second.getAsJsonArray("measures").get(0).getAsJsonObject().get("calculation").getAsString().contains("Durée moyenne"));
		assertTrue(second.getAsJsonArray("aims").asList().stream().map(each -> each.getAsJsonObject())
				.anyMatch(aim -> aim.get("kind").getAsString().equals("target") && aim.get("comparator").getAsString().equals("LE")
						&& aim.get("due").getAsString().equals("2020-12-31") && aim.get("value").getAsInt() == 8));
	}

	@Test
	void noCellIsAFormulaAndEachRowHasItsColumns() throws Exception {
		Map<String, byte[]> files = hostile();
		List<List<String>> rows = rows(text(files.get("indicateurs.csv")));
		assertEquals(3, rows.size());
		rows.forEach(row -> assertEquals(rows.get(0).size(), row.size()));
		List<String> first = rows.get(1);
		assertEquals("'=1+1\"; ]]> & <b>,\u0007 ${x}", first.get(rows.get(0).indexOf("title")));
		assertEquals("'-2+3", first.get(rows.get(0).indexOf("limits")));
		assertEquals("''déjà", first.get(rows.get(0).indexOf("comments")));
		assertEquals(List.of("F1", "target", "", "", "LE", "8", "", "2018", "2018-12-31", "false"), rows(text(files.get("cibles.csv"))).get(2));
	}

	@Test
	void theColumnsAreThoseOfTheTableSchema() throws Exception {
		Map<String, byte[]> files = example();
		for (String name : List.of("indicateurs", "cibles")) {
			List<String> fields = JsonParser.parseString(text(files.get(name + ".tableschema.json"))).getAsJsonObject().getAsJsonArray("fields").asList()
					.stream().map(each -> each.getAsJsonObject().get("name").getAsString()).toList();
			assertEquals(fields, rows(text(files.get(name + ".csv"))).get(0));
		}
	}

	@Test
	void theModelIsReadAgainFromXmi() throws Exception {
		Workspace workspace = Contracts.load(Contracts.folder("examples/amue-2016-2020-corrige"));
		byte[] xmi = of(workspace, Locale.FRENCH).files(Set.of(ExchangeFormat.XMI)).get("contrat.xmi");
		Resource resource = new XMIResourceImpl(URI.createURI("again.xmi"));
		new ResourceSetImpl().getResources().add(resource);
		resource.load(new ByteArrayInputStream(xmi), Map.of());
		assertEquals(List.of(), resource.getErrors());
		assertEquals(Map.of(), EcoreUtil.UnresolvedProxyCrossReferencer.find(resource));
		assertTrue(EcoreUtil.equals(roots(workspace), resource.getContents()));
		assertFalse(text(xmi).contains(".jalon#"), "no reference leads out of the file");
	}

	@Test
	void sdmxReferencesLeadSomewhereAndReportsUseTheConceptsDeclared() throws Exception {
		for (Map<String, byte[]> files : List.of(example(), hostile())) {
			Document structures = xml(files.get("sdmx/structures.xml"));
			Set<String> ids = new HashSet<>();
			NodeList all = structures.getElementsByTagName("*");
			for (int i = 0; i < all.getLength(); i++) {
				Element each = (Element) all.item(i);
				if (each.hasAttribute("id") && !each.getTagName().equals("Ref")) {
					ids.add(each.getAttribute("id"));
					assertTrue(each.getAttribute("id").matches("[A-Za-z0-9_]+"), each.getAttribute("id"));
				}
			}
			NodeList references = structures.getElementsByTagName("Ref");
			assertTrue(references.getLength() > 20);
			for (int i = 0; i < references.getLength(); i++) {
				assertTrue(ids.contains(((Element) references.item(i)).getAttribute("id")));
			}
			Document metadata = xml(files.get("sdmx/metadata.xml"));
			NodeList said = metadata.getElementsByTagName("md:ReportedAttribute");
			for (int i = 0; i < said.getLength(); i++) {
				assertTrue(ids.contains(((Element) said.item(i)).getAttribute("id")));
			}
			NodeList reports = metadata.getElementsByTagName("URN");
			for (int i = 0; i < reports.getLength(); i++) {
				String urn = reports.item(i).getTextContent();
				assertTrue(ids.contains(urn.substring(urn.lastIndexOf('.') + 1)), urn);
			}
		}
	}

	@Test
	void wordsFollowTheLanguageAndFilesThatAreTheSameAreLeftAlone() throws Exception {
		Workspace workspace = Contracts.load(Contracts.folder("examples/amue-2016-2020-corrige"));
		Exchange english = of(workspace, Locale.ENGLISH);
		assertTrue(text(english.files(Set.of(ExchangeFormat.SDMX)).get("sdmx/structures.xml")).contains("Source data"));
		assertEquals(4, english.write(folder, Set.of(ExchangeFormat.CSV)).stream().filter(each -> each.changed()).count());
		assertEquals(0, english.write(folder, Set.of(ExchangeFormat.CSV)).stream().filter(each -> each.changed()).count());
	}

	private static Document xml(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
	}

	/** Reads CSV as RFC 4180 says. */
	private static List<List<String>> rows(String csv) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < csv.length(); i++) {
			char c = csv.charAt(i);
			if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
				cell.append(c);
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && (c == ',' || c == '\n')) {
				row.add(cell.toString());
				cell.setLength(0);
				if (c == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			} else {
				cell.append(c);
			}
		}
		return rows;
	}
}
