// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

import fr.jalon.contract.Severity;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.report.results.LatestResults;
import fr.jalon.ui.JalonPlugin;

/** What the user has chosen, for all projects or for one. */
public final class JalonPreferences {

	/** {@code fr}, {@code en}, or empty for the language of the workbench. */
	public static final String LANGUAGE = "language";
	public static final String GENERATE_ON_SAVE = "generateOnSave";
	public static final String GENERATE_JAVA = "generateJava";
	public static final String GENERATE_SQL = "generateSql";
	/** Where files are written, below the project. */
	public static final String OUTPUT_FOLDER = "outputFolder";
	/** Where the data are, below the project. */
	public static final String DATA_FOLDER = "dataFolder";
	public static final String THREADS = "threads";
	public static final String MEMORY = "memory";
	/** Prefix of {@code severity.JAL-0301}. */
	public static final String SEVERITY = "severity.";

	private JalonPreferences() {
	}

	/** Empty: the workbench's. */
	public static String language() {
		return string(null, LANGUAGE, "");
	}

	public static boolean generatesOnSave(IProject project) {
		return flag(project, GENERATE_ON_SAVE, false);
	}

	public static boolean generatesJava(IProject project) {
		return flag(project, GENERATE_JAVA, true);
	}

	public static boolean generatesSql(IProject project) {
		return flag(project, GENERATE_SQL, true);
	}

	/** A relative path that stays within the project. */
	public static String outputFolder(IProject project) {
		return FolderNames.valid(string(project, OUTPUT_FOLDER, LatestResults.DEFAULT_FOLDER), LatestResults.DEFAULT_FOLDER);
	}

	/** The same, for the project that holds a file or folder of the file system; the default outside of all. */
	public static String outputFolder(Path text) {
		IContainer[] found = ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(text.toUri());
		return outputFolder(found.length == 0 ? null : found[0].getProject());
	}

	/** A relative path that stays within the project. */
	public static String dataFolder(IProject project) {
		return FolderNames.valid(string(project, DATA_FOLDER, Calculation.DATA_FOLDER), Calculation.DATA_FOLDER);
	}

	public static EngineOptions engine() {
		EngineOptions options = EngineOptions.DEFAULT;
		int threads = number(THREADS, options.threads());
		int memory = number(MEMORY, options.memoryMegabytes());
		return options.withThreads(Math.max(1, threads)).withMemory(Math.max(64, memory));
	}

	/** How grave the user wants a check to be; empty: as the contract says. */
	public static Optional<Severity> severity(IProject project, String code) {
		String value = string(project, SEVERITY + code, "");
		return Optional.ofNullable(value.isEmpty() ? null : Severity.getByName(value));
	}

	private static boolean flag(IProject project, String key, boolean byDefault) {
		return Boolean.parseBoolean(string(project, key, Boolean.toString(byDefault)));
	}

	private static int number(String key, int byDefault) {
		try {
			return Integer.parseInt(string(null, key, "").strip());
		} catch (NumberFormatException e) {
			return byDefault;
		}
	}

	private static String string(IProject project, String key, String byDefault) {
		IPreferencesService preferences = Platform.getPreferencesService();
		// None is left for jobs that end after the workbench.
		return preferences == null ? byDefault : preferences.getString(JalonPlugin.ID, key, byDefault, scopes(project));
	}

	private static IScopeContext[] scopes(IProject project) {
		List<IScopeContext> scopes = new ArrayList<>();
		if (project != null && project.isAccessible()) {
			scopes.add(new ProjectScope(project));
		}
		scopes.add(InstanceScope.INSTANCE);
		scopes.add(DefaultScope.INSTANCE);
		return scopes.toArray(IScopeContext[]::new);
	}
}
