// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import java.util.Locale;

/** Why a type or a unit is not known. */
public enum Reason {
	/** A part of the expression is not written yet. */
	INCOMPLETE,
	/** A name that leads nowhere. */
	UNRESOLVED,
	/** A measure that refers to itself. */
	CIRCULAR,
	/** Operands that do not go together. */
	INCOMPATIBLE,
	/** A duration without a unit of time, in a measure whose unit is none either. */
	NO_TIME_UNIT,
	/** Values that give no figure, such as the mean of a text. */
	NOT_A_FIGURE,
	/** Operations nested deeper than anybody writes. */
	TOO_DEEP;

	/** Words for a reader. */
	public String label(Locale locale) {
		return Labels.text("reason." + name(), locale);
	}
}
