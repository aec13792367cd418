// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one text of a plan: every record by name with its components in order, lists in order, maps by key, texts quoted.
 * Two plans have the same text exactly when they calculate the same.
 */
public final class CanonicalForm {

	private final StringBuilder text = new StringBuilder();

	private CanonicalForm() {
	}

	public static String of(Object value) {
		CanonicalForm form = new CanonicalForm();
		form.write(value);
		return form.text.toString();
	}

	/** SHA-256 of the canonical text, in hexadecimal. */
	public static String fingerprint(Object value) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha.digest(of(value).getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every JDK has SHA-256", e);
		}
	}

	private void write(Object value) {
		if (value == null) {
			text.append('-');
		} else if (value instanceof Record record) {
			writeRecord(record);
		} else if (value instanceof Collection<?> elements) {
			text.append('[');
			for (Object element : elements) {
				write(element);
				text.append(' ');
			}
			text.append(']');
		} else if (value instanceof Map<?, ?> map) {
			text.append('{');
			Map<String, Object> sorted = new TreeMap<>();
			map.forEach((k, v) -> sorted.put(of(k), v));
			sorted.forEach((k, v) -> {
				text.append(k).append('=');
				write(v);
				text.append(' ');
			});
			text.append('}');
		} else if (value instanceof Optional<?> optional) {
			write(optional.orElse(null));
		} else if (value instanceof Enum<?> constant) {
			text.append(constant.name());
		} else {
			// Quoted, so that no text can look like structure.
			text.append('"').append(value.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
		}
	}

	private void writeRecord(Record record) {
		text.append(record.getClass().getSimpleName()).append('(');
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			if (component.isAnnotationPresent(Presentation.class)) {
				continue;
			}
			try {
				component.getAccessor().setAccessible(true);
				write(component.getAccessor().invoke(record));
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException("a record has accessors", e);
			}
			text.append(' ');
		}
		text.append(')');
	}
}
