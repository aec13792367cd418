// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What expressions of {@code contract.odesign} call: each method hands on to the inner ring. */
package fr.jalon.design.services;
