// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** Another name for an element, in all texts at once. */
package fr.jalon.dsl.ide.rename;
