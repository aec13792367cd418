// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import fr.jalon.engine.EngineOptions;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;

/** What holds for the whole workbench: the language, and how much of the machine a computation may take. */
public final class JalonPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int MOST_THREADS = 256;
	private static final int LEAST_MEMORY = 64;
	private static final int MOST_MEMORY = 1 << 20;

	public JalonPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, JalonPlugin.ID);
		store.setDefault(JalonPreferences.THREADS, EngineOptions.DEFAULT.threads());
		store.setDefault(JalonPreferences.MEMORY, EngineOptions.DEFAULT.memoryMegabytes());
		setPreferenceStore(store);
		setDescription(Ui.text("preferences.description"));
	}

	@Override
	protected void createFieldEditors() {
		addField(new ComboFieldEditor(JalonPreferences.LANGUAGE, Ui.text("preferences.language"),
				new String[][] {{Ui.text("preferences.language.workbench"), ""}, {"Français", Locale.FRENCH.getLanguage()},
						{"English", Locale.ENGLISH.getLanguage()}}, getFieldEditorParent()));
		number(JalonPreferences.THREADS, "preferences.threads", 1, MOST_THREADS);
		number(JalonPreferences.MEMORY, "preferences.memory", LEAST_MEMORY, MOST_MEMORY);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getFieldEditorParent(), "fr.jalon.ui.preferences");
	}

	private void number(String key, String label, int least, int most) {
		IntegerFieldEditor editor = new IntegerFieldEditor(key, Ui.text(label), getFieldEditorParent());
		editor.setValidRange(least, most);
		editor.setErrorMessage(Ui.text("preferences.range", least, most));
		addField(editor);
	}
}
