// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Computes with Apache Spark, on Parquet and CSV files in any file system that it reads. */
package fr.jalon.engine.spark;
