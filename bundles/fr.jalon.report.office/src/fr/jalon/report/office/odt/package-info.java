// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * OpenDocument text.
 *
 * <p>{@link fr.jalon.report.office.odt.OdtPackage} is the file, {@code OdtBody} its text, {@code AutomaticStyles} what lines and tables
 * have of their own, {@code styles.xml} what has a name; {@code OdtReader} reads back what authors wrote.
 */
package fr.jalon.report.office.odt;
