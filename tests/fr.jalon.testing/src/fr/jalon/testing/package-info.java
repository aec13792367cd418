// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What tests of several modules need. */
package fr.jalon.testing;
