// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import fr.jalon.contract.words.Typography;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.Xml;

/** What stands at the foot of each page: whose document it is, and which page. */
final class Footer {

	private final Document document;

	Footer(Document document) {
		this.document = document;
	}

	byte[] bytes() {
		Runs runs = new Runs(new Xml("w:ftr", Body.NAMESPACES));
		Xml xml = runs.xml();
		xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", "Footer").end();
		String edition = document.edition() == null ? ""
				: OfficeWords.WORDS.message("edition", Typography.of(document.locale()).date(document.edition())).text(document.locale());
		String said = document.footer().isEmpty() || edition.isEmpty() ? document.footer() + edition : document.footer() + " \u2013 " + edition;
		runs.text(said);
		runs.text("\t" + OfficeWords.WORDS.message("page").text(document.locale()) + "\u00A0");
		runs.field("PAGE", "1");
		runs.text("\u00A0/\u00A0");
		runs.field("NUMPAGES", "1");
		xml.end();
		return xml.bytes();
	}
}
