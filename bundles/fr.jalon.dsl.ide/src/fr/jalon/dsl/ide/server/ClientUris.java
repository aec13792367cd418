// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.nio.file.InvalidPathException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.UriExtensions;

import com.google.inject.Singleton;

import fr.jalon.dsl.ide.texts.LiveTexts;

/**
 * Addresses as clients write them and as texts bear them. Clients write one address in several ways ({@code file:///c%3A/é},
 * {@code file:///C:/%C3%A9}); inside a text has one address only, and what is sent to a client is written as it did itself.
 */
@Singleton
class ClientUris extends UriExtensions {

	private static final String FILE = "file:";

	private final Map<URI, String> spellings = new ConcurrentHashMap<>();

	/** Remembers how the client writes the address of a text. */
	void remember(String spelling) {
		spellings.put(toUri(spelling), spelling);
	}

	/** What is not an address at all becomes one of a text that nobody has. */
	@Override
	public URI toUri(String spelling) {
		if (spelling == null) {
			return URI.createURI("none:/");
		}
		if (spelling.startsWith(FILE)) {
			try {
				return LiveTexts.uri(Path.of(java.net.URI.create(spelling)));
			} catch (IllegalArgumentException | FileSystemNotFoundException e) {
				return unreadable(spelling);
			}
		}
		try {
			return URI.createURI(spelling);
		} catch (IllegalArgumentException e) {
			return unreadable(spelling);
		}
	}

	private static URI unreadable(String spelling) {
		return URI.createURI("none:/" + URI.encodeSegment(spelling, false));
	}

	@Override
	public String toUriString(URI uri) {
		String spelling = spellings.get(uri);
		if (spelling != null) {
			return spelling;
		}
		Path path = path(uri);
		return path == null ? uri.toString() : path.toUri().toString();
	}

	/** The file of a text, or null when it has none. */
	static Path path(URI uri) {
		if (!uri.isFile()) {
			return null;
		}
		try {
			return Path.of(uri.toFileString());
		} catch (InvalidPathException e) {
			return null;
		}
	}
}
