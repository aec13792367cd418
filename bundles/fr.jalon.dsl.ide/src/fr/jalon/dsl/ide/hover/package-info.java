// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What is shown when the mouse rests on a word: sheets and other elements as small cards, words of the language, findings. */
package fr.jalon.dsl.ide.hover;
