// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The figures as one table, one row per figure, in the formats of spreadsheets and warehouses; RESULTS.md says what its columns hold. */
package fr.jalon.engine.results;
