// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts;

import fr.jalon.drafts.document.Place;
import fr.jalon.runtime.text.Message;

/**
 * Something about an import that its user has to look at.
 *
 * @param document the name of the file it was read from
 * @param place where it stands there
 */
public record ImportFinding(Code code, String document, Place place, Message message) {

	/** What is wrong; the numbers stay. */
	public enum Code {
		/** Words that were not understood; they stand as a comment in the text. */
		NOT_UNDERSTOOD("IMP-01", true),
		/** Understood, but another reading is possible. */
		DOUBT("IMP-02", true),
		/** A heading whose spelling is close to an official one. */
		HEADING_MISSPELT("IMP-03", false),
		/** A heading of the official sheet that a sheet does not have. */
		HEADING_MISSING("IMP-04", false),
		/** A heading given twice. */
		HEADING_TWICE("IMP-05", true),
		/** A value that seems to stand in another field's cell. */
		WRONG_CELL("IMP-06", true),
		/** A heading that is none of the official sheet. */
		HEADING_UNKNOWN("IMP-07", true),
		/** Sheets without their contract: the text has one that holds what they name. */
		NO_CONTRACT("IMP-08", false),
		/** A product without figures. */
		FIGURE_MISSING("IMP-09", true),
		/** Figures that a report shows of its data: they are not the contract's. */
		RESULTS_LEFT("IMP-10", false);

		private final String id;
		private final boolean warning;

		Code(String id, boolean warning) {
			this.id = id;
			this.warning = warning;
		}

		public String id() {
			return id;
		}

		/** Whether somebody has to decide something; the others are for information. */
		public boolean isWarning() {
			return warning;
		}
	}
}
