// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of Java source. Templates name well-known classes plainly, as the printed file does; which of them need an import,
 * and which must be written in full because the file's own package has a class of that name, is found out at the end.
 */
public final class JavaFile {

	private static final String JAVA_LANG = "java.lang";

	/** Stands for what is no code while names are looked for; a character that no template holds. */
	private static final char GAP = '\uE000';

	/** Comments, literals, then names that no dot precedes: in this order, since a name in a literal means no class. */
	private static final Pattern TOKEN = Pattern.compile("(?<comment>/\\*.*?\\*/|//[^\\n]*)"
			+ "|(?<literal>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')"
			+ "|(?<![\\w.])(?<name>[A-Z]\\w*)|(?<gap>" + GAP + ")", Pattern.DOTALL);
	private static final Pattern LINK = Pattern.compile("(?<=\\{@link |@throws |@see )[A-Z]\\w*");

	private final TypeName type;
	private final Set<String> neighbours;
	private final Map<String, TypeName> known = new HashMap<>();
	private final Code body;

	/**
	 * @param neighbours simple names of all classes of the package and of those nested in this one
	 * @param known classes that the code names plainly; those of java.lang that it uses among them
	 */
	public JavaFile(TypeName type, Set<String> neighbours, Set<Class<?>> known, Code body) {
		this.type = type;
		this.neighbours = Set.copyOf(neighbours);
		known.forEach(each -> this.known.put(each.getSimpleName(), TypeName.of(each)));
		this.body = body;
	}

	public TypeName type() {
		return type;
	}

	/** Where it belongs below a source folder, with slashes. */
	public String path() {
		return type.qualifiedName().replace('.', '/') + ".java";
	}

	/** The text of the file. */
	public String text() {
		Map<String, TypeName> imports = new TreeMap<>();
		String text = text(imports);
		StringBuilder head = new StringBuilder("package ").append(type.packageName()).append(";\n");
		for (boolean jdk : new boolean[] { true, false }) {
			Set<String> lines = new TreeSet<>();
			imports.values().stream().filter(each -> each.packageName().startsWith("java") == jdk)
					.forEach(each -> lines.add("import " + each.qualifiedName() + ";\n"));
			if (!lines.isEmpty()) {
				head.append('\n').append(String.join("", lines));
			}
		}
		// A gap on a line of its own may have begun with a line end.
		return head.append('\n').append(text.replaceAll("[ \\t]+\n", "\n")).toString();
	}

	/** The body; classes that it mentions are noted as imports. */
	private String text(Map<String, TypeName> imports) {
		StringBuilder all = new StringBuilder();
		Deque<Code.Part> gaps = new ArrayDeque<>();
		for (Code.Part part : body.parts()) {
			if (part instanceof Code.Source source) {
				all.append(source.text());
			} else {
				all.append(GAP);
				gaps.add(part);
			}
		}
		StringBuilder out = new StringBuilder();
		Matcher token = TOKEN.matcher(all);
		while (token.find()) {
			String text = token.group();
			if (token.group("comment") != null) {
				text = filled(LINK.matcher(text).replaceAll(link -> written(link.group(), imports)), gaps, imports);
			} else if (token.group("name") != null) {
				text = written(text, imports);
			} else if (token.group("gap") != null) {
				text = filled(text, gaps, imports);
			}
			token.appendReplacement(out, Matcher.quoteReplacement(text));
		}
		return token.appendTail(out).toString();
	}

	private String filled(String text, Deque<Code.Part> gaps, Map<String, TypeName> imports) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			if (c != GAP) {
				out.append(c);
				continue;
			}
			Code.Part part = gaps.remove();
			out.append(part instanceof Code.Inert inert ? inert.text() : written(((Code.Type) part).name(), imports));
		}
		return out.toString();
	}

	private String written(String simpleName, Map<String, TypeName> imports) {
		TypeName name = known.get(simpleName);
		return name == null ? simpleName : written(name, imports);
	}

	private String written(TypeName name, Map<String, TypeName> imports) {
		TypeName outer = name.outermost();
		if (outer.packageName().equals(type.packageName())) {
			return name.simpleName();
		}
		if (neighbours.contains(outer.simpleName())) {
			return name.qualifiedName();
		}
		if (outer.packageName().equals(JAVA_LANG)) {
			return name.simpleName();
		}
		TypeName imported = imports.putIfAbsent(outer.simpleName(), outer);
		return imported == null || imported.equals(outer) ? name.simpleName() : name.qualifiedName();
	}
}
