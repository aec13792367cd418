// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Plans and sources as SQL, one printer, one dialect per engine. */
package fr.jalon.plan.sql;
