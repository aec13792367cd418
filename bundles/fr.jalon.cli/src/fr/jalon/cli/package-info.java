// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The {@code jalon} command. */
package fr.jalon.cli;
