// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Declared sources in the words of others' validators: Frictionless Table Schema and Data Package, JSON Schema. */
package fr.jalon.generator.schema;
