// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.sheet;

import static fr.jalon.report.html.Html.tag;

import java.util.Locale;

import fr.jalon.contract.words.Words;
import fr.jalon.report.html.Html;
import fr.jalon.runtime.figure.Status;

/** A status as a word with its own colour and its own sign, so that either may be missed. */
public final class StatusMark {

	private StatusMark() {
	}

	public static Html of(Status status, Locale locale) {
		Html sign = tag("svg", tag("path").attr("d", path(status)).attr("fill", "currentColor").attr("fill-rule", "evenodd"))
				.attr("viewBox", "0 0 16 16").attr("aria-hidden", "true");
		String kind = switch (status) {
			case REACHED -> "reached";
			case ON_TRACK -> "on-track";
			case NOT_REACHED -> "not-reached";
			case UNDETERMINED -> "undetermined";
		};
		return tag("span", sign, Words.capital(status.message().text(locale))).attr("class", "status " + kind);
	}

	/** The sign as a path of SVG, 16 wide and high. */
	public static String path(Status status) {
		return switch (status) {
			case REACHED -> "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm-1.2 11.8L3 8l1.4-1.4 2.4 2.4 4.8-4.8L13 5.6z";
			case ON_TRACK -> "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 12.5V9H3.5V7H8V3.5L12.8 8z";
			case NOT_REACHED -> "M0 0h16v16H0zm8 6.6L5 3.6 3.6 5l3 3-3 3L5 12.4l3-3 3 3 1.4-1.4-3-3 3-3L11 3.6z";
			case UNDETERMINED -> "M8 0L16 8 8 16 0 8zM4 7v2h8V7z";
		};
	}
}
