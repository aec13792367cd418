// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import fr.jalon.design.JalonDesign;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Says to the user, once and in his language, what could not be done and what to do about it. */
public final class Notices {

	private static final Catalogue MESSAGES = Catalogue.of(Notices.class);

	private static final Consumer<String> SHOWN = Notices::show;

	private static Consumer<String> reader = SHOWN;

	private Notices() {
	}

	public static String text(String key, Object... arguments) {
		return MESSAGES.message(key, arguments).text(JalonTexts.get(UserLanguage.class).get());
	}

	public static String text(Message message) {
		return message.text(JalonTexts.get(UserLanguage.class).get());
	}

	/** Shows a message when nothing else is going on; in a log when there is no window. */
	public static void tell(String text) {
		reader.accept(text);
	}

	/** As {@link #tell}, of something that went well. */
	public static void inform(String text) {
		if (PlatformUI.isWorkbenchRunning() && reader == SHOWN) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> MessageDialog.openInformation(display.getActiveShell(), text("title"), text));
		} else {
			reader.accept(text);
		}
	}

	/** Another reader than the user, for tests; null for the user. */
	public static void readBy(Consumer<String> other) {
		reader = other == null ? SHOWN : other;
	}

	private static void show(String text) {
		if (!PlatformUI.isWorkbenchRunning()) {
			Platform.getLog(Notices.class).log(new Status(Status.WARNING, JalonDesign.ID, text));
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		// After the command: a dialog within it would hold the model.
		display.asyncExec(() -> MessageDialog.openWarning(display.getActiveShell(), text("title"), text));
	}
}
