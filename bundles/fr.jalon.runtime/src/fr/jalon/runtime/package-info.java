// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What generated calculators and validators need at run time; depends on the JDK alone. */
package fr.jalon.runtime;
