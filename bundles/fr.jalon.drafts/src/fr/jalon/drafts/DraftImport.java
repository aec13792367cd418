// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts;

import java.util.List;
import java.util.Map;

import fr.jalon.drafts.contract.ContractReader;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.flow.Flow;
import fr.jalon.drafts.writing.DraftWriter;

/** Turns a draft that was received into texts of the language. */
public final class DraftImport {

	/**
	 * Texts and what there is to say about them.
	 *
	 * @param texts by file name, in the order to show them; not yet laid out
	 * @param findings in the order of the draft
	 * @param sheets how many sheets were found
	 * @param fields how many fields of theirs have a value
	 * @param contract whether the draft says something of the contract itself
	 * @param english whether its sheets are in English
	 */
	public record Imported(Map<String, String> texts, List<ImportFinding> findings, int sheets, int fields, boolean contract, boolean english) {

		/** Whether neither a contract nor a sheet was recognised. */
		public boolean isEmpty() {
			return texts.isEmpty();
		}
	}

	private DraftImport() {
	}

	/** Reads one draft. */
	public static Imported of(Draft draft) {
		Flow flow = Flow.of(draft);
		ContractReader reader = new ContractReader(flow);
		return new DraftWriter(draft, flow.words(), reader.contract(), reader.sheets()).write();
	}
}
