// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Diagrams, tables and trees as pictures: SVG and PNG, from a menu and without a window. */
package fr.jalon.design.export;
