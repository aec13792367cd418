// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Completion: {@link fr.jalon.dsl.ide.completion.Completion} answers with plain {@link
 * fr.jalon.dsl.ide.completion.Proposal}s; {@link fr.jalon.dsl.ide.completion.JalonProposalProvider} hands the same to editors
 * that speak Xtext's own vocabulary.
 */
package fr.jalon.dsl.ide.completion;
