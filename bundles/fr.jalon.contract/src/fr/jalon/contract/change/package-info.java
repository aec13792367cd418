// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Changes of a contract's structure that diagrams, tables and wizards share; they leave a model that a text can say. */
package fr.jalon.contract.change;
