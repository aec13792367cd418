// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The metamodel of a performance contract, and small operations on it that the Ecore cannot say. */
package fr.jalon.contract;
