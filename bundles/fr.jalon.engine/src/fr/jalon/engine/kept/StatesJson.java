// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.kept;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;

/** The states of a sheet as JSON: {@code {"aggregate": [[period, [dimension, code, …], [retained, used, open], [excluded…], value, base], …]}}. */
final class StatesJson {

	private StatesJson() {
	}

	static void write(Cube cube, JsonWriter json) throws IOException {
		json.beginObject();
		for (String aggregate : cube.aggregates()) {
			json.name(aggregate).beginArray();
			for (CellKey key : cube.cells(aggregate)) {
				write(key, cube.get(aggregate, key), json);
			}
			json.endArray();
		}
		json.endObject();
	}

	static Cube read(JsonReader json) throws IOException {
		Cube cube = new Cube();
		json.beginObject();
		while (json.hasNext()) {
			String aggregate = json.nextName();
			json.beginArray();
			while (json.hasNext()) {
				json.beginArray();
				cube.put(aggregate, key(json), state(json));
				json.endArray();
			}
			json.endArray();
		}
		json.endObject();
		return cube;
	}

	private static void write(CellKey key, AggregateState state, JsonWriter json) throws IOException {
		json.beginArray();
		json.value(key.period());
		json.beginArray();
		for (Map.Entry<Integer, Optional<String>> each : key.classes().entrySet()) {
			json.value(each.getKey()).value(each.getValue().orElse(null));
		}
		json.endArray();
		json.beginArray().value(state.retained()).value(state.used()).value(state.open()).endArray();
		json.beginArray();
		for (long rows : state.excluded()) {
			json.value(rows);
		}
		json.endArray();
		json.value(text(state.value())).value(text(state.base()));
		json.endArray();
	}

	private static CellKey key(JsonReader json) throws IOException {
		int period = json.nextInt();
		TreeMap<Integer, Optional<String>> classes = new TreeMap<>();
		json.beginArray();
		while (json.hasNext()) {
			classes.put(json.nextInt(), Optional.ofNullable(textOrNull(json)));
		}
		json.endArray();
		return new CellKey(period, classes);
	}

	private static AggregateState state(JsonReader json) throws IOException {
		json.beginArray();
		long retained = json.nextLong();
		long used = json.nextLong();
		long open = json.nextLong();
		json.endArray();
		List<Long> excluded = new ArrayList<>();
		json.beginArray();
		while (json.hasNext()) {
			excluded.add(json.nextLong());
		}
		json.endArray();
		return new AggregateState(retained, used, open, excluded, exact(json), exact(json));
	}

	private static String text(Exact number) {
		return number == null ? null : number.toString();
	}

	private static Exact exact(JsonReader json) throws IOException {
		String text = textOrNull(json);
		return text == null ? null : Exact.parse(text);
	}

	private static String textOrNull(JsonReader json) throws IOException {
		if (json.peek() == JsonToken.NULL) {
			json.nextNull();
			return null;
		}
		return json.nextString();
	}
}
