// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** The texts that an editor works on, as they are now, saved or not. */
package fr.jalon.dsl.ide.texts;
