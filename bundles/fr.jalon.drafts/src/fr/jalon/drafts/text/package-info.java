// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** French as documents write it: words, dates, numbers. */
package fr.jalon.drafts.text;
