// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.apache.log4j.Level;
import org.apache.log4j.LogManager;

import com.google.inject.Injector;

import fr.jalon.dsl.ide.JalonIdeSetup;
import fr.jalon.dsl.ide.server.JalonServer;
import fr.jalon.dsl.ide.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jalon lsp}: serves an editor that speaks the Language Server Protocol, on the standard streams. */
@Command(name = "lsp", sortOptions = false)
final class LspCommand implements Callable<Integer> {

	private final Console console;

	/** Editors that know several ways to talk to a server name this one. */
	@Option(names = "--stdio", descriptionKey = "stdio")
	private boolean stdio;

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	LspCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws InterruptedException {
		InputStream in = System.in;
		PrintStream standard = System.out;
		// Whoever else prints must not break the protocol.
		System.setOut(console.err());
		try {
			LogManager.getLoggerRepository().setThreshold(Level.FATAL);
			Injector language = new JalonIdeSetup().createInjectorAndDoEMFRegistration();
			return new JalonServer(language, new ServerOptions(asked())).run(in, console.out());
		} finally {
			System.setOut(standard);
		}
	}

	/** The language that the command line asks for; null when the client is to decide. */
	private Locale asked() {
		return spec.commandLine().getParseResult().hasMatchedOption("--lang") ? console.locale() : null;
	}
}
