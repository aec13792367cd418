// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;

import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.generator.Generation;
import fr.jalon.plan.PlanOptions;

/** Sources as schemas: what other validators read says what the declaration says. */
class SchemasTest {

	private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

	private static final String CONTRACT = """
			contrat Essai "Essai" { période 2016..2018 }
			nomenclature Familles "Familles" { GFC "Finances" GRH "Ressources humaines" }
			source Villes "Villes" { depuis csv "ref/villes.csv" clé code  code : entier  région "Région" : texte facultatif }
			source Prêts "Prêts <aux> villes" {
			  depuis csv "prets.csv"
			  clé dossier, année
			  finalité "Instruire les demandes"
			  dossier "Dossier"  : texte
			  année              : entier plage [2000 ; 2100[
			  famille            : Familles facultatif
			  montant "Montant"  : décimal facultatif plage ]-1,5 ; 1 000]
			  soldé              : booléen
			  début              : date facultatif
			  reçu               : instant
			  personne "Nom"     : texte personnel facultatif
			  ville              : vers Villes facultatif
			}
			source Archives { depuis parquet "archives.parquet"  numero : entier }
			source Guichet { depuis table "schema.guichet"  numero : entier }
			""";

	@TempDir
	Path folder;

	private Map<String, String> files() throws Exception {
		Workspace workspace = Contracts.of(folder, CONTRACT);
		return new Generation(Set.of(Generation.Part.SCHEMAS), PlanOptions.DEFAULT).files(workspace.sources(), workspace.fiches(), new ArrayList<>());
	}

	@Test
	void eachSourceHasBothSchemasAndThereIsOnePackage() throws Exception {
		assertEquals(new TreeSet<>(Set.of("schemas/datapackage.json", "schemas/sources/Villes.tableschema.json", "schemas/sources/Villes.schema.json",
				"schemas/sources/Prets.tableschema.json", "schemas/sources/Prets.schema.json", "schemas/sources/Archives.tableschema.json",
				"schemas/sources/Archives.schema.json", "schemas/sources/Guichet.tableschema.json", "schemas/sources/Guichet.schema.json")),
				new TreeSet<>(files().keySet()));
	}

	// ------------------------------------------------------------------------------------------------- JSON Schema

	@Test
	void rowSchemasAreJsonSchemas() throws Exception {
		JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
		for (Map.Entry<String, String> file : files().entrySet()) {
			if (file.getKey().endsWith(".schema.json")) {
				assertEquals(Set.of(), meta.validate(file.getValue(), InputFormat.JSON), file.getKey());
			}
		}
	}

	@Test
	void goodRowsPassAndBadOnesNameTheirColumn() throws Exception {
		JsonSchema schema = FACTORY.getSchema(files().get("schemas/sources/Prets.schema.json"));
		assertEquals(Set.of(), wrong(schema, Map.of()));
		assertEquals(Set.of(), wrong(schema, Map.of("famille", "\"GFC\"", "montant", "1000", "début", "\"2016-02-29\"", "ville", "12", "de trop", "1")));
		assertEquals(Set.of(), wrong(schema, Map.of("famille", "null", "montant", "null", "début", "null", "personne", "null", "ville", "null")));
		assertEquals(Set.of(), wrong(schema, Map.of("reçu", "\"2016-03-27 02:30:00.5\"")));
		for (Map.Entry<String, List<String>> bad : Map.of("dossier", List.of("null", "12", "\"\""), "année", List.of("1999", "2100", "2016.5", "\"2016\""),
				"famille", List.of("\"gfc\"", "\"\""), "montant", List.of("-1.5", "1000.01", "\"12\""), "soldé", List.of("\"oui\"", "1", "null"),
				"début", List.of("\"31/12/2016\"", "\"2016-13-01\""), "reçu", List.of("\"2016-01-01\"", "\"2016-01-01T24:00\"", "null"),
				"ville", List.of("1.5", "99999999999999999999")).entrySet()) {
			for (String value : bad.getValue()) {
				assertEquals(Set.of("$." + bad.getKey()), wrong(schema, Map.of(bad.getKey(), value)), bad.getKey() + " = " + value);
			}
		}
		assertEquals(Set.of("$"), wrong(schema, Map.of("soldé", "")), "a missing mandatory column");
	}

