// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** How figures will be computed, in words and in SQL. */
package fr.jalon.plan.explain;
