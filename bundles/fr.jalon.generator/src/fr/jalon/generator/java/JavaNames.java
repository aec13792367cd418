// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

/**
 * Java names out of French ones, or out of any text: ASCII, in Java's usual case, never a keyword. Two texts may give one
 * name; a {@link Scope} tells them apart.
 */
public final class JavaNames {

	/** Letters that Unicode does not take apart into a letter and an accent. */
	private static final Map<Integer, String> LETTERS = Map.ofEntries(Map.entry((int) 'œ', "oe"), Map.entry((int) 'Œ', "Oe"),
			Map.entry((int) 'æ', "ae"), Map.entry((int) 'Æ', "Ae"), Map.entry((int) 'ø', "o"), Map.entry((int) 'Ø', "O"),
			Map.entry((int) 'ß', "ss"), Map.entry((int) 'ł', "l"), Map.entry((int) 'Ł', "L"), Map.entry((int) 'đ', "d"),
			Map.entry((int) 'Đ', "D"), Map.entry((int) 'ð', "d"), Map.entry((int) 'Ð', "D"), Map.entry((int) 'þ', "th"),
			Map.entry((int) 'Þ', "Th"), Map.entry((int) 'ı', "i"), Map.entry((int) 'ħ', "h"), Map.entry((int) 'Ħ', "H"));

	/** Methods of Object that a record component may not be called, and package roots that a variable would hide. */
	private static final Set<String> TAKEN = Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll",
			"toString", "wait", "equals", "java", "javax", "fr");

	/** Names of devices on Windows: no file or folder may be called so, whatever its extension. */
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4",
			"com5", "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
			"lpt9");

	/** Where {@code JoursAmue} is two words. */
	private static final Pattern CAMEL = Pattern.compile("(\\p{Ll})(\\p{Lu})");

	private JavaNames() {
	}

	/** A name for a variable, method or record component: {@code dateDeCorrection}. */
	public static String variable(String text) {
		List<String> words = words(text);
		StringBuilder name = new StringBuilder();
		for (String word : words) {
			name.append(name.isEmpty() ? lowerFirst(word) : upperFirst(word));
		}
		return usable(name.isEmpty() ? "valeur" : name.toString());
	}

	/** A name for a class: {@code DemandesAssistance}; also good as a file name on every system. */
	public static String type(String text) {
		String name = words(text).stream().map(JavaNames::upperFirst).collect(Collectors.joining());
		return usable(name.isEmpty() ? "Element" : name);
	}

	/** A name for a constant: {@code DATE_DE_CORRECTION}. */
	public static String constant(String text) {
		String apart = CAMEL.matcher(text).replaceAll("$1 $2");
		String name = words(apart).stream().map(w -> w.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
		return usable(name.isEmpty() ? "VALEUR" : name);
	}

	/** A package out of a dotted name: {@code fr.amue.contrat}; null or empty gives {@code contrat}. */
	public static String packageName(String namespace) {
		if (namespace == null || namespace.isBlank()) {
			return "contrat";
		}
		return List.of(namespace.split("\\.")).stream().map(JavaNames::segment).collect(Collectors.joining("."));
	}

	/** A name for a file, without extension: ASCII letters, digits and hyphens only. */
	public static String file(String text) {
		String name = String.join("-", words(text));
		String sure = name.isEmpty() ? "element" : name;
		return DEVICES.contains(sure.toLowerCase(Locale.ROOT)) ? sure + "_" : sure;
	}

	private static String segment(String text) {
		String name = String.join("_", words(text)).toLowerCase(Locale.ROOT);
		if (name.isEmpty()) {
			return "element";
		}
		// A root such as fr is what most namespaces start with: only keywords and devices need mending here.
		return needsMending(name) ? mended(name) : name;
	}

	private static String usable(String name) {
		return TAKEN.contains(name) || needsMending(name) ? mended(name) : name;
	}

	private static boolean needsMending(String name) {
		return !SourceVersion.isName(name) || RESTRICTED.contains(name) || DEVICES.contains(name.toLowerCase(Locale.ROOT));
	}

	/** Words that are keywords in some places only. */
	private static final Set<String> RESTRICTED = Set.of("var", "yield", "record", "sealed", "permits");

	private static String mended(String name) {
		return Character.isJavaIdentifierStart(name.charAt(0)) ? name + "_" : "_" + name;
	}

	/** The words of a text, in ASCII letters and digits. */
	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		// NFD on the whole: an accent that follows its letter as a separate character is an accent, too.
		Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> {
			if (c < 128 && Character.isLetterOrDigit(c)) {
				word.appendCodePoint(c);
			} else if (LETTERS.containsKey(c)) {
				word.append(LETTERS.get(c));
			} else if (Character.isLetterOrDigit(c)) {
				word.append("u").append(Integer.toHexString(c));
			} else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
				words.add(word.toString());
				word.setLength(0);
			}
		});
		if (!word.isEmpty()) {
			words.add(word.toString());
		}
		return words;
	}

	private static String upperFirst(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	/** {@code Famille} becomes {@code famille}, {@code SIFAC} becomes {@code sifac}, {@code idDossier} stays. */
	private static String lowerFirst(String word) {
		boolean shouted = word.chars().noneMatch(Character::isLowerCase);
		return shouted ? word.toLowerCase(Locale.ROOT) : Character.toLowerCase(word.charAt(0)) + word.substring(1);
	}
}
