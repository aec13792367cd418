// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** What an editor can fold away. */
package fr.jalon.dsl.ide.folding;
