// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.scoping;

/** Says what a reference may name. */
public class JalonScopeProvider extends AbstractJalonScopeProvider {
}
