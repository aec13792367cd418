// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What is written in SQL: the queries of each sheet, the checks of each source. */
package fr.jalon.generator.sql;
