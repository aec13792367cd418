// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What is written for each sheet in Java: a calculator that is fed rows and gives the sheet's figures. */
package fr.jalon.generator.calculator;
