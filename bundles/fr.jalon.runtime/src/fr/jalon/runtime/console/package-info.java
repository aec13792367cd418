// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Figures and violations as plain text, for programs that print them. */
package fr.jalon.runtime.console;
