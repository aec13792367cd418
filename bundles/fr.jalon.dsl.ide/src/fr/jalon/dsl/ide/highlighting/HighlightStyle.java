// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.highlighting;

/**
 * What a word is, so that an editor can colour it. Editors of Eclipse map these to colours, the language server to the token
 * types of the protocol.
 */
public enum HighlightStyle {
	/** A word of the language. */
	KEYWORD,
	/** An indicator sheet. */
	FICHE,
	/** Contracts, axes, objectives, actions, commitments and what else a contract is made of. */
	STRUCTURE,
	/** Parties, services and bodies. */
	ACTOR,
	/** Sources, code lists, buckets and populations. */
	DATA,
	/** Columns of a source. */
	COLUMN,
	/** Codes, and classes of buckets. */
	VALUE,
	/** Measures of a sheet. */
	MEASURE,
	/** Products, and the blocks, flows and master data of the information system. */
	PRODUCT,
	/** A namespace, or a name of which nothing is known. */
	NAME,
	/** A date, a year or a period. */
	DATE,
	/** A number or an amount. */
	NUMBER,
	/** A unit, the percent sign of a number, a measured object that is counted. */
	UNIT,
	/** A text in quotes. */
	TEXT,
	/** A comparison or a sign of arithmetic. */
	OPERATOR,
	/** A comment. */
	COMMENT;

	/** Names the style in preferences. */
	public String id() {
		return "jalon." + name().toLowerCase(java.util.Locale.ROOT);
	}
}
