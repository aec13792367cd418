// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** A contract as maps and tables show it: what stands where, in a few words, and what needs a look. */
package fr.jalon.contract.overview;
