// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages of one package: {@code messages.properties} in French, {@code messages_en.properties} in English, beside
 * the class that anchors it (so that the right class loader is asked under OSGi too). The JVM's default locale never counts.
 */
public final class Catalogue {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final String baseName;
	private final ClassLoader loader;

	private Catalogue(String baseName, ClassLoader loader) {
		this.baseName = baseName;
		this.loader = loader;
	}

	/** The catalogue beside {@code anchor}. */
	public static Catalogue of(Class<?> anchor) {
		return new Catalogue(anchor.getPackageName() + ".messages", anchor.getClassLoader());
	}

	public Message message(String key, Object... arguments) {
		return new Message(this, key, List.of(arguments));
	}

	/** All keys in the given language: for tests that both languages say the same things. */
	public java.util.Set<String> keys(Locale locale) {
		return bundle(locale).keySet();
	}

	String text(String key, List<Object> arguments, Locale locale) {
		String pattern = bundle(locale).getString(key);
		Object[] shown = arguments.stream().map(a -> a instanceof Message m ? m.text(locale) : a).toArray();
		return new MessageFormat(pattern, locale).format(shown);
	}

	private ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle(baseName, locale, loader, NO_FALLBACK);
	}

	@Override
	public String toString() {
		return baseName;
	}
}
