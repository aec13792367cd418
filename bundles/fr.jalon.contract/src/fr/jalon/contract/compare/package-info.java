// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Two drafts of a contract compared by what they say: neither the order of their elements nor the files nor the layout
 * count. {@link fr.jalon.contract.compare.Comparison} finds the {@link fr.jalon.contract.compare.Difference differences},
 * {@link fr.jalon.contract.compare.DifferenceWords} says them.
 */
package fr.jalon.contract.compare;
