// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Generated Java as a product: a Maven project that builds, tests and runs itself, with the runtime in a folder of its own. */
package fr.jalon.generator.project;
