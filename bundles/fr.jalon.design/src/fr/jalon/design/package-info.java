// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Contracts as Sirius diagrams and tables. What they decide is decided below; this bundle declares and adapts. */
package fr.jalon.design;
