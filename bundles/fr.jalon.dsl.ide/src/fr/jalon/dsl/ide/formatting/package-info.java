// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** Layout of a text in an editor. */
package fr.jalon.dsl.ide.formatting;
