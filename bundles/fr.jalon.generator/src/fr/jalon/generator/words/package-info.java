// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Sheets and sources in their authors' words, for the comments of whatever is generated. */
package fr.jalon.generator.words;
