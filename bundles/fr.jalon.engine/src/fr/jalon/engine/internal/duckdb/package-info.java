// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The embedded engine: reads files into a database in memory, checks their rows and computes there. */
package fr.jalon.engine.internal.duckdb;
