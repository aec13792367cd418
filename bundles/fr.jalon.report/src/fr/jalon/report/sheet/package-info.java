// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What a sheet and its figures say, and the parts of a page that say it. */
package fr.jalon.report.sheet;
