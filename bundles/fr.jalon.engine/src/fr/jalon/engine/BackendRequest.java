// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What an engine is opened for.
 *
 * @param options which engine, with which settings, and how much of the machine it may take
 * @param folder where files are; engines that read no files ignore it
 * @param zone in which times without offset are instants, and instants have dates
 */
public record BackendRequest(EngineOptions options, Path folder, ZoneId zone, Cancellation cancellation) {
}
