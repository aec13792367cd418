// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** A draft as lines and tables in reading order. */
package fr.jalon.drafts.flow;
