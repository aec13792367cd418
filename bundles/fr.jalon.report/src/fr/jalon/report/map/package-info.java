// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The map of a contract as a drawing, for readers without Eclipse. */
package fr.jalon.report.map;
