// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What is written for each source: a record for its rows, a validator that reads and checks them. */
package fr.jalon.generator.source;
