// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Reads drafts of contracts and sheets that arrive as documents. */
package fr.jalon.drafts;
