// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Runs a calculation plan on real data. */
package fr.jalon.engine;
