// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.console;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;

import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;

/** Where commands say what they did; places in files are links. One for the workbench, made when it is first needed. */
public final class JalonConsole {

	private static final String TYPE = "fr.jalon.ui.console";
	private static final String NAME = "Jalon";
	/** Older output makes room for newer. */
	private static final int LOW_WATER = 200_000;
	private static final int HIGH_WATER = 250_000;

	private JalonConsole() {
	}

	/** The console, added to the Console view when it is not there. */
	public static synchronized MessageConsole console() {
		IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
		for (IConsole console : manager.getConsoles()) {
			if (TYPE.equals(console.getType())) {
				return (MessageConsole) console;
			}
		}
		MessageConsole console = new MessageConsole(NAME, TYPE, Images.descriptor("compute").orElse(null), true);
		console.setWaterMarks(LOW_WATER, HIGH_WATER);
		console.addPatternMatchListener(new PlaceLinks());
		manager.addConsoles(new IConsole[] {console});
		return console;
	}

	/** Lines about a project; places are written relative to it and found in it. From any thread. */
	public static void write(IProject project, List<String> lines) {
		print(project, lines, false);
	}

	/** Something that went wrong, in red. */
	public static void writeProblem(IProject project, String line) {
		print(project, List.of(line), true);
	}

	/** Brings the console to the front of its view, without taking the focus; opens nothing. */
	public static void show() {
		ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console());
	}

	private static void print(IProject project, List<String> lines, boolean problem) {
		MessageConsole console = console();
		PlaceLinks.context(console, project);
		MessageConsoleStream stream = console.newMessageStream();
		if (problem) {
			Ui.later(() -> stream.setColor(Display.getCurrent().getSystemColor(SWT.COLOR_RED)));
		}
		StringBuilder text = new StringBuilder();
		lines.stream().flatMap(line -> Arrays.stream(line.split("\\R"))).forEach(line -> text.append(line).append('\n'));
		stream.print(text.toString());
	}
}
