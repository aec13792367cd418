// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import fr.jalon.doc.Pages;

/**
 * The pages that explain the checks, as files that a client can open: they are packed in a bundle, so each one is put into a
 * folder of its own for as long as the server runs, once a finding of its kind was found.
 */
final class CheckPages implements AutoCloseable {

	private final Map<String, Optional<String>> pages = new ConcurrentHashMap<>();
	private Path folder;

	/** The address of a page; empty when there is none, or when it cannot be put anywhere. */
	Optional<String> page(String code, Locale locale) {
		return pages.computeIfAbsent(Pages.checkPath(code, locale), path -> Pages.open(path).flatMap(page -> put(path, page)));
	}

	private synchronized Optional<String> put(String path, InputStream page) {
		try (page) {
			if (folder == null) {
				folder = Files.createTempDirectory("jalon-lsp");
				Runtime.getRuntime().addShutdownHook(new Thread(this::close));
			}
			Path file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
			Files.copy(page, file);
			return Optional.of(file.toUri().toString());
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Takes the files away. */
	@Override
	public synchronized void close() {
		if (folder == null) {
			return;
		}
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(folder);
		} catch (IOException e) {
			// The folder is among temporary files: the system takes it away.
		}
		folder = null;
	}
}
