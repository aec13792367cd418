// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What two drafts say differently, as text for a terminal, as Markdown and as a page. */
package fr.jalon.report.compare;
