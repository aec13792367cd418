// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.validation;

/** Runs the checks of a contract. */
public class JalonValidator extends AbstractJalonValidator {
}
