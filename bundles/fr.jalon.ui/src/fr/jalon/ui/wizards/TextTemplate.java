// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import fr.jalon.dsl.ide.completion.Snippet;
import fr.jalon.dsl.ide.completion.Snippet.Stop;
import fr.jalon.dsl.ide.completion.Templates;
import fr.jalon.dsl.ide.completion.Templates.Template;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.JalonLanguage;

/** A text to begin with: the templates that completion offers in an editor too, with a name and a title filled in. */
public final class TextTemplate {

	private static final String CONTRACT = "Contract.contrat";
	private static final String SHEET = "Fiche.fiche";
	/** Of a contract: its name, then its title. Of a sheet: its name, its number, its title. */
	private static final int NAME = 1;
	private static final int CONTRACT_TITLE = 2;
	private static final int SHEET_NUMBER = 2;
	private static final int SHEET_TITLE = 3;

	private final Template template;

	private TextTemplate(Template template) {
		this.template = template;
	}

	/** Whole contracts, one for each type. */
	public static List<TextTemplate> contracts() {
		return of(CONTRACT);
	}

	/** Whole sheets, one for each kind of measure. */
	public static List<TextTemplate> sheets() {
		return of(SHEET);
	}

	private static List<TextTemplate> of(String place) {
		return JalonLanguage.get(Templates.class).all().stream().filter(each -> each.place().equals(place)).map(TextTemplate::new).toList();
	}

	/** In the user's language. */
	public String title() {
		String title = template.title(Ui.locale());
		return title.substring(0, 1).toUpperCase(Ui.locale()) + title.substring(1);
	}

	/** @param title may hold anything: it stays a title */
	public String contract(String name, String title) {
		return filled(Map.of(NAME, name, CONTRACT_TITLE, quotable(title)));
	}

	/** @param title may hold anything: it stays a title */
	public String sheet(String name, int number, String title) {
		return filled(Map.of(NAME, name, SHEET_NUMBER, Integer.toString(number), SHEET_TITLE, quotable(title)));
	}

	private String filled(Map<Integer, String> values) {
		Snippet snippet = template.snippet();
		StringBuilder text = new StringBuilder(snippet.text());
		List<Stop> backwards = snippet.stops().stream().sorted(Comparator.comparingInt(Stop::offset).reversed()).toList();
		for (Stop stop : backwards) {
			String value = values.get(stop.number());
			if (value != null && stop.length() > 0) {
				text.replace(stop.offset(), stop.offset() + stop.length(), value);
			}
		}
		return text.toString().stripTrailing() + "\n";
	}

	/** Between the quotes of a text of the language. */
	private static String quotable(String title) {
		return title.replaceAll("\\p{Cntrl}+", " ").strip().replace("\\", "\\\\").replace("\"", "\\\"");
	}
}
