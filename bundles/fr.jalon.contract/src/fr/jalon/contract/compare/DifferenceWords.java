// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.Unit;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;

/** Differences in words, French or English. Texts are plain; escaping is for whoever prints them. */
public final class DifferenceWords {

	private final ElementLabels labels;
	private final Words words;
	private final ResourceBundle bundle;

	private DifferenceWords(Locale locale) {
		this.labels = ElementLabels.in(locale);
		this.words = Words.in(locale);
		Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
		this.bundle = ResourceBundle.getBundle(DifferenceWords.class.getPackageName() + ".messages", known,
				DifferenceWords.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** English for English, French for everything else. */
	public static DifferenceWords in(Locale locale) {
		return new DifferenceWords(locale);
	}

	public Typography typography() {
		return words.typography();
	}

	/** A word of comparisons that is none of the model: see {@code messages.properties}. */
	public String word(String key) {
		return bundle.getString(key);
	}

	/** The element that it is about: {@code Fiche indicateur F2 — Maintenance}. */
	public String subject(Difference difference) {
		return labels.kindAndLabel(difference.subject());
	}

	/** What is different: {@code Cible}, {@code Ajout}, {@code Déplacement}. */
	public String what(Difference difference) {
		String kind = word("kind." + difference.kind());
		if (difference.feature() == null || difference.kind() == Difference.Kind.RENAMED) {
			return kind;
		}
		String feature = feature(difference);
		return difference.kind() == Difference.Kind.CHANGED ? feature
				: feature + ", " + kind.toLowerCase(Locale.ROOT);
	}

	/** What the former draft says; empty when it says nothing. */
	public String was(Difference difference) {
		return difference.kind() == Difference.Kind.REMOVED && difference.feature() == null ? labels.label(difference.before())
				: said(difference.was(), difference.now());
	}

	/** What the later draft says; empty when it says nothing. */
	public String now(Difference difference) {
		return difference.kind() == Difference.Kind.ADDED && difference.feature() == null ? labels.label(difference.after())
				: said(difference.now(), difference.was());
	}

	/** Which way it goes: {@code baisse, assouplissement}; empty when nothing can be told. */
	public String senses(Difference difference) {
		return difference.senses().stream().map(sense -> word("sense." + sense)).collect(Collectors.joining(", "));
	}

	/** On one line: {@code Cible : au plus 8 jours ouvrés en 2020 → au plus 9 jours ouvrés en 2020 (hausse, assouplissement)}. */
	public String line(Difference difference) {
		String was = was(difference);
		String now = now(difference);
		String both = was.isEmpty() ? now : now.isEmpty() ? was : was + " → " + now;
		if (difference.kind() == Difference.Kind.CHANGED && (was.isEmpty() || now.isEmpty())) {
			both = (was.isEmpty() ? word("nothing") : was) + " → " + (now.isEmpty() ? word("nothing") : now);
		}
		String senses = senses(difference);
		return what(difference) + typography().colon() + " " + both + (senses.isEmpty() ? "" : " (" + senses + ")");
	}

	private String feature(Difference difference) {
		EStructuralFeature feature = difference.feature();
		return labels.feature(feature);
	}

	/** With its kind where the words alone would not tell it from the other one: an objective that has become an action. */
	private String said(Object value, Object other) {
		String said = said(value);
		if (said.isEmpty() || !said.equals(said(other))) {
			return said;
		}
		if (value instanceof Unit unit) {
			return said + ", " + MessageFormat.format(word("decimals"), unit.getDecimals());
		}
		List<?> values = value instanceof List<?> list ? list : List.of(value);
		return values.stream().map(each -> each instanceof EObject object ? labels.kindAndLabel(object) : said(each))
				.collect(Collectors.joining(", "));
	}

	private String said(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::said).collect(Collectors.joining(", "));
		}
		if (value instanceof MeasureExpression expression && expression.eContainer() instanceof Measure measure
				&& measure.eContainer() instanceof Fiche fiche) {
			return words.calculationText(fiche, measure);
		}
		if (value instanceof EObject object) {
			return labels.label(object);
		}
		if (value instanceof Enumerator literal) {
			return labels.literal(literal);
		}
		if (value instanceof BigDecimal number) {
			return typography().number(number);
		}
		if (value instanceof LocalDate day) {
			return typography().date(day);
		}
		if (value instanceof CalendarPeriod period) {
			return words.period(period);
		}
		if (value instanceof Boolean truth) {
			return word(truth ? "yes" : "no");
		}
		return value instanceof String text ? text.strip() : value.toString();
	}
}
