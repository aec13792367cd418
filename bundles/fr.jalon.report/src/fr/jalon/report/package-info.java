// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Sheets and reports with figures and charts. */
package fr.jalon.report;
