// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.schema;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

/** A JSON object under construction: members in the order put; what is null or empty is left out. */
public final class Json {

	private final Map<String, Object> members = new LinkedHashMap<>();

	/** @param value text, number, boolean, list of those, or another object; null or an empty list or object: nothing is put */
	public Json put(String name, Object value) {
		boolean empty = value == null || value instanceof List<?> list && list.isEmpty()
				|| value instanceof Json json && json.members.isEmpty();
		if (!empty) {
			members.put(name, value);
		}
		return this;
	}

	Object get(String name) {
		return members.get(name);
	}

	/** Puts a value though it be empty. */
	public Json always(String name, Object value) {
		members.put(name, value);
		return this;
	}

	/** The text, indented, with a last line end. */
	public String text() {
		StringWriter text = new StringWriter();
		JsonWriter writer = new JsonWriter(text);
		writer.setIndent("  ");
		writer.setHtmlSafe(true);
		try {
			write(writer, this);
			writer.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private static void write(JsonWriter writer, Object value) throws IOException {
		if (value instanceof Json json) {
			writer.beginObject();
			for (Map.Entry<String, Object> member : json.members.entrySet()) {
				writer.name(member.getKey());
				write(writer, member.getValue());
			}
			writer.endObject();
		} else if (value instanceof List<?> list) {
			writer.beginArray();
			for (Object each : new ArrayList<>(list)) {
				write(writer, each);
			}
			writer.endArray();
		} else if (value instanceof Number number) {
			writer.value(number);
		} else if (value instanceof Boolean bool) {
			writer.value(bool);
		} else if (value == null) {
			writer.nullValue();
		} else {
			writer.value(value.toString());
		}
	}
}
