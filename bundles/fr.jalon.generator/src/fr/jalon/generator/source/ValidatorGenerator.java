// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.Literals;
import fr.jalon.generator.java.Scope;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Codes;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;

/** Writes the validator of a source: how a row is read from a file, and the rules that it must obey. */
public final class ValidatorGenerator {

	private static final Set<Class<?>> KNOWN = Set.of(SourceValidator.class, Violation.class, Consumer.class, List.class,
			Set.class, ZoneId.class, Codes.class, Interval.class, Exact.class, String.class, Override.class);

	private final SourceTypes types;
	private final ZoneId zone;
	/** Names of constants, by column. */
	private final List<String> constants;
	private final List<String> codeConstants;
	private final List<String> rangeConstants;
	/** Names of the fields that hold the keys of other sources, by the source's name. */
	private final Map<String, String> references;
	private final Scope fields = Scope.ofMembers("COLUMNS", "ZONE", "found", "row");

	private ValidatorGenerator(SourceTypes types, ZoneId zone) {
		this.types = types;
		this.zone = zone;
		this.constants = types.table().columns().stream().map(c -> fields.unique(JavaNames.constant(c.name()))).toList();
		this.codeConstants = constants.stream().map(c -> fields.unique(c + "_CODES")).toList();
		this.rangeConstants = constants.stream().map(c -> fields.unique(c + "_RANGE")).toList();
		this.references = new LinkedHashMap<>();
		for (SourceColumn column : types.table().columns()) {
			if (column.reference() != null) {
				references.computeIfAbsent(column.reference().source(), source -> fields.unique(JavaNames.variable(source + " keys")));
			}
		}
	}

	/**
	 * @param zone in which instants without offset are read
	 * @param neighbours simple names of the classes of its package
	 */
	public static JavaFile generate(SourceTypes types, ZoneId zone, Set<String> neighbours) {
		return new JavaFile(types.validator(), neighbours, KNOWN, new ValidatorGenerator(types, zone).body());
	}

	private Code body() {
		return Code.of("""
				/**
				 * Lecture et contrôle des lignes de la source $D.
				 *
				 * <pre>{@code
				 * try (var rows = new $N(violation -> ...).rows(Path.of("donnees.csv"))) {
				 *     rows.forEachRemaining(row -> ...);
				 * }
				 * }</pre>
				 *
				 * <p>Écrit par Jalon d'après le contrat : à générer de nouveau, pas à modifier.
				 */
				public final class $N extends SourceValidator<$T> {

					/** Les colonnes, dans l'ordre de la déclaration. */
					public static final List<String> COLUMNS = List.of(
							$L);

					/** Fuseau des instants écrits sans décalage. */
					public static final ZoneId ZONE = ZoneId.of($S);

					$L
					$L
					$L

					$L

					@Override
					protected $T read() {
						return new $T(
								$L);
					}

					@Override
					protected void check($T row) {
						$L
					}
					$L
				}
				""", types.table().name(), types.validator().simpleName(), types.validator().simpleName(), types.row(),
				columnNames(), zone.getId(), columnNumbers(), ruleConstants(), referenceFields(), constructors(), types.row(),
				types.row(), values(), types.row(), checks(), personal());
	}

	/** Which columns are personal: their values are in no violation. */
	private Code personal() {
		List<Code> columns = new ArrayList<>();
		for (int i = 0; i < constants.size(); i++) {
			if (types.table().columns().get(i).personal()) {
				columns.add(Code.of("column == $N", constants.get(i)));
			}
		}
		return columns.isEmpty() ? Code.EMPTY : Code.of("""

				@Override
				protected boolean isPersonal(int column) {
					return $L;
				}
				""", Code.join(" || ", columns));
	}

	private Code columnNames() {
		return Code.join(",\n", types.table().columns().stream().map(c -> Code.of("$S", c.name())).toList());
	}

	private Code columnNumbers() {
		List<Code> lines = new ArrayList<>();
		for (int i = 0; i < constants.size(); i++) {
			lines.add(Code.of("private static final int $N = $L;", constants.get(i), i));
		}
		return Code.lines(lines);
	}

