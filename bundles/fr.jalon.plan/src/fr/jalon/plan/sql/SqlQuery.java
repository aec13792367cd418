// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

/**
 * The query of one scan.
 *
 * @param scan name of the scan
 * @param text readable SQL, one statement without semicolon; ends with a line end
 * @param columns what it returns
 */
public record SqlQuery(String scan, String text, ScanColumns columns) {
}
