// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What the model says, in the words of an administration: calculations, targets, dates and numbers, in French and in
 * English. Sheets, reports and hovers all speak through {@link fr.jalon.contract.words.Words}.
 */
package fr.jalon.contract.words;
