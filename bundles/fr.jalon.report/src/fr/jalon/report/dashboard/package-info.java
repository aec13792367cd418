// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** All indicators of a contract on one page that filters itself. */
package fr.jalon.report.dashboard;
