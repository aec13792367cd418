// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The official sheet in drafts: its headings, however they are written, and the words of its fields. */
package fr.jalon.drafts.fiche;
