// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Writes what {@code generate} promises: calculators, validators, SQL, schemas, report skeletons. */
package fr.jalon.generator;
