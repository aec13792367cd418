// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The documents of a contract as files for word processors, and what their authors wrote in them. */
package fr.jalon.report.office;
