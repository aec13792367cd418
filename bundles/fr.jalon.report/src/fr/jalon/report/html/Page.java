// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.html;

import static fr.jalon.report.html.Html.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The frame of every page: one file that loads nothing, with a content security policy that says so (its only style sheet is
 * admitted by its hash, scripts not at all).
 */
public final class Page {

	private static final String CSS = read("report.css");
	private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(CSS) + "'; base-uri 'none'; form-action 'none'";

	private Page() {
	}

	/**
	 * @param title of the window and the tab
	 * @param skip text of the link that leads keyboards past the head of the page
	 * @param head what stands above the main part: organisation, navigation
	 */
	public static String of(Locale locale, String title, String skip, List<Html> head, List<Html> main, List<Html> foot) {
		Html page = tag("html",
				tag("head",
						tag("meta").attr("charset", "UTF-8"),
						tag("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY),
						tag("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
						tag("meta").attr("name", "generator").attr("content", "Jalon"),
						tag("title", title),
						Html.style(CSS)),
				tag("body",
						tag("a", skip).attr("class", "skip").attr("href", "#main"),
						tag("header", head).attr("class", "page-head"),
						tag("main", main).attr("id", "main"),
						tag("footer", foot).attr("class", "page-foot")));
		String language = locale.getLanguage().equals("en") ? "en" : "fr";
		return page.attr("lang", language).toPage();
	}

	private static String read(String resource) {
		try (InputStream in = Page.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String hash(String text) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
