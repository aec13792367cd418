// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What engines behind a JDBC driver share. */
package fr.jalon.engine.internal.jdbc;
