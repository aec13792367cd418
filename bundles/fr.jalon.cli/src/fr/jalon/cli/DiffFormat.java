// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

/** How the differences of two drafts are written. */
enum DiffFormat {
	text, markdown, html
}
