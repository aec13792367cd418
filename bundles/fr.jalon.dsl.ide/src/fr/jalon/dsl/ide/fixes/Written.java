// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.common.util.Enumerator;

import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Element;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Unit;

/** Values as the language writes them. */
final class Written {

	/** The only words that cannot be names. */
	private static final Set<String> RESERVED = Set.of("vrai", "faux");
	private static final int LONGEST_NAME = 40;

	private Written() {
	}

	/** A text in quotation marks, whatever it holds. */
	static String text(String value) {
		StringBuilder text = new StringBuilder(value.length() + 2).append('"');
		for (int at = 0; at < value.length(); at++) {
			char c = value.charAt(at);
			if (c == '"' || c == '\\') {
				text.append('\\').append(c);
			} else if (Character.isISOControl(c) || Character.isSurrogate(c) && isLonely(value, at)) {
				text.append("\\u%04x".formatted((int) c));
			} else {
				text.append(c);
			}
		}
		return text.append('"').toString();
	}

	private static boolean isLonely(String value, int at) {
		char c = value.charAt(at);
		if (Character.isHighSurrogate(c)) {
			return at + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
		}
		return at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
	}

	/** 9 554 383 or 12,5: groups of three digits from five digits on, so that a year is not cut in two. */
	static String number(BigDecimal value) {
		BigDecimal plain = value.stripTrailingZeros();
		String[] parts = (plain.scale() < 0 ? plain.setScale(0) : plain).abs().toPlainString().split("\\.");
		StringBuilder whole = new StringBuilder(parts[0]);
		for (int at = whole.length() - 3; at > 0 && parts[0].length() > 4; at -= 3) {
			whole.insert(at, ' ');
		}
		return (plain.signum() < 0 ? "-" : "") + whole + (parts.length == 1 ? "" : "," + parts[1]);
	}

	/** The word of the language for a value of an enumeration. */
	static String word(Enumerator value) {
		return value.getLiteral().replace('_', ' ');
	}

	/** A unit; null when what it counts leads nowhere. */
	static String unit(Unit unit) {
		if (unit instanceof StandardUnit standard) {
			return word(standard.getKind());
		}
		return unit instanceof CountUnit count && count.getObject() != null ? count.getObject().getName() : null;
	}

	/** A name made of the words of a text: "Pôle formations" gives PoleFormations. */
	static String name(String words, String otherwise) {
		String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("œ", "oe").replace("Œ", "OE")
				.replaceAll("\\b[dlDLsSqQ][’']", "");
		StringBuilder name = new StringBuilder();
		for (String part : plain.split("[^A-Za-z0-9]+")) {
			if (part.isEmpty() || name.length() + part.length() > LONGEST_NAME) {
				continue;
			}
			name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
		}
		if (name.isEmpty() || RESERVED.contains(name.toString())) {
			return otherwise;
		}
		return Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
	}

	/** Title of an element, else its name, else "?". */
	static String called(Element element) {
		if (element.getTitle() != null && !element.getTitle().isBlank()) {
			return element.getTitle();
		}
		return element.getName() == null ? "?" : element.getName();
	}
}
