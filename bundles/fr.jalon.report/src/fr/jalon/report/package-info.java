// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Sheets and their figures as documents. {@link fr.jalon.report.FicheReport} brings a sheet and its figures together,
 * {@link fr.jalon.report.ReportPages} writes a folder of pages. What a sheet says is read once, without a format, by
 * {@link fr.jalon.report.sheet.OfficialSheet}; charts are in {@code chart}, escaping in {@code html}.
 */
package fr.jalon.report;
