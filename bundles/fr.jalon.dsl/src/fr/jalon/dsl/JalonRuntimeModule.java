// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl;

/** The services of the language, where they differ from Xtext's own. */
public class JalonRuntimeModule extends AbstractJalonRuntimeModule {
}
