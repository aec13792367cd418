// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Files that are written into a folder: inside it, whole or not at all, and only when they changed. */
package fr.jalon.generator.output;
