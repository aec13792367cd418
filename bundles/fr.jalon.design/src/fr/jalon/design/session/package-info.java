// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Sessions of Sirius on the texts of a contract: the text is the truth, a change on a diagram goes into the text at once, a
 * change of the text onto the diagrams. What is to be written is computed by {@link fr.jalon.dsl.sync}.
 */
package fr.jalon.design.session;
