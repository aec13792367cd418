// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** A PostgreSQL database that has the tables already: it is asked, never changed. The driver is found on the class path. */
package fr.jalon.engine.internal.postgresql;
