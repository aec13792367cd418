// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import fr.jalon.runtime.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code jalon} command. */
public final class Main {

	private Main() {
	}

	public static void main(String[] arguments) {
		System.exit(run(Console.ofProcess(), arguments));
	}

	/** Runs the command without leaving the JVM; see {@link ExitCode}. */
	static int run(Console console, String... arguments) {
		// The language is needed before anything is parsed: for the help, and for what is wrong with the arguments.
		console.setLocale(language(arguments));
		CommandLine line = new CommandLine(new JalonCommand(console), new CommandFactory(console));
		line.setResourceBundle(ResourceBundle.getBundle("fr.jalon.cli.help", console.locale(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setOut(new java.io.PrintWriter(console.out(), true));
		line.setErr(new java.io.PrintWriter(console.err(), true));
		line.setParameterExceptionHandler(parameterErrors(console));
		line.setExecutionExceptionHandler(executionErrors(console));
		int code = execute(line, console, arguments);
		console.flush();
		return code;
	}

	/** Picocli passes on exceptions; errors of the JVM, such as a lack of memory, get a sentence, too. */
	private static int execute(CommandLine line, Console console, String[] arguments) {
		try {
			return line.execute(arguments);
		} catch (OutOfMemoryError | StackOverflowError problem) {
			console.error(Failures.explain(problem));
			return ExitCode.BAD_INPUT;
		}
	}

	private static Locale language(String[] arguments) {
		for (int i = 0; i < arguments.length; i++) {
			String value = arguments[i].startsWith("--lang=") ? arguments[i].substring("--lang=".length())
					: arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : null;
			if (value != null) {
				return value.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
			}
		}
		return Locale.FRENCH;
	}

	private static IParameterExceptionHandler parameterErrors(Console console) {
		return (problem, arguments) -> {
			if (problem instanceof UnmatchedArgumentException unmatched) {
				console.error(Console.message("usage.unknown", String.join(" ", unmatched.getUnmatched())));
			} else if (problem instanceof MissingParameterException missing) {
				console.error(Console.message("usage.missing", missing.getMissing().get(0).paramLabel()));
			} else if (problem.getArgSpec() != null) {
				console.error(badValue(problem));
			} else {
				console.error(Console.message("usage.bad"));
			}
			console.note("usage.help", problem.getCommandLine().getCommandSpec().qualifiedName());
			return ExitCode.BAD_INPUT;
		};
	}

	private static Message badValue(CommandLine.ParameterException problem) {
		CommandLine.Model.ArgSpec argument = problem.getArgSpec();
		String value = String.valueOf(problem.getValue());
		List<String> choices = choices(argument);
		return choices.isEmpty() ? Console.message("usage.badValue", value, name(argument))
				: Console.message("usage.badChoice", value, name(argument), String.join(", ", choices));
	}

	/** What an option may be set to, where that is a list of words. */
	private static List<String> choices(CommandLine.Model.ArgSpec argument) {
		Class<?>[] types = argument.auxiliaryTypes();
		Class<?> last = types[types.length - 1];
		return last.isEnum() ? Arrays.stream(last.getEnumConstants()).map(Object::toString).toList() : List.of();
	}

	private static String name(CommandLine.Model.ArgSpec argument) {
		return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
	}

	private static IExecutionExceptionHandler executionErrors(Console console) {
		return (problem, command, result) -> {
			if (problem instanceof UserError error) {
				console.error(error.userMessage());
				return error.exitCode();
			}
			console.error(Failures.explain(problem));
			return ExitCode.BAD_INPUT;
		};
	}
}
