// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/**
 * Synthetic data for the sources of a contract: rows that respect every declaration and that make the sheets give figures
 * worth looking at. The same seed gives the same bytes; the memory used does not depend on the number of rows.
 */
package fr.jalon.generator.data;
