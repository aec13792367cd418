// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.Set;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** Asks Word to count pages and fill the table of contents when it opens the document. */
final class DocxSettings {

	private static final String PART = "word/settings.xml";

	/** What the schema wants behind it. */
	private static final Set<String> BEHIND = Set.of("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
			"themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
			"readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId");

	private DocxSettings() {
	}

	static void updateFields(OpcPackage parts) throws IOException {
		if (!parts.has(PART)) {
			return;
		}
		Element root = parts.tree(PART);
		if (Dom.child(root, "updateFields") != null) {
			return;
		}
		Element before = Dom.children(root).stream().filter(each -> BEHIND.contains(Dom.name(each))).findFirst().orElse(null);
		Element update = DocxMarkup.create(root, "updateFields");
		DocxMerge.set(update, "val", "true");
		root.insertBefore(update, before);
		parts.put(PART, DomWriter.write(root));
	}
}
