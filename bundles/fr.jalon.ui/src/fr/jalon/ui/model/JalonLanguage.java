// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;

import com.google.inject.Injector;

import fr.jalon.contract.Severity;
import fr.jalon.contract.edit.ContractLabels;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.hints.KnownFigures;
import fr.jalon.dsl.checks.CheckSeverities;
import fr.jalon.dsl.ide.JalonIdeSetup;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;
import fr.jalon.ui.preferences.JalonPreferences;

/** The language's services in this workbench: those of the Xtext editor when it is installed, else our own. */
public final class JalonLanguage {

	private static final URI ANY_TEXT = URI.createURI("any.jalon");
	private static final String FILE_SCHEME = "file";

	private static Injector injector;

	private JalonLanguage() {
	}

	/** One for the whole workbench; takes about a second the first time. */
	public static synchronized Injector injector() {
		if (injector == null) {
			IResourceServiceProvider registered = IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(ANY_TEXT);
			Injector found = registered == null ? null : registered.get(Injector.class);
			adopt(found != null ? found : new JalonIdeSetup().createInjectorAndDoEMFRegistration());
		}
		return injector;
	}

	/** Speaks the user's language and weighs checks as the preferences say, whoever made the injector: the Xtext editor does. */
	public static synchronized void adopt(Injector adopted) {
		if (injector == adopted) {
			return;
		}
		injector = adopted;
		UserLanguage language = adopted.getInstance(UserLanguage.class);
		speak(language);
		IPreferenceChangeListener follow = event -> {
			if (JalonPreferences.LANGUAGE.equals(event.getKey())) {
				speak(language);
			}
		};
		InstanceScope.INSTANCE.getNode(JalonPlugin.ID).addPreferenceChangeListener(follow);
		adopted.getInstance(CheckSeverities.class).overrideAt(JalonLanguage::severity);
		adopted.getInstance(KnownFigures.class).setFolder(text -> JalonPreferences.outputFolder(text));
	}

	/** Messages, and what the tools of EMF call elements and their features. */
	private static void speak(UserLanguage language) {
		language.set(Ui.locale());
		ContractLabels.speak(Ui.locale());
	}

	public static <T> T get(Class<T> service) {
		return injector().getInstance(service);
	}

	private static Severity severity(URI text, String code) {
		return JalonPreferences.severity(project(text), code).orElse(null);
	}

	/** The project that holds a text; null when it is in none. */
	private static IProject project(URI text) {
		if (text.isPlatformResource()) {
			return ResourcesPlugin.getWorkspace().getRoot().getProject(text.segment(1));
		}
		if (!FILE_SCHEME.equals(text.scheme())) {
			return null;
		}
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(java.nio.file.Path.of(text.toFileString()).toUri());
		return files.length == 0 ? null : files[0].getProject();
	}
}
