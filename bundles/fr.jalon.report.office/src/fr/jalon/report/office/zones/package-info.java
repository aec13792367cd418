// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What authors write in documents and how it survives when they are written anew, whatever the format. */
package fr.jalon.report.office.zones;
