// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Figures of an earlier computation, read back from its results.json: no engine is needed to show them. */
package fr.jalon.report.results;
