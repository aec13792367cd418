// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

/** Formats that a contract is handed on in. */
public enum ExchangeFormat {
	/** SDMX-ML 2.1: code list and structure of the figures, ESMS concepts, reference metadata of each indicator. */
	SDMX,
	/** The indicators as one JSON document, with its JSON Schema. */
	JSON,
	/** The indicators and what they aim at as two CSV files for open data, with their Table Schemas. */
	CSV,
	/** The whole model for EMF tools. */
	XMI
}
