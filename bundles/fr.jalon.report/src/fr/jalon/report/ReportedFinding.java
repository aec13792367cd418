// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import fr.jalon.contract.Severity;

/**
 * What a check says of a sheet.
 *
 * @param message in the language of the report
 * @param place where in the text: {@code fiches.jalon, ligne 12}; may be empty
 */
public record ReportedFinding(Severity severity, String code, String message, String place) {
}
