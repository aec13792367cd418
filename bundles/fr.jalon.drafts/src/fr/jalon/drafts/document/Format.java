// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/** What a document really is, whatever its name ends with. */
public enum Format {
	TEXT, DOCX, ODT, PDF
}
