// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What engines share and nobody else needs. */
package fr.jalon.engine.internal;
