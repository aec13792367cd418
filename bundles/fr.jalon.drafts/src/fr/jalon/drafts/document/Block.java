// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/** One piece of a draft, in reading order. */
public sealed interface Block permits Heading, Paragraph, Line, Grid {

	Place place();

	/** What it says, without its form; a grid gives its cells separated by tabs, its rows by line ends. */
	String text();
}
