// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Types and units. {@link fr.jalon.contract.types.ValueTypes} gives the type of a value of a row,
 * {@link fr.jalon.contract.types.FigureUnits} the unit of a figure, {@link fr.jalon.contract.types.TypeRules} what does not
 * fit together. All are pure functions over models that may be half-built: what is missing is an unknown type with its
 * reason, never an exception.
 */
package fr.jalon.contract.types;