	private Code ruleConstants() {
		List<Code> lines = new ArrayList<>();
		for (int i = 0; i < constants.size(); i++) {
			SourceColumn column = types.table().columns().get(i);
			if (!column.codes().isEmpty()) {
				lines.add(Code.of("""
						private static final Codes $N = new Codes(List.of(
								$L));
						""", codes(i), Code.join(",\n", column.codes().stream().map(c -> Code.of("$S", c)).toList())));
			}
			if (column.range() != null) {
				lines.add(Code.of("private static final Interval $N = $L;", range(i), Literals.interval(column.range())));
			}
		}
		return lines.isEmpty() ? Code.EMPTY : Code.of("\n$L", Code.lines(lines));
	}

	private Code referenceFields() {
		return references.isEmpty() ? Code.EMPTY
				: Code.of("\n$L", Code.lines(references.values().stream().map(name -> Code.of("private final Set<?> $N;", name)).toList()));
	}

	private Code constructors() {
		Code plain = Code.of("""
				/** @param found reçoit chaque écart, dans l'ordre des lignes */
				public $N(Consumer<Violation> found) {
					$L;
				}
				""", types.validator().simpleName(), references.isEmpty() ? superCall()
				: Code.of("this($L, found)", Code.join(", ", references.values().stream().map(r -> Code.of("null")).toList())));
		if (references.isEmpty()) {
			return plain;
		}
		List<Code> documentation = new ArrayList<>();
		List<Code> parameters = new ArrayList<>();
		List<Code> assignments = new ArrayList<>();
		references.forEach((source, name) -> {
			documentation.add(Code.of(" * @param $N clés de la source $D ; null : ces références ne sont pas contrôlées", name, source));
			parameters.add(Code.of("Set<?> $N", name));
			assignments.add(Code.of("this.$N = $N;", name, name));
		});
		return Code.of("""
				$L

				/**
				$L
				 * @param found reçoit chaque écart, dans l'ordre des lignes
				 */
				public $N($L, Consumer<Violation> found) {
					$L;
					$L
				}
				""", plain, Code.lines(documentation), types.validator().simpleName(), Code.join(", ", parameters), superCall(),
				Code.lines(assignments));
	}

	private Code superCall() {
		return Code.of("super($S, COLUMNS, ZONE, found)", types.table().name());
	}

	private Code values() {
		List<Code> values = new ArrayList<>();
		for (int i = 0; i < constants.size(); i++) {
			values.add(Code.of("$N($N)", reader(types.table().columns().get(i).type()), constants.get(i)));
		}
		return Code.join(",\n", values);
	}

	private static String reader(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> "text";
			case BOOLEAN -> "bool";
			case DATE -> "date";
			case INSTANT -> "instant";
			case NUMBER -> type.equals(ValueType.INTEGER) ? "integer" : "decimal";
		};
	}

	private Code checks() {
		List<Code> lines = new ArrayList<>();
		if (!types.table().key().isEmpty()) {
			List<Code> numbers = new ArrayList<>();
			List<Code> values = new ArrayList<>();
			for (String key : types.table().key()) {
				numbers.add(Code.of("$N", constants.get(types.index(key))));
				values.add(Code.of("row.$N()", types.component(key)));
			}
			lines.add(Code.of("""
					if (!key(List.of($L), $L)) {
						return;
					}
					""", Code.join(", ", numbers), Code.join(", ", values)));
		}
		for (int i = 0; i < constants.size(); i++) {
			SourceColumn column = types.table().columns().get(i);
			String constant = constants.get(i);
			String component = types.components().get(i);
			if (!column.optional()) {
				lines.add(Code.of("mandatory($N, row.$N());", constant, component));
			}
			if (!column.codes().isEmpty()) {
				lines.add(Code.of("code($N, row.$N(), $N);", constant, component, codes(i)));
			}
			if (column.range() != null) {
				lines.add(Code.of("range($N, row.$N(), $N);", constant, component, range(i)));
			}
			if (column.reference() != null) {
				lines.add(Code.of("reference($N, row.$N(), $S, $N);", constant, component, column.reference().source(),
						references.get(column.reference().source())));
			}
		}
		return Code.lines(lines);
	}

	private String codes(int column) {
		return codeConstants.get(column);
	}

	private String range(int column) {
		return rangeConstants.get(column);
	}
}
