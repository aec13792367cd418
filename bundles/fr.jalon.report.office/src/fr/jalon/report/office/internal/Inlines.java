// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import fr.jalon.runtime.figure.Status;

/** What lines show alike in all formats. */
public final class Inlines {

	private Inlines() {
	}

	/** Before the word of a status, so that colour is never the only carrier. */
	public static String sign(Status status) {
		return switch (status) {
			case REACHED -> "✔";
			case ON_TRACK -> "►";
			case NOT_REACHED -> "✖";
			case UNDETERMINED -> "○";
		};
	}

	/** Last part of the name of the style of a status. */
	public static String kind(Status status) {
		return switch (status) {
			case REACHED -> "Reached";
			case ON_TRACK -> "OnTrack";
			case NOT_REACHED -> "NotReached";
			case UNDETERMINED -> "Undetermined";
		};
	}

	/** @return null for what is no address of a page or a mailbox: it must not run anything */
	public static String address(String target) {
		try {
			URI uri = new URI(Xml.allowed(target).strip().replace(" ", "%20"));
			String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
			return Set.of("http", "https", "mailto", "ftp").contains(scheme) ? uri.toASCIIString() : null;
		} catch (URISyntaxException e) {
			return null;
		}
	}
}
