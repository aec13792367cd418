// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.results.FigureTable;
import fr.jalon.engine.results.ResultsFiles;
import fr.jalon.engine.results.ResultsFormat;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.figure.MeasureDefinition;

/** The table of figures in its forms: the same rows, typed, and harmless in a spreadsheet. */
class ResultsFilesTest {

	private static final String ROWS = """
			numero,famille,bloquante,nombre,montant,debut,fin,transmission,correction,etablissement
			1,GFC,oui,,,,,2017-03-10T09:00:00,2017-03-13T18:00:00,
			2,GFC,oui,,,,,2017-04-14T23:30:00,2017-04-18T08:00:00,
			3,GRH,oui,,,,,2017-05-01T08:00:00,2017-05-31T08:00:00,
			4,XYZ,oui,,,,,,2017-06-01T08:00:00,
			""";

	@TempDir
	Path folder;
	private ComputationResult result;

	@BeforeEach
	void compute() throws Exception {
		Files.writeString(folder.resolve("demandes.csv"), ROWS);
		FichePlan p = Fixture.delay();
		MeasureDefinition m = p.measures().get(0);
		MeasureDefinition hostile = new MeasureDefinition(m.name(), "=cmd|'/c calc'!A1", m.unit(), m.formula(), m.periods(), m.exclusions(),
				m.dimensions(), m.breakdowns(), m.aim(), m.aims(), m.minimumCell());
		result = new Computation().compute(List.of(new FichePlan(p.fiche(), "Maintenance, \"bloquante\"", p.notes(), p.zone(), p.periods(),
				p.calendars(), p.sources(), p.scans(), List.of(hostile))), folder);
	}

	@Test
	void oneRowPerFigureInCsv() throws Exception {
		write(ResultsFormat.CSV);
		List<String> lines = Files.readAllLines(folder.resolve("results.csv"));
		assertEquals("indicator,indicator_title,measure,measure_title,period,period_start,period_end,dimension_1,class_1,class_label_1,"
				+ "dimension_2,class_2,class_label_2,value,exact,unit,decimals,undetermined,used,excluded,excluded_missing_value,",
				lines.get(0).substring(0, lines.get(0).indexOf("excluded_undecided")));
		assertEquals(1 + result.fiches().get(0).measures().get(0).figures().size(), lines.size());
		// A title that is a formula is text; quotes and commas are kept.
		assertEquals("F2,\"Maintenance, \"\"bloquante\"\"\",delai,'=cmd|'/c calc'!A1,2017,2017-01-01,2017-12-31,,,,,,,7.3,22/3,jours ouvrés,1,,3,1,1,0,",
				lines.get(5).substring(0, lines.get(5).indexOf("0,", lines.get(5).indexOf("1,,3,1,1") + 8) + 2));
		assertTrue(lines.stream().anyMatch(l -> l.contains(",famille,,non classé,")), "unclassified: " + lines);
		assertTrue(lines.get(5).endsWith("," + result.fiches().get(0).plan().fingerprint() + "," + result.fiches().get(0).data()));
	}

	@Test
	void theSchemaNamesTheColumnsOfTheFile() throws Exception {
		write(ResultsFormat.CSV);
		JsonArray fields = JsonParser.parseString(Files.readString(folder.resolve("results.schema.json"))).getAsJsonObject().getAsJsonArray("fields");
		List<String> names = new ArrayList<>();
		for (JsonElement field : fields) {
			names.add(field.getAsJsonObject().get("name").getAsString());
			assertTrue(List.of("string", "date", "integer", "number", "boolean").contains(field.getAsJsonObject().get("type").getAsString()));
			assertTrue(!field.getAsJsonObject().get("description").getAsString().isBlank());
		}
		assertEquals(Files.readAllLines(folder.resolve("results.csv")).get(0), String.join(",", names));
	}

	@Test
	void parquetHoldsTheSameTableTyped() throws Exception {
		write(ResultsFormat.CSV, ResultsFormat.PARQUET);
		String parquet = "'" + folder.resolve("results.parquet") + "'";
		String csv = "read_csv('" + folder.resolve("results.csv") + "', header = true, all_varchar = true)";
		try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties()); Statement statement = connection.createStatement()) {
			List<String> types = rows(statement, "SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM " + parquet + ")");
			assertTrue(types.containsAll(List.of("value DECIMAL(38,9)", "exact VARCHAR", "used BIGINT", "period_start DATE", "suppressed BOOLEAN")),
					types.toString());
			assertEquals(rows(statement, "SELECT period, class_1, value::DECIMAL(38,9), exact, used FROM " + csv),
					rows(statement, "SELECT period, nullif(class_1, ''), value, exact, used FROM " + parquet));
			assertEquals(List.of("=cmd|'/c calc'!A1"), rows(statement, "SELECT DISTINCT measure_title FROM " + parquet), "not for spreadsheets");
			// What a warehouse would ask: an exact figure again from its text.
			assertEquals(List.of("22/3"), rows(statement, "SELECT exact FROM " + parquet + " WHERE period = '2017' AND dimension_1 IS NULL"));
		}
	}

	@Test
	void theSameFiguresAreTheSameBytes() throws Exception {
		write(ResultsFormat.CSV, ResultsFormat.PARQUET);
		Path other = folder.resolve("autre");
		ResultsFiles.write(result, other, EnumSet.allOf(ResultsFormat.class), Locale.FRENCH);
		for (String file : List.of("results.json", "results.csv", "results.schema.json", "results.parquet")) {
			assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
		}
	}

	@Test
	void aTableOfFormerFiguresIsRenewed() throws Exception {
		write(ResultsFormat.CSV);
		Files.writeString(folder.resolve("results.csv"), "anciens chiffres");
		write(ResultsFormat.JSON);
		assertTrue(Files.readString(folder.resolve("results.csv")).startsWith("indicator,"));
	}

	@Test
	void everyColumnIsDescribedInBothLanguages() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			FigureTable table = new FigureTable(result, locale);
			table.columns().forEach(c -> assertTrue(!c.description().text(locale).isBlank(), c.name()));
		}
	}

	private void write(ResultsFormat... formats) throws Exception {
		ResultsFiles.write(result, folder, EnumSet.copyOf(List.of(formats)), Locale.FRENCH);
	}

	private static List<String> rows(Statement statement, String query) throws Exception {
		List<String> rows = new ArrayList<>();
		try (ResultSet found = statement.executeQuery(query)) {
			while (found.next()) {
				List<String> cells = new ArrayList<>();
				for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
					cells.add(String.valueOf(found.getString(i)));
				}
				rows.add(String.join(" | ", cells));
			}
		}
		return rows;
	}
}
