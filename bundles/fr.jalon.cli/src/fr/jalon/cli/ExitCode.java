// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

/** What the command tells its caller. Part of the interface: documented in the user guide, never renumbered. */
final class ExitCode {

	/** Everything asked for was done, and nothing was found. */
	static final int OK = 0;

	/** Everything asked for was done; there are findings (from warnings on), or data with faults. */
	static final int FINDINGS = 1;

	/** The command line is wrong, or something it names cannot be read or written. */
	static final int BAD_INPUT = 2;

	/** The computation was broken off: the engine is gone, or it was cancelled. The same command again goes on where it was. */
	static final int UNFINISHED = 3;

	private ExitCode() {
	}
}
