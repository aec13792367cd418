// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/**
 * How much a document may ask for: reading it takes bounded time and memory whatever it holds. A contract stays far
 * below; the guide of the command names them all.
 *
 * @param fileBytes      size of the file
 * @param partBytes      size of the parts of a DOCX or ODT that are read, and of the streams of a PDF, once unpacked
 * @param entries        parts of a DOCX or ODT
 * @param ratio          how many times larger a part may be than its packed form, once it is over ten megabytes
 * @param depth          elements, tables or objects inside one another
 * @param characters     of text, the whole document
 * @param blocks         paragraphs, headings and cells
 * @param tableRows      rows of one table; those after are left out, with a word
 * @param tableColumns   columns of one table; those after are left out, with a word
 * @param pages          of a PDF; those after are left out, with a word
 * @param seconds        to read the whole document
 */
public record Limits(long fileBytes, long partBytes, int entries, int ratio, int depth, int characters, int blocks,
		int tableRows, int tableColumns, int pages, int seconds) {

	public static final Limits DEFAULT = new Limits(100L << 20, 64L << 20, 5_000, 200, 200, 10_000_000, 200_000, 5_000, 100,
			2_000, 60);
}
