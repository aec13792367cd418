// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The typed, engine-neutral calculation plan of an indicator sheet, its builder and its printers. */
package fr.jalon.plan;
