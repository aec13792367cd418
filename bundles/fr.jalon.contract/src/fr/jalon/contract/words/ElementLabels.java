// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.AnnouncedIndicator;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.Category;
import fr.jalon.contract.Closure;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.Decomposition;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Evaluation;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Import;
import fr.jalon.contract.Interval;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.Logic;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.Membership;
import fr.jalon.contract.Negation;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Presence;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Section;
import fr.jalon.contract.SeveritySetting;
import fr.jalon.contract.Share;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.YearAmount;

/**
 * What an element is called, and what kinds of elements, their features and their values are called: the one place for
 * outlines, diagrams, views and property sheets. Kinds and features are named by the annotations of the Ecore.
 *
 * <p>A label stands on one line and is never empty. Drafts have gaps: nothing throws. Texts are plain; escaping is for
 * whoever prints them.
 */
public final class ElementLabels {

	/** Source of the Ecore's annotations that hold French ({@code fr}) and English ({@code en}) words. */
	public static final String ANNOTATION = "http://www.jalon.fr/contract/label";
	/** Between the name of an element and its title. */
	public static final String DASH = " \u2014 ";

	private static final ElementLabels FRENCH = new ElementLabels("fr", Words.in(Locale.FRENCH));
	private static final ElementLabels ENGLISH = new ElementLabels("en", Words.in(Locale.ENGLISH));
	private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cntrl}\\p{Zs}\\p{Zl}\\p{Zp}]+");

	/** Characters of a sentence that stands for a name. */
	private static final int LONGEST = 100;

	private final String language;
	private final Words words;

	private ElementLabels(String language, Words words) {
		this.language = language;
		this.words = words;
	}

	/** English for English, French for everything else. */
	public static ElementLabels in(Locale locale) {
		return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
	}

	/** How this language sets numbers, dates and punctuation. */
	public Typography typography() {
		return words.typography();
	}

	/**
	 * An element in one line: {@code F4 — Diversification du vivier}, {@code au plus 12 jours ouvrés en 2018}; its kind when it
	 * says nothing of itself. Empty for null only.
	 */
	public String label(EObject object) {
		if (object == null) {
			return "";
		}
		String label = line(object instanceof Element element ? named(element) : described(object));
		return label.isEmpty() ? kind(object.eClass()) : label;
	}

	/** The element with its kind before it: {@code Fiche indicateur F4 — Diversification du vivier}. */
	public String kindAndLabel(EObject object) {
		if (object == null) {
			return "";
		}
		String kind = kind(object.eClass());
		String label = label(object);
		return label.equals(kind) ? kind : kind + " " + label;
	}

	/** The title alone, else the name, else the label: what a reader of the contract sees. */
	public String title(EObject object) {
		String title = object instanceof Element element ? line(Words.rawTitle(element)) : "";
		return title.isEmpty() ? label(object) : title;
	}

	/** {@code Fiche indicateur}, {@code Indicator sheet}. */
	public String kind(EClass kind) {
		return annotated(kind);
	}

	/** {@code Service responsable}, {@code Owner}. */
	public String feature(EStructuralFeature feature) {
		return annotated(feature);
	}

	/** A value of an enumeration as a user reads it: {@code jours ouvrés}, {@code working days}; empty for null. */
	public String literal(Enumerator literal) {
		if (literal == null) {
			return "";
		}
		String word = literal instanceof Direction direction ? words.direction(direction)
				: literal instanceof Category category ? words.category(category)
				: literal instanceof Periodicity periodicity ? words.periodicity(periodicity)
				: literal instanceof UnitKind unit ? words.unit(unit, true) : "";
		if (!word.isEmpty()) {
			return word;
		}
		String french = literal.getLiteral().replace('_', ' ');
		boolean symbol = french.codePoints().noneMatch(Character::isLetter);
		return symbol || words.typography() == Typography.FRENCH ? french
				: literal.getName().replace('_', ' ').toLowerCase(Locale.ROOT);
	}

	// ------------------------------------------------------------------------------------------------- elements

	private String named(Element element) {
		String code = element instanceof Section section ? text(section.getNumber()) : text(element.getName());
		String title = text(element.getTitle());
		if (element instanceof Section) {
			return (code + " " + title).strip();
		}
		if (code.isEmpty() && title.isEmpty()) {
			return element instanceof Measure measure ? computed(measure.getExpression()) : Words.rawTitle(element);
		}
		// "Sifac — SIFAC" would say the same thing twice
		boolean same = code.equalsIgnoreCase(title);
		return code.isEmpty() || same ? title : title.isEmpty() ? code : code + DASH + title;
	}

	private String described(EObject object) {
		if (object instanceof Document document) {
			return document.getNamespace() == null ? fileName(document) : document.getNamespace();
		}
		if (object instanceof Import imported) {
			return text(imported.getImportedNamespace());
		}
		if (object instanceof Evaluation evaluation) {
			return text(evaluation.getStatement());
		}
		if (object instanceof AnnouncedIndicator announced) {
			return text(announced.getStatement());
		}
		if (object instanceof SeveritySetting setting) {
			return text(setting.getCode()) + words.typography().colon() + " " + literal(setting.getSeverity());
		}
		if (object instanceof Assignment assignment) {
			return words.assignment(assignment);
		}
		if (object instanceof Closure closure) {
			return closure(closure);
		}
		if (object instanceof FigureSeries series) {
			return words.title(series.getObject());
		}
		if (object instanceof Dimension dimension) {
			return words.dimension(dimension);
		}
		if (object instanceof MeasureExpression expression) {
			return computed(expression);
		}
		if (object instanceof RowExpression expression) {
			return isCondition(expression) ? words.condition(expression) : words.value(expression);
		}
		String type = columnType(object);
		return type.isEmpty() ? figures(object) : type;
	}

	/** Elements that are numbers and dates. */
	private String figures(EObject object) {
		Fiche fiche = object.eContainer() instanceof Fiche sheet ? sheet : null;
		if (object instanceof Target target) {
			return fiche == null ? words.aim(target, null) : words.target(fiche, target);
		}
		if (object instanceof Baseline baseline) {
			return fiche == null ? number(baseline.getValue()) : words.baseline(fiche, baseline);
		}
		if (object instanceof KnownResult result) {
			return fiche == null ? number(result.getValue()) : words.knownResult(fiche, result);
		}
		if (object instanceof Figure figure) {
			String period = figure.getDate() == null ? "" : words.at(figure.getDate());
			String cumulative = figure.isCumulative() ? cumulative() : "";
			String kind = figure.getKind() == FigureKind.ACTUAL ? "" : literal(figure.getKind());
			return String.join(" ", kind, number(figure.getValue()), cumulative, period);
		}
		if (object instanceof YearAmount amount) {
			return amount.getYear() + words.typography().colon() + " " + words.typography().withUnit(number(amount.getAmount()), "€");
		}
		if (object instanceof Quantity quantity) {
			return words.typography().withUnit(number(quantity.getValue()), quantity.isPercent() ? "%" : "");
		}
		if (object instanceof Decomposition parts) {
			return number(parts.getCount()) + " × " + number(parts.getEach());
		}
		if (object instanceof Interval interval) {
			return words.interval(interval);
		}
		if (object instanceof StandardUnit unit) {
			return literal(unit.getKind());
		}
		if (object instanceof Unit unit) {
			return words.unit(unit);
		}
		return "";
	}

	private String columnType(EObject type) {
		if (type instanceof PrimitiveType primitive) {
			return literal(primitive.getKind());
		}
		if (type instanceof CodeType code) {
			return words.title(code.getList());
		}
		if (type instanceof ReferenceType reference) {
			return words.title(reference.getSource());
		}
		return "";
	}

	/** What a measure without a name computes, as far as one line goes. */
	private String computed(MeasureExpression expression) {
		if (expression instanceof Share share) {
			String what = share.getCondition() != null ? words.condition(share.getCondition())
					: share.getCounted() != null ? words.value(share.getCounted()) : words.title(share.getSource());
			return kind(share.eClass()) + (what.isEmpty() ? "" : DASH + what);
		}
		return expression == null ? "" : shortened(Words.capital(words.definition(expression, null)));
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int end = text.lastIndexOf(' ', LONGEST);
		return text.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
	}

	private String closure(Closure closure) {
		Typography typography = words.typography();
		String from = closure.getFrom() == null ? "" : typography.shortDate(closure.getFrom());
		String to = closure.getTo() == null ? "" : " \u2013 " + typography.shortDate(closure.getTo());
		String reason = text(closure.getReason());
		return from + to + (reason.isEmpty() ? "" : DASH + reason);
	}

	private String cumulative() {
		return words.typography() == Typography.FRENCH ? "cumulé" : "cumulative";
	}

	private String number(BigDecimal value) {
		return value == null ? words.missing() : words.typography().number(value);
	}

	private static boolean isCondition(RowExpression expression) {
		return expression instanceof Comparison || expression instanceof Membership || expression instanceof Presence
				|| expression instanceof Logic || expression instanceof Negation;
	}

	private static String fileName(Document document) {
		URI uri = document.eResource() == null ? null : document.eResource().getURI();
		return uri == null || uri.lastSegment() == null ? "" : URI.decode(uri.lastSegment());
	}

	private static String text(String text) {
		return text == null ? "" : text.strip();
	}

	private static String line(String text) {
		return WHITE.matcher(text).replaceAll(" ").strip();
	}

	private String annotated(ENamedElement element) {
		String word = EcoreUtil.getAnnotation(element, ANNOTATION, language);
		return word == null ? element.getName() : word;
	}
}
