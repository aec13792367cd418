// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The documentation as a bundle: one page per check, the guides, French and English. */
package fr.jalon.doc;
