// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.function.Consumer;

/** One line on a terminal that says what is being done, for work of over a second; nothing when piped. */
final class Progress implements AutoCloseable, Consumer<String> {

	private static final long PATIENCE_NANOS = 1_000_000_000L;
	private static final long BETWEEN_NANOS = 100_000_000L;
	private static final int WIDTH = 78;

	private final Console console;
	private final long start = System.nanoTime();
	private long last;
	private boolean shown;

	Progress(Console console) {
		this.console = console;
	}

	@Override
	public void accept(String what) {
		long now = System.nanoTime();
		if (!console.isTerminal() || now - start < PATIENCE_NANOS || shown && now - last < BETWEEN_NANOS) {
			return;
		}
		last = now;
		shown = true;
		String line = what.length() > WIDTH ? what.substring(0, WIDTH - 1) + "…" : what;
		console.err().print("\r\033[K" + line);
		console.err().flush();
	}

	/** Wipes the line. */
	@Override
	public void close() {
		if (shown) {
			console.err().print("\r\033[K");
			console.err().flush();
			shown = false;
		}
	}
}
