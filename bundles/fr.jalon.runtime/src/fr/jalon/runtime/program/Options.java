// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was asked for on the command line. */
final class Options {

	/** How figures are printed. */
	enum Output {
		TEXT, CSV, JSON
	}

	Path data = Path.of("donnees");
	int threads = 1;
	Output output = Output.TEXT;
	/** Null: the console. */
	Path out;
	/** Where to write the partial result instead of figures; null: figures are wanted. */
	Path partial;
	/** Partial results to merge instead of reading data. */
	final List<Path> merged = new ArrayList<>();
	Locale language = Locale.FRENCH;
	boolean help;

	static Options parse(String[] args) throws ProgramException {
		Options options = new Options();
		// First the language, so that a wrong option is explained in it.
		for (int i = 0; i + 1 < args.length; i++) {
			if (args[i].equals("--lang") && args[i + 1].equals("en")) {
				options.language = Locale.ENGLISH;
			}
		}
		for (int i = 0; i < args.length; i++) {
			switch (args[i]) {
				case "--help", "-h" -> options.help = true;
				case "--data" -> options.data = Path.of(value(args, i++));
				case "--threads" -> options.threads = number(args, i++);
				case "--output" -> options.output = output(args, i++);
				case "--out" -> options.out = Path.of(value(args, i++));
				case "--partial" -> options.partial = Path.of(value(args, i++));
				case "--merge" -> {
					value(args, i);
					while (i + 1 < args.length && !args[i + 1].startsWith("--")) {
						options.merged.add(Path.of(args[++i]));
					}
				}
				case "--lang" -> {
					if (!List.of("fr", "en").contains(value(args, i++))) {
						throw new ProgramException("value", args[i], "--lang (fr, en)");
					}
				}
				default -> throw new ProgramException("unknown", args[i]);
			}
		}
		return options;
	}

	private static String value(String[] args, int option) throws ProgramException {
		if (option + 1 >= args.length || args[option + 1].startsWith("--")) {
			throw new ProgramException("noValue", args[option]);
		}
		return args[option + 1];
	}

	private static int number(String[] args, int option) throws ProgramException {
		String text = value(args, option);
		try {
			int number = Integer.parseInt(text);
			if (number >= 1 && number <= 1024) {
				return number;
			}
		} catch (NumberFormatException e) {
			// said below
		}
		throw new ProgramException("value", text, args[option] + " (1…1024)");
	}

	private static Output output(String[] args, int option) throws ProgramException {
		String text = value(args, option);
		for (Output each : Output.values()) {
			if (each.name().equalsIgnoreCase(text)) {
				return each;
			}
		}
		throw new ProgramException("value", text, args[option] + " (text, csv, json)");
	}
}
