// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Writing Java source: names, literals, comments and imports are right by construction. Knows nothing of contracts. */
package fr.jalon.generator.java;
