// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.log4j.Level;
import org.apache.log4j.LogManager;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import com.google.inject.Injector;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.CheckCatalog;
import fr.jalon.dsl.checks.CheckSeverities;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace;

/** The texts that one call of the command works on. */
final class Session {

	private final Console console;
	private final Injector injector;
	private final Workspace workspace;

	private Session(Console console, Injector injector) {
		this.console = console;
		this.injector = injector;
		this.workspace = injector.getInstance(Workspace.class);
	}

	/** Reads the texts; what cannot be read becomes a finding, what is not there ends the command. */
	static Session open(Console console, ContractOptions options) throws IOException {
		return open(console, options.paths(), options.libraries(), options.severities());
	}

	/** The same, with severities as they are. */
	static Session open(Console console, List<Path> paths, List<Path> libraries) throws IOException {
		return open(console, paths, libraries, Map.of());
	}

	/** Reads texts that are not on disk, or not yet. */
	static Session of(Console console, Map<Path, String> texts) throws IOException {
		Session session = create(console, Map.of());
		session.workspace.overlay(texts);
		for (Path file : texts.keySet()) {
			session.workspace.add(file);
		}
		return session;
	}

	private static Session open(Console console, List<Path> paths, List<Path> libraries, Map<String, SeverityName> chosen) throws IOException {
		paths.forEach(Session::mustExist);
		libraries.forEach(Session::mustExist);
		Session session = create(console, chosen);
		for (Path path : paths) {
			session.workspace.add(path);
		}
		for (Path library : libraries) {
			session.workspace.addLibrary(library);
		}
		if (session.workspace.isEmpty()) {
			throw new UserError(Console.message("texts.none", paths.get(0).toString()));
		}
		return session;
	}

	private static Session create(Console console, Map<String, SeverityName> chosen) {
		// What Xtext tells its developers is not for the user of a command.
		LogManager.getLoggerRepository().setThreshold(Level.FATAL);
		Injector injector = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();
		injector.getInstance(UserLanguage.class).set(console.locale());
		overrideSeverities(injector, chosen);
		return new Session(console, injector);
	}

	private static void overrideSeverities(Injector injector, Map<String, SeverityName> chosen) {
		CheckCatalog catalog = injector.getInstance(CheckCatalog.class);
		CheckSeverities severities = injector.getInstance(CheckSeverities.class);
		chosen.forEach((code, severity) -> {
			if (catalog.find(code).isEmpty()) {
				throw new UserError(Console.message("usage.unknownCheck", code));
			}
			severities.override(code, severity.severity());
		});
	}

	private static void mustExist(Path path) {
		if (!Files.exists(path)) {
			throw new UserError(Console.message("file.missing", path.toString()));
		}
	}

	Workspace workspace() {
		return workspace;
	}

	Injector injector() {
		return injector;
	}

	/** Checks everything that was read. */
	List<Finding> check() {
		try (Progress progress = new Progress(console)) {
			return workspace.check(file -> progress.accept(console.text("check.progress", TextFindings.shown(file))));
		}
	}

	/** File and line of an element, as short as the user would type it. */
	String place(EObject element) {
		Path file = workspace.file(element);
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		if (file == null) {
			return "";
		}
		return TextFindings.shown(file) + (node == null ? "" : ":" + node.getStartLine());
	}

	/** {@link ExitCode#FINDINGS} when something weighs at least as much as a warning. */
	static int exitCode(List<Finding> findings) {
		boolean found = findings.stream().anyMatch(
				finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING);
		return found ? ExitCode.FINDINGS : ExitCode.OK;
	}
}
