// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Without a subcommand: the help. */
@Command(name = "jalon", versionProvider = Version.class, subcommands = { RunCommand.class, CheckCommand.class,
		CheckDataCommand.class, FormatCommand.class, ComputeCommand.class, GenerateCommand.class, ReportCommand.class, DiffCommand.class, ExportCommand.class, ImportCommand.class,
		DataCommand.class, LspCommand.class })
final class JalonCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	JalonCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
		return ExitCode.BAD_INPUT;
	}
}
