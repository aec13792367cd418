// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.Locale;

import fr.jalon.runtime.text.Message;

/**
 * What is wrong in a template.
 *
 * @param place part of the document and paragraph
 * @param source the field as it stands there
 * @param text what is wrong with it, with the remedy
 */
public record Fault(Message place, String source, Message text) {

	/** In one line: where, which field, what to do. */
	public String line(Locale locale) {
		return TemplateWords.message("fault", place, source, text).text(locale);
	}
}
