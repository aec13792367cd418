// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * The contract as EMF's tools show and edit it: children, properties, icons, new elements. What elements are called comes
 * from {@link fr.jalon.contract.words.ElementLabels}. One provider serves all classes, out of the Ecore: nothing is generated.
 */
package fr.jalon.contract.edit;
