// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The contract in drafts: parties, dates, outline, commitments, means, risks, tables of products. */
package fr.jalon.drafts.contract;
