// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Reads CSV files in parallel, each part with {@link fr.jalon.runtime.csv.CsvReader}; what runs on executors is here. */
package fr.jalon.engine.spark.csv;
