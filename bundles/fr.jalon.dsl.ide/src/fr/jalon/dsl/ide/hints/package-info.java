// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What an editor says between the words of a text: code lenses, inlay hints, and the figures last computed behind both. */
package fr.jalon.dsl.ide.hints;
