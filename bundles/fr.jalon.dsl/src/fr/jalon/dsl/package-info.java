// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The Jalon language on the contract metamodel. */
package fr.jalon.dsl;
