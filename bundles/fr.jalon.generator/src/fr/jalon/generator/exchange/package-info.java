// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The contract in the formats of others: SDMX reference metadata, JSON and CSV of the indicators, XMI of the model. */
package fr.jalon.generator.exchange;
