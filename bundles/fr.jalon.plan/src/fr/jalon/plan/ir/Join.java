// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

/**
 * Follows a reference. A row whose reference is empty or leads nowhere stays, with missing values for what it refers to.
 *
 * @param alias name of the joined rows in the scan
 * @param key the single key column of {@code table}
 * @param on the column that refers to it
 */
public record Join(String alias, SourceTable table, String key, Expr.Column on) {
}