	/** Where a row is wrong; the row is a good one but for the members given, an empty one left out. */
	private static Set<String> wrong(JsonSchema schema, Map<String, String> members) {
		Map<String, String> row = new LinkedHashMap<>(Map.of("dossier", "\"a\"", "année", "2016", "soldé", "true", "reçu", "\"2016-01-01T10:00:00Z\""));
		row.putAll(members);
		row.values().removeIf(String::isEmpty);
		String json = "{" + String.join(",", row.entrySet().stream().map(e -> '"' + e.getKey() + "\":" + e.getValue()).toList()) + "}";
		Set<String> places = new TreeSet<>();
		schema.validate(json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
				.forEach(m -> places.add(m.getInstanceLocation().toString().replaceAll("^\\$\\['(.*)'\\]$", "\\$.$1")));
		return places;
	}

	// ------------------------------------------------------------------------------------------------- Frictionless

	/** What the standard asks of a package, its resources and their schemas. */
	@Test
	void thePackageKeepsTheRulesOfTheStandard() throws Exception {
		Map<String, String> files = files();
		JsonObject all = object(files.get("schemas/datapackage.json"));
		Set<String> names = new TreeSet<>();
		for (JsonElement each : all.getAsJsonArray("resources")) {
			JsonObject resource = each.getAsJsonObject();
			String name = resource.get("name").getAsString();
			assertTrue(name.matches("[-a-z0-9._/]+"), name);
			assertTrue(names.add(name), name);
			String path = resource.get("path").getAsString();
			assertTrue(!path.startsWith("/") && !path.contains(".."), path);
			assertEquals("table", resource.get("type").getAsString());
			assertSchema(resource.getAsJsonObject("schema"));
		}
		assertEquals(Set.of("villes", "prets", "archives"), names);
		for (Map.Entry<String, String> file : files.entrySet()) {
			if (file.getKey().endsWith(".tableschema.json")) {
				assertSchema(object(file.getValue()));
			}
		}
		for (JsonElement each : all.getAsJsonArray("resources")) {
			for (JsonElement key : list(each.getAsJsonObject().getAsJsonObject("schema").getAsJsonArray("foreignKeys"))) {
				assertTrue(names.contains(key.getAsJsonObject().getAsJsonObject("reference").get("resource").getAsString()), key.toString());
			}
		}
	}

	private static void assertSchema(JsonObject schema) {
		Set<String> fields = new TreeSet<>();
		for (JsonElement each : schema.getAsJsonArray("fields")) {
			JsonObject field = each.getAsJsonObject();
			assertTrue(fields.add(field.get("name").getAsString()), field.toString());
			String type = field.get("type").getAsString();
			assertTrue(Set.of("string", "integer", "number", "boolean", "date", "datetime").contains(type), type);
			JsonObject constraints = field.has("constraints") ? field.getAsJsonObject("constraints") : new JsonObject();
			assertTrue(Set.of("required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
					.containsAll(constraints.keySet()), constraints.toString());
			boolean ordered = Set.of("integer", "number").contains(type);
			assertTrue(ordered || constraints.keySet().stream().noneMatch(k -> k.toLowerCase().contains("imum")), field.toString());
		}
		list(schema.getAsJsonArray("primaryKey")).forEach(key -> assertTrue(fields.contains(key.getAsString()), key.toString()));
		for (JsonElement key : list(schema.getAsJsonArray("foreignKeys"))) {
			key.getAsJsonObject().getAsJsonArray("fields").forEach(f -> assertTrue(fields.contains(f.getAsString()), f.toString()));
		}
	}

	@Test
	void theDeclarationIsInTheTableSchema() throws Exception {
		Map<String, String> files = files();
		JsonObject schema = object(files.get("schemas/sources/Prets.tableschema.json"));
		assertEquals("Prêts <aux> villes", schema.get("title").getAsString());
		assertTrue(schema.get("description").getAsString().contains("Instruire les demandes"));
		assertEquals("[\"dossier\",\"année\"]", schema.get("primaryKey").toString());
		assertEquals("[{\"fields\":[\"ville\"],\"reference\":{\"resource\":\"villes\",\"fields\":[\"code\"]}}]", schema.get("foreignKeys").toString());
		assertEquals("[\"\"]", schema.get("missingValues").toString());
		assertEquals("superset", schema.get("fieldsMatch").getAsString());
		assertEquals("{\"required\":true}", field(schema, "dossier").get("constraints").toString());
		assertEquals("Dossier", field(schema, "dossier").get("title").getAsString());
		assertEquals("{\"required\":true,\"minimum\":2000,\"exclusiveMaximum\":2100}", field(schema, "année").get("constraints").toString());
		assertEquals("{\"exclusiveMinimum\":-1.5,\"maximum\":1000}", field(schema, "montant").get("constraints").toString());
		assertEquals("number", field(schema, "montant").get("type").getAsString());
		assertEquals(".", field(schema, "montant").get("decimalChar").getAsString());
		assertEquals("{\"enum\":[\"GFC\",\"GRH\"]}", field(schema, "famille").get("constraints").toString());
		assertTrue(field(schema, "famille").get("description").getAsString().contains("GRH : Ressources humaines"));
		assertTrue(field(schema, "soldé").getAsJsonArray("trueValues").toString().contains("\"Oui\""));
		assertEquals("datetime", field(schema, "reçu").get("type").getAsString());
		assertTrue(field(schema, "personne").get("personal").getAsBoolean());
		assertNull(field(schema, "dossier").get("personal"));
		assertEquals("{\"required\":true,\"unique\":true}", field(object(files.get("schemas/sources/Villes.tableschema.json")), "code").get("constraints").toString());
		JsonObject csv = object(files.get("schemas/datapackage.json")).getAsJsonArray("resources").get(1).getAsJsonObject();
		assertEquals("prets.csv", csv.get("path").getAsString());
		assertEquals(",", csv.getAsJsonObject("dialect").get("delimiter").getAsString());
		assertTrue(csv.getAsJsonObject("dialect").get("header").getAsBoolean());
	}

	private static JsonObject field(JsonObject schema, String name) {
		for (JsonElement field : schema.getAsJsonArray("fields")) {
			if (field.getAsJsonObject().get("name").getAsString().equals(name)) {
				return field.getAsJsonObject();
			}
		}
		throw new AssertionError(name);
	}

	private static JsonArray list(JsonArray array) {
		return array == null ? new JsonArray() : array;
	}

	private static JsonObject object(String text) {
		return JsonParser.parseString(text).getAsJsonObject();
	}
}
