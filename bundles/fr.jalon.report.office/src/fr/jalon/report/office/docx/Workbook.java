// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.Zip;

/** The smallest workbook: one sheet with a line of headings, dates in the first column, numbers in the others. */
final class Workbook {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private Workbook() {
	}

	/** @param rows days as numbers, then figures; null for an empty cell */
	static byte[] write(String sheet, List<String> head, List<List<String>> rows) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		Xml types = new Xml("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
		types.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
		types.empty("Default", "Extension", "xml", "ContentType", "application/xml");
		types.empty("Override", "PartName", "/xl/workbook.xml", "ContentType", TYPE + "sheet.main+xml");
		types.empty("Override", "PartName", "/xl/worksheets/sheet1.xml", "ContentType", TYPE + "worksheet+xml");
		types.empty("Override", "PartName", "/xl/styles.xml", "ContentType", TYPE + "styles+xml");
		parts.put("[Content_Types].xml", types.bytes());
		parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml").bytes());
		Xml book = new Xml("workbook", "xmlns", MAIN, "xmlns:r", OFFICE);
		book.start("sheets").empty("sheet", "name", sheet, "sheetId", "1", "r:id", "rId1").end();
		parts.put("xl/workbook.xml", book.bytes());
		Xml bookRelations = relations("worksheet", "worksheets/sheet1.xml");
		bookRelations.empty("Relationship", "Id", "rId2", "Type", OFFICE + "/styles", "Target", "styles.xml");
		parts.put("xl/_rels/workbook.xml.rels", bookRelations.bytes());
		parts.put("xl/styles.xml", styles());
		parts.put("xl/worksheets/sheet1.xml", cells(head, rows));
		return Zip.pack(parts, Set.of());
	}

	private static Xml relations(String type, String target) {
		Xml xml = new Xml("Relationships", "xmlns", RELATIONS);
		return xml.empty("Relationship", "Id", "rId1", "Type", OFFICE + "/" + type, "Target", target);
	}

	private static byte[] styles() {
		Xml xml = new Xml("styleSheet", "xmlns", MAIN);
		xml.start("fonts", "count", "1").start("font").empty("sz", "val", "10").empty("name", "val", "Arial").end().end();
		xml.start("fills", "count", "2");
		xml.start("fill").empty("patternFill", "patternType", "none").end().start("fill").empty("patternFill", "patternType", "gray125").end().end();
		xml.start("borders", "count", "1").start("border").empty("left").empty("right").empty("top").empty("bottom").empty("diagonal").end().end();
		xml.start("cellStyleXfs", "count", "1").empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0").end();
		xml.start("cellXfs", "count", "2").empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0");
		// format 14 is the short date of whoever reads it
		xml.empty("xf", "numFmtId", "14", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0", "applyNumberFormat", "1").end();
		return xml.bytes();
	}

	private static byte[] cells(List<String> head, List<List<String>> rows) {
		Xml xml = new Xml("worksheet", "xmlns", MAIN);
		xml.start("sheetData").start("row", "r", "1");
		for (int i = 0; i < head.size(); i++) {
			xml.start("c", "r", ChartPart.column(i) + "1", "t", "inlineStr").start("is").leaf("t", head.get(i)).end().end();
		}
		xml.end();
		for (int r = 0; r < rows.size(); r++) {
			String number = Integer.toString(r + 2);
			xml.start("row", "r", number);
			for (int i = 0; i < rows.get(r).size(); i++) {
				if (rows.get(r).get(i) != null) {
					xml.start("c", "r", ChartPart.column(i) + number, "s", i == 0 ? "1" : "0").leaf("v", rows.get(r).get(i)).end();
				}
			}
			xml.end();
		}
		return xml.bytes();
	}
}
