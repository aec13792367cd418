// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

/** How findings are written. */
enum FindingsFormat {
	text, json, sarif
}
