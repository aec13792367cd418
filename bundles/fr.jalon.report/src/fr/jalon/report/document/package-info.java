// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What a document of the contract's life consists of, whatever the format it is printed in. */
package fr.jalon.report.document;
