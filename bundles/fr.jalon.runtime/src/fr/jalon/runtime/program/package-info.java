// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What the {@code main} of a generated project does: options, reading CSV files on several threads, printing figures. */
package fr.jalon.runtime.program;
