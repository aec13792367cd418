// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.figure.Trend;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.time.Period;

/**
 * Reads {@code results.json}, as {@code RESULTS.md} of the engine's bundle describes it, back into the figures that reports
 * and views show. Members it does not know are ignored.
 */
public final class ResultsReader {

	/** The last shape that this reader understands; the engine's writer says which one it writes. */
	public static final int SCHEMA_VERSION = 1;

	private static final Catalogue CATALOGUE = Catalogue.of(ResultsReader.class);

	private ResultsReader() {
	}

	/**
	 * @throws UnreadableResultsException when the file is no results.json, is cut short or comes from a later version
	 * @throws IOException when it is missing or may not be read
	 */
	public static ComputedResults read(Path file) throws IOException {
		try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			JsonObject root = JsonParser.parseReader(text).getAsJsonObject();
			if (root.get("schemaVersion").getAsInt() > SCHEMA_VERSION) {
				throw new UnreadableResultsException(CATALOGUE.message("newer", file.toString()), null);
			}
			return new ComputedResults(list(root, "sources", ResultsReader::source), list(root, "fiches", ResultsReader::fiche));
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException
				| IllegalArgumentException | DateTimeException | CharacterCodingException e) {
			// What gson and the figures say of a member that is missing or of another kind.
			throw new UnreadableResultsException(unreadable(file), e);
		}
	}

	static Message unreadable(Path file) {
		return CATALOGUE.message("unreadable", file.toString());
	}

	private static ComputedSource source(JsonObject source) {
		long faults = list(source, "violations", violation -> violation.get("count").getAsLong()).stream()
				.mapToLong(Long::longValue).sum();
		return new ComputedSource(text(source, "name"), text(source, "title"), text(source, "file"),
				source.get("usable").getAsBoolean(), source.get("rows").getAsLong(), source.get("kept").getAsLong(), faults);
	}

	private static ComputedFiche fiche(JsonObject fiche) {
		return new ComputedFiche(text(fiche, "name"), text(fiche, "title"), text(fiche, "plan"), text(fiche, "problem"),
				list(fiche, "measures", ResultsReader::measure));
	}

	private static MeasureResult measure(JsonObject measure) {
		String name = text(measure, "name");
		FigureUnit unit = new FigureUnit(text(measure, "unit"), measure.get("decimals").getAsInt());
		return new MeasureResult(name, text(measure, "title"), unit, list(measure, "figures", figure -> figure(name, figure)),
				list(measure, "unassigned", ResultsReader::exclusion));
	}

	private static Figure figure(String measure, JsonObject figure) {
		boolean known = figure.has("value");
		Quantity value = known ? Quantity.of(Exact.parse(text(figure, "exact")))
				: Quantity.undetermined(Cause.valueOf(text(figure, "undetermined")));
		return new Figure(measure, period(figure), list(figure, "classes", ResultsReader::classOf), value,
				known ? new BigDecimal(text(figure, "value")) : null, figure.get("used").getAsLong(),
				list(figure, "excluded", ResultsReader::exclusion), figure.get("open").getAsLong(),
				figure.get("suppressed").getAsBoolean(), assessment(figure));
	}

	private static Period period(JsonObject figure) {
		String label = text(figure, "period");
		LocalDate start = LocalDate.parse(text(figure, "start"));
		LocalDate end = LocalDate.parse(text(figure, "end")).plusDays(1);
		try {
			Period regular = Period.parse(label);
			if (regular.start().equals(start) && regular.end().equals(end)) {
				return regular;
			}
		} catch (DateTimeException e) {
			// One of the contract's own.
		}
		return Period.custom(label, start, end);
	}

	private static ClassOf classOf(JsonObject item) {
		return new ClassOf(text(item, "dimension"), text(item, "code"), text(item, "label"));
	}

	private static Exclusion exclusion(JsonObject exclusion) {
		return new Exclusion(ExclusionReason.valueOf(text(exclusion, "reason")), text(exclusion, "column"),
				exclusion.get("rows").getAsLong());
	}

	private static Assessment assessment(JsonObject figure) {
		FigureTarget target = null;
		if (figure.has("targetInterval")) {
			LocalDate due = figure.has("targetDue") ? LocalDate.parse(text(figure, "targetDue")) : null;
			target = new FigureTarget(text(figure, "target"), due, interval(text(figure, "targetInterval")), Exact.ZERO);
		}
		Exact expected = figure.has("expected") ? Exact.parse(text(figure, "expected")) : null;
		Cause cause = figure.has("statusCause") ? Cause.valueOf(text(figure, "statusCause")) : null;
		return new Assessment(Status.valueOf(text(figure, "status")), target, expected, Trend.valueOf(text(figure, "trend")), cause);
	}

	/** Reads what {@link Interval#toString} writes: {@code ]-∞, 12]}, {@code [1.5, 5/3[}. */
	private static Interval interval(String text) {
		int comma = text.indexOf(", ");
		int last = text.length() - 1;
		if (comma < 1) {
			throw new IllegalArgumentException(text);
		}
		Exact lower = bound(text.substring(1, comma));
		Exact upper = bound(text.substring(comma + 2, last));
		return new Interval(lower, text.charAt(0) == '[', upper, text.charAt(last) == ']');
	}

	private static Exact bound(String text) {
		return text.endsWith("∞") ? null : Exact.parse(text);
	}

	/** Empty when the member is missing. */
	private static String text(JsonObject object, String member) {
		JsonElement value = object.get(member);
		return value == null || value.isJsonNull() ? "" : value.getAsString();
	}

	private static <T> List<T> list(JsonObject object, String member, Function<JsonObject, T> read) {
		List<T> all = new ArrayList<>();
		if (object.has(member)) {
			object.get(member).getAsJsonArray().forEach(each -> all.add(read.apply(each.getAsJsonObject())));
		}
		return all;
	}
}
