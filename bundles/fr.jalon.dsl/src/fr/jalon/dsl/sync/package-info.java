// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Models and texts that change in turns, for hosts that hold objects of the model, such as diagrams:
 * {@link fr.jalon.dsl.sync.SyncedTexts} brings the texts in line with the models and the models in line with the texts, and the
 * objects stay the same ones.
 */
package fr.jalon.dsl.sync;
