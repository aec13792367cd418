// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** Where elements are declared and named. */
package fr.jalon.dsl.ide.references;
