// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl;


/**
 * Use this class to register components to be used at runtime / without the Equinox extension registry.
 */
public class JalonRuntimeModule extends AbstractJalonRuntimeModule {
}
