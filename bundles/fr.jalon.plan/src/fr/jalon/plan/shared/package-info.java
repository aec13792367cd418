// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Fiches that read the same source, computed together: its rows are read once and added up in cells that all of them take from. */
package fr.jalon.plan.shared;
