// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;

import fr.jalon.plan.sql.Dialect;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads the engines behind {@code --sql}, if there are any: {@code --sql duckdb,spark DOSSIER}, but also {@code --sql DOSSIER}, where the
 * word that follows names no engine and is left alone.
 */
final class SqlEngines implements IParameterConsumer {

	@Override
	public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
		Set<Dialect> engines = option.getValue() == null ? new LinkedHashSet<>() : option.getValue();
		if (!words.isEmpty()) {
			List<Optional<Dialect>> named = Arrays.stream(words.peek().split(",")).map(SqlEngines::engine).toList();
			if (!named.isEmpty() && named.stream().allMatch(Optional::isPresent)) {
				words.pop();
				named.forEach(n -> engines.add(n.orElseThrow()));
			}
		}
		option.setValue(engines);
	}

	private static Optional<Dialect> engine(String name) {
		return Dialect.ALL.stream().filter(d -> d.id().equals(name.strip())).findFirst();
	}
}
