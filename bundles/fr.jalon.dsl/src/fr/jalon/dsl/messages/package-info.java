// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What authors are told about texts that cannot be read and names that lead nowhere, in their language. */
package fr.jalon.dsl.messages;
