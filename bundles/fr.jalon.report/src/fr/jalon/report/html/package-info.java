// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Pages and drawings, escaped by construction. */
package fr.jalon.report.html;
