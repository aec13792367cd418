// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What a computation keeps for the next one: states of sheets and reports of sources, under the fingerprints of what they come from. */
package fr.jalon.engine.kept;
