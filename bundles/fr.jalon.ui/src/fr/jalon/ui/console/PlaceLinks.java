// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.console;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListener;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;
import fr.jalon.ui.commands.Outside;

/** Makes links of {@code fiches.jalon:12:3}, {@code donnees/demandes.csv:7} and {@code out/fiches/index.html}. */
final class PlaceLinks implements IPatternMatchListener {

	private static final String PROJECT = "fr.jalon.ui.console.project";
	/** At the start of a line, so that names with blanks are found whole. */
	private static final Pattern PLACE = Pattern.compile("^\\s*(\\S.*?\\.(?:jalon|csv|html|odt|docx|svg|java|sql|json))(?::(\\d+))?(?::(\\d+))?(?=\\s|:|,|$)");

	private static final Set<String> BROWSED = Set.of("html", "svg");

	private TextConsole console;

	/** The project that the lines to come are about. */
	static void context(TextConsole console, IProject project) {
		console.setAttribute(PROJECT, project);
	}

	@Override
	public void connect(TextConsole connected) {
		console = connected;
	}

	@Override
	public void disconnect() {
		console = null;
	}

	@Override
	public void matchFound(PatternMatchEvent event) {
		try {
			String line = console.getDocument().get(event.getOffset(), event.getLength());
			Matcher matcher = PLACE.matcher(line);
			if (!matcher.find()) {
				return;
			}
			Optional<IFile> file = file(matcher.group(1).strip());
			if (file.isPresent()) {
				int number = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
				int start = matcher.start(1);
				int end = Math.max(matcher.end(1), Math.max(matcher.end(2), matcher.end(3)));
				console.addHyperlink(new Link(file.get(), number), event.getOffset() + start, end - start);
			}
		} catch (BadLocationException | NumberFormatException e) {
			// The console was cleared meanwhile, or the number is none.
		}
	}

	private Optional<IFile> file(String path) {
		IResource found = console.getAttribute(PROJECT) instanceof IProject project && project.isAccessible()
				? project.findMember(IPath.fromOSString(path)) : null;
		if (found == null) {
			found = ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromOSString(path));
		}
		return found instanceof IFile file ? Optional.of(file) : Optional.empty();
	}

	@Override
	public String getPattern() {
		return "[^\\n]*\\.(?:jalon|csv|html|odt|docx|svg|java|sql|json)[^\\n]*";
	}

	@Override
	public int getCompilerFlags() {
		return 0;
	}

	@Override
	public String getLineQualifier() {
		return null;
	}

	private record Link(IFile file, int line) implements IHyperlink {

		/** Pages are to be read, not edited. */
		private void open() {
			if (BROWSED.contains(file.getFileExtension()) && file.getLocation() != null) {
				Outside.browse(file.getProject(), file.getLocation().toPath());
			} else {
				OpenFile.atLine(file, line);
			}
		}

		@Override
		public void linkEntered() {
			// The console draws it.
		}

		@Override
		public void linkExited() {
			// The console draws it.
		}

		@Override
		public void linkActivated() {
			Ui.later(this::open);
		}
	}
}
