// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** The elements of a text as a tree. */
package fr.jalon.dsl.ide.outline;
