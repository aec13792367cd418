// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;

import com.google.inject.Inject;
import com.google.inject.Singleton;

import fr.jalon.doc.Pages;
import fr.jalon.dsl.checks.CheckCatalog;

/** What the words of the language mean, in French and in English: for the list of proposals and for hovers. */
@Singleton
public class KeywordHelp {

	private static final String LABELS = "http://www.jalon.fr/contract/label";
	private static final ResourceBundle.Control EXACT = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final CheckCatalog checks;
	private final Map<String, String> titles = new ConcurrentHashMap<>();

	@Inject
	KeywordHelp(CheckCatalog checks) {
		this.checks = checks;
	}

	/** One sentence without its full stop; empty when there is none. */
	public String brief(Keyword keyword, Locale locale) {
		return brief(GrammarUtil.containingRule(keyword).getName(), phrase(keyword), locale);
	}

	/** The same for a value of several words. */
	public String brief(String rule, String phrase, Locale locale) {
		return find(rule, phrase, locale).map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text).orElse("");
	}

	/** The sentence, and an example where there is one, as Markdown. */
	public String markdown(Keyword keyword, Locale locale) {
		return markdown(GrammarUtil.containingRule(keyword).getName(), phrase(keyword), locale);
	}

	/** The same for a value of several words. */
	public String markdown(String rule, String phrase, Locale locale) {
		String text = find(rule, phrase, locale).orElse("");
		Optional<String> example = example(rule, phrase);
		return example.isEmpty() ? text : text + "\n\n```jalon\n" + example.get() + "\n```";
	}

	/** What the word, or several, mean in a rule of the grammar; said of the first word when nothing is said of all. */
	public Optional<String> find(String rule, String phrase, Locale locale) {
		ResourceBundle texts = texts(locale);
		String first = phrase.indexOf(' ') < 0 ? phrase : phrase.substring(0, phrase.indexOf(' '));
		for (String key : new String[] {rule + "." + phrase, phrase, rule + "." + first, first}) {
			String name = key.replace(' ', '_');
			if (texts.containsKey(name)) {
				return Optional.of(texts.getString(name));
			}
		}
		return Optional.empty();
	}

	static Optional<String> example(String rule, String phrase) {
		ResourceBundle texts = texts(Locale.FRENCH);
		String first = phrase.indexOf(' ') < 0 ? phrase : phrase.substring(0, phrase.indexOf(' '));
		for (String key : new String[] {rule + "." + phrase, phrase, rule + "." + first}) {
			String name = key.replace(' ', '_') + ".example";
			if (texts.containsKey(name)) {
				return Optional.of(texts.getString(name));
			}
		}
		return Optional.empty();
	}

	private static ResourceBundle texts(Locale locale) {
		return ResourceBundle.getBundle("fr.jalon.dsl.ide.hover.keywords", locale, KeywordHelp.class.getClassLoader(), EXACT);
	}

	/** The keyword with the keywords that must follow it: {@code mode de collecte}. */
	public static String phrase(Keyword keyword) {
		StringBuilder phrase = new StringBuilder(keyword.getValue());
		AbstractElement element = keyword;
		if (keyword.eContainer() instanceof Assignment assignment && assignment.getTerminal() == keyword) {
			element = assignment;
		}
		if (element.eContainer() instanceof Group group && !GrammarUtil.isOptionalCardinality(element)) {
			for (int i = group.getElements().indexOf(element) + 1; i < group.getElements().size()
					&& group.getElements().get(i) instanceof Keyword next && next.getCardinality() == null
					&& Character.isLetter(next.getValue().charAt(0)); i++) {
				phrase.append(' ').append(next.getValue());
			}
		}
		return phrase.toString();
	}

	/** The word for a kind of elements, without capital: {@code fiche}, {@code sheet}. */
	public String label(EClass type, Locale locale) {
		String label = type.getEAnnotation(LABELS) == null ? null
				: type.getEAnnotation(LABELS).getDetails().get(locale.getLanguage().equals("en") ? "en" : "fr");
		String name = label == null ? type.getName() : label;
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

	/** Titles of all checks, by code. */
	public Map<String, String> checks(Locale locale) {
		Map<String, String> all = new LinkedHashMap<>();
		checks.all().forEach(check -> all.put(check.code(), title(check.code(), locale)));
		return all;
	}

	private String title(String code, Locale locale) {
		return titles.computeIfAbsent(Pages.checkPath(code, locale), path -> page(path).map(page -> page.lines().findFirst().orElse(""))
				.map(line -> line.substring(line.indexOf('—') + 1).strip()).orElse(""));
	}

	/** A page of the documentation, as Markdown. */
	Optional<String> page(String path) {
		return Pages.open(path).map(stream -> {
			try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
				return String.join("\n", reader.lines().toList());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
