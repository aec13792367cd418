// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Documents for word processors, and what their authors wrote in them. */
package fr.jalon.report.office;
