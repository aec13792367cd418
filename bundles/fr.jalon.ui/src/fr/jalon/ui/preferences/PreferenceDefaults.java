// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

import fr.jalon.engine.Calculation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.report.results.LatestResults;
import fr.jalon.ui.JalonPlugin;

/** What holds when nothing was chosen. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(JalonPlugin.ID);
		defaults.put(JalonPreferences.OUTPUT_FOLDER, LatestResults.DEFAULT_FOLDER);
		defaults.put(JalonPreferences.DATA_FOLDER, Calculation.DATA_FOLDER);
		defaults.putBoolean(JalonPreferences.GENERATE_ON_SAVE, false);
		defaults.putBoolean(JalonPreferences.GENERATE_JAVA, true);
		defaults.putBoolean(JalonPreferences.GENERATE_SQL, true);
		defaults.putInt(JalonPreferences.THREADS, EngineOptions.DEFAULT.threads());
		defaults.putInt(JalonPreferences.MEMORY, EngineOptions.DEFAULT.memoryMegabytes());
	}
}
