// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Where the command speaks: results on the standard output, everything else on the error output, both UTF-8. */
final class Console {

	private static final Catalogue MESSAGES = Catalogue.of(Console.class);

	private final PrintStream out;
	private final PrintStream err;
	private final boolean terminal;
	private Locale locale = Locale.FRENCH;

	Console(OutputStream out, OutputStream err, boolean terminal) {
		this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
		this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
		this.terminal = terminal;
	}

	/** The console of the process. Its encoding does not depend on the machine's: a bare one would lose the accents. */
	static Console ofProcess() {
		return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
				System.console() != null);
	}

	static Message message(String key, Object... arguments) {
		return MESSAGES.message(key, arguments);
	}

	PrintStream out() {
		return out;
	}

	PrintStream err() {
		return err;
	}

	/** Whether a person is watching, who is glad of a progress line. */
	boolean isTerminal() {
		return terminal;
	}

	Locale locale() {
		return locale;
	}

	void setLocale(Locale locale) {
		this.locale = locale;
	}

	String text(String key, Object... arguments) {
		return message(key, arguments).text(locale);
	}

	/** A line about what is going on, for people only. */
	void note(String key, Object... arguments) {
		err.println(text(key, arguments));
	}

	/** One error line. */
	void error(Message message) {
		err.println("jalon: " + message.text(locale));
	}

	void flush() {
		out.flush();
		err.flush();
	}
}
