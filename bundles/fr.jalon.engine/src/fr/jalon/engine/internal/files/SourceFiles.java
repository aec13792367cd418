// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.jalon.engine.internal.Words;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;

/** Whether the file of a source can be read at all, and has its columns. */
public final class SourceFiles {

	private SourceFiles() {
	}

	/** A rule about the file as a whole that it breaks. */
	public record Problem(Rule rule, Message message) {

		/** Whether the file is read all the same. */
		public boolean isMinor() {
			return rule == Rule.UNDECLARED_COLUMN;
		}
	}

	/** Why there is nothing to read; empty when there is a file. */
	public static Optional<Message> missing(Path folder, SourceTable source) throws IOException {
		if (source.format() == SourceTable.Format.TABLE) {
			return Optional.of(Words.message("file.table"));
		}
		Path path = folder.resolve(source.location());
		if (source.location().isEmpty() || !isWithin(folder, path)) {
			return Optional.of(Words.message("file.outside"));
		}
		if (!Files.isRegularFile(path)) {
			return Optional.of(Checks.missingFile(folder.toString()));
		}
		return Files.isReadable(path) ? Optional.empty() : Optional.of(Checks.unreadableFile(""));
	}

	/** A declared location never leads out of the data folder, whatever it is made of. */
	private static boolean isWithin(Path folder, Path path) throws IOException {
		Path root = folder.toAbsolutePath().normalize();
		if (!path.toAbsolutePath().normalize().startsWith(root)) {
			return false;
		}
		return !Files.exists(path) || path.toRealPath().startsWith(root.toRealPath());
	}

	/** All declared columns must be there, once; further ones are told and ignored. */
	public static List<Problem> columns(SourceTable source, List<String> header) {
		Map<String, Integer> occurrences = new HashMap<>();
		header.forEach(name -> occurrences.merge(name, 1, Integer::sum));
		List<String> declared = source.columns().stream().map(SourceColumn::name).toList();
		List<String> missing = declared.stream().filter(c -> !occurrences.containsKey(c)).toList();
		if (!missing.isEmpty()) {
			return List.of(new Problem(Rule.COLUMN, Checks.missingColumns(missing, header)));
		}
		List<String> twice = declared.stream().filter(c -> occurrences.get(c) > 1).toList();
		if (!twice.isEmpty()) {
			return List.of(new Problem(Rule.COLUMN, Checks.repeatedColumns(twice)));
		}
		Set<String> known = new HashSet<>(declared);
		Set<String> extra = new LinkedHashSet<>(header);
		extra.removeIf(known::contains);
		return extra.isEmpty() ? List.of() : List.of(new Problem(Rule.UNDECLARED_COLUMN, Checks.undeclaredColumns(new ArrayList<>(extra))));
	}
}
