// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Interval;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Target;
import fr.jalon.contract.types.TypeProblem;

/** Model values in the reader's words: the sheet's labels, titles in quotation marks, numbers as the language writes them. */
public final class Words {

	/** Annotation of the Ecore that carries the words of the official sheet. */
	private static final String LABELS = "http://www.jalon.fr/contract/label";
	private static final int LONGEST_TITLE = 60;

	private Words() {
	}

	/** A value in words, for a message. */
	public static String of(Object value, Locale locale) {
		if (value instanceof EModelElement element && !(value instanceof EEnumLiteral)) {
			return field(element, locale);
		}
		if (value instanceof EObject object) {
			return designation(object, locale);
		}
		if (value instanceof TypeProblem problem) {
			String message = problem.message(locale);
			return message.substring(0, 1).toUpperCase(locale) + message.substring(1) + ".";
		}
		if (value instanceof Enumerator literal) {
			return literal.getLiteral().replace('_', ' ');
		}
		if (value instanceof BigDecimal number) {
			return number(number, locale);
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(each -> each instanceof Element element ? quotedName(element, locale).strip() : of(each, locale))
					.collect(Collectors.joining(", "));
		}
		return oneLine(String.valueOf(value));
	}

	/** The sheet is French: an English reader is told what a field means, and what to look for on paper. */
	private static String field(EModelElement element, Locale locale) {
		String quoted = quoted(label(element, Locale.FRENCH), locale);
		return isEnglish(locale) ? quoted + " (" + label(element, locale).toLowerCase(locale) + ")" : quoted;
	}

	/** The label that the official sheet gives to a class or a field; its name in the Ecore when there is none. */
	public static String label(EModelElement element, Locale locale) {
		String label = EcoreUtil.getAnnotation(element, LABELS, isEnglish(locale) ? "en" : "fr");
		return label != null ? label : element instanceof ENamedElement named ? named.getName() : element.toString();
	}

	/** A value in a form that does not depend on the reader: for quick fixes and machines. */
	static String neutral(Object value) {
		if (value instanceof ENamedElement named) {
			return named.getName();
		}
		if (value instanceof Element element && element.getName() != null) {
			return element.getName();
		}
		// The words of the language, which a fix can put into the text.
		if (value instanceof Interval interval) {
			return interval(interval, Locale.FRENCH);
		}
		if (value instanceof EObject object) {
			return object.eResource() == null ? object.eClass().getName() : EcoreUtil.getURI(object).toString();
		}
		if (value instanceof Enumerator literal) {
			return literal.getLiteral();
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof TypeProblem problem) {
			return problem.kind().name();
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(Words::neutral).collect(Collectors.joining(","));
		}
		return String.valueOf(value);
	}

	private static String designation(EObject object, Locale locale) {
		if (object instanceof Fiche fiche) {
			String kind = isEnglish(locale) ? "sheet" : "fiche";
			String number = fiche.eIsSet(ContractPackage.Literals.FICHE__NUMBER) ? " " + fiche.getNumber() : "";
			return kind + number + quotedName(fiche, locale);
		}
		if (object instanceof StandardUnit unit) {
			return unit.getKind().getLiteral().replace('_', ' ');
		}
		if (object instanceof CountUnit unit) {
			return unit.getObject() == null ? label(unit.eClass(), locale) : designation(unit.getObject(), locale);
		}
		if (object instanceof Interval interval) {
			return interval(interval, locale);
		}
		if (object instanceof Target target) {
			String aim = target.getInterval() != null ? interval(target.getInterval(), locale)
					: (target.getComparator() == null ? "" : target.getComparator().getLiteral() + " ") + of(target.getValue(), locale);
			return dated(target, aim + (target.isPercent() ? isEnglish(locale) ? "%" : " %" : ""), target.getDue(), locale);
		}
		if (object instanceof Baseline baseline) {
			return dated(baseline, of(baseline.getValue(), locale), baseline.getPeriod(), locale);
		}
		EClass type = object.eClass();
		String kind = label(type, locale).toLowerCase(locale);
		return object instanceof Element element ? kind + quotedName(element, locale) : kind;
	}

	private static String dated(EObject object, String value, CalendarPeriod date, Locale locale) {
		// A target that a commitment promises is its threshold.
		EModelElement named = object.eContainingFeature() == ContractPackage.Literals.COMMITMENT__THRESHOLD ? object.eContainingFeature()
				: object.eClass();
		String kind = label(named, locale).toLowerCase(locale);
		return kind + " " + value + (date == null ? "" : " (" + date + ")");
	}

	private static String quotedName(Element element, Locale locale) {
		String words = element.getTitle() == null || element.getTitle().isBlank() ? element.getName() : element.getTitle();
		return words == null || words.isBlank() ? "" : " " + quoted(shortened(oneLine(words)), locale);
	}

	private static String interval(Interval interval, Locale locale) {
		String lower = interval.getLower() == null ? "-∞" : number(interval.getLower(), locale);
		String upper = interval.getUpper() == null ? "∞" : number(interval.getUpper(), locale);
		return (interval.isLowerClosed() ? "[" : "]") + lower + " ; " + upper + (interval.isUpperClosed() ? "]" : "[");
	}

	/** As the language writes it in French; with commas between thousands and a decimal point in English. */
	private static String number(BigDecimal number, Locale locale) {
		String[] parts = number.abs().toPlainString().split("\\.");
		String group = isEnglish(locale) ? "," : " ";
		StringBuilder whole = new StringBuilder(parts[0]);
		// Four digits stay together in French, so that a year is not cut in two.
		for (int at = whole.length() - 3; at > 0 && (isEnglish(locale) || parts[0].length() > 4); at -= 3) {
			whole.insert(at, group);
		}
		String decimals = parts.length == 1 ? "" : (isEnglish(locale) ? "." : ",") + parts[1];
		return (number.signum() < 0 ? "-" : "") + whole + decimals;
	}

	private static String quoted(String words, Locale locale) {
		return isEnglish(locale) ? "“" + words + "”" : "« " + words + " »";
	}

	private static String oneLine(String words) {
		return words.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
	}

	private static String shortened(String words) {
		if (words.codePointCount(0, words.length()) <= LONGEST_TITLE) {
			return words;
		}
		return words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE - 1)).stripTrailing() + "…";
	}

	private static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}
}
