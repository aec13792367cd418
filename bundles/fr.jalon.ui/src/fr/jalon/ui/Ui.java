// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;
import fr.jalon.ui.preferences.JalonPreferences;

/** What every part of the workbench needs: words in the user's language, the log, the display. */
public final class Ui {

	private static final Catalogue WORDS = Catalogue.of(Ui.class);

	private Ui() {
	}

	/**
	 * The language in which the user is spoken to: the one of the preferences, else that of the workbench. Labels of menus are
	 * read by the workbench itself when it starts, in its own language.
	 */
	public static Locale locale() {
		String asked = JalonPreferences.language();
		String language = asked.isEmpty() ? Platform.getNL() : asked;
		return language.startsWith(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
	}

	/** Words of this bundle. */
	public static String text(String key, Object... arguments) {
		return message(key, arguments).text(locale());
	}

	public static Message message(String key, Object... arguments) {
		return WORDS.message(key, arguments);
	}

	/** For developers: what went wrong without any fault of the user. */
	public static void log(Throwable problem) {
		ILog.of(Ui.class).error(String.valueOf(problem.getMessage()), problem);
	}

	/** Runs on the thread of the windows, soon; not at all when the workbench is closing. */
	public static void later(Runnable action) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
					action.run();
				}
			});
		}
	}
}
