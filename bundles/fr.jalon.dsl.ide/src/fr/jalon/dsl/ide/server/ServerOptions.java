// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.Locale;

/**
 * How a server is started.
 *
 * @param locale language of all messages; null to follow the client
 */
public record ServerOptions(Locale locale) {
}
