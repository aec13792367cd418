// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

	/** Read by {@link Main} before the rest; declared here for the help and for the check of its value. */
	enum Lang {
		fr, en
	}

	@Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
	private Lang lang = Lang.fr;

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "help")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, descriptionKey = "version")
	private boolean version;
}
