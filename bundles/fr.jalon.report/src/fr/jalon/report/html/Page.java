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
 * admitted by its hash, and so is the script of the few that have one).
 */
public final class Page {

	private static final String CSS = read(Page.class, "report.css");

	private Page() {
	}

	/**
	 * @param title of the window and the tab
	 * @param skip text of the link that leads keyboards past the head of the page
	 * @param head what stands above the main part: organisation, navigation
	 */
	public static String of(Locale locale, String title, String skip, List<Html> head, List<Html> main, List<Html> foot) {
		return print(locale, title, skip, head, main, foot, CSS, null);
	}

	/**
	 * A page with a style sheet and a script of its own, both admitted by their hashes.
	 *
	 * @param anchor class beside which both are
	 * @param name of their files, without {@code .css} and {@code .js}
	 */
	public static String interactive(Locale locale, String title, String skip, List<Html> head, List<Html> main, List<Html> foot, Class<?> anchor,
			String name) {
		return print(locale, title, skip, head, main, foot, CSS + read(anchor, name + ".css"), read(anchor, name + ".js"));
	}

	private static String print(Locale locale, String title, String skip, List<Html> head, List<Html> main, List<Html> foot, String css,
			String script) {
		String policy = "default-src 'none'; style-src 'sha256-" + hash(css) + "'; " + (script == null ? "" : "script-src 'sha256-" + hash(script) + "'; ")
				+ "base-uri 'none'; form-action 'none'";
		Html page = tag("html",
				tag("head",
						tag("meta").attr("charset", "UTF-8"),
						tag("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy),
						tag("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
						tag("meta").attr("name", "generator").attr("content", "Jalon"),
						tag("title", title),
						Html.verbatim("style", css)),
				tag("body",
						tag("a", skip).attr("class", "skip").attr("href", "#main"),
						tag("header", head).attr("class", "page-head"),
						tag("main", main).attr("id", "main"),
						tag("footer", foot).attr("class", "page-foot"),
						script == null ? null : Html.verbatim("script", script)));
		String language = locale.getLanguage().equals("en") ? "en" : "fr";
		return page.attr("lang", language).toPage();
	}

	private static String read(Class<?> anchor, String resource) {
		try (InputStream in = anchor.getResourceAsStream(resource)) {
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
