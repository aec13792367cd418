// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Writes what was read in a draft as texts of the language, and what was not as comments beside it. */
package fr.jalon.drafts.writing;
