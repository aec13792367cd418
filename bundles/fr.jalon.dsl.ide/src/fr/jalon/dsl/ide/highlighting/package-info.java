// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/** What each word of a text is, so that editors can colour it. */
package fr.jalon.dsl.ide.highlighting;
