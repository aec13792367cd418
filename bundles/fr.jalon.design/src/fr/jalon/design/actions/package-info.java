// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Entries of the context menus that ask the user something, or leave the diagram. */
package fr.jalon.design.actions;
