// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import fr.jalon.report.office.template.TemplateException;
import fr.jalon.report.office.template.TemplateFile;
import fr.jalon.runtime.io.FileProblems;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.Outside;

/**
 * Where the user names a letterhead. It is checked as soon as the file is there, and again when it was changed behind the dialog;
 * its faults are listed with the copy that shows them.
 */
final class LetterheadField {

	private static final String[] TEMPLATES = {"*.odt;*.docx", "*"};
	private static final int FAULTS_HEIGHT = 140;

	private final Runnable changed;
	private final Text file;
	private final DateTime day;
	private final Text faults;
	private final Link copy;
	private FileTime checkedAt;
	private String checkedPath = "";
	private TemplateFile checked;
	private String problem;

	/**
	 * @param group to be filled
	 * @param project whose documents are written
	 * @param remembered path to begin with; empty for none
	 * @param changed told of every change
	 */
	LetterheadField(Composite group, IProject project, String remembered, Runnable changed) {
		this.changed = changed;
		group.setLayout(new GridLayout(3, false));
		new Label(group, SWT.NONE).setText(Ui.text("reports.letterhead.file"));
		file = new Text(group, SWT.BORDER);
		file.setMessage(Ui.text("reports.letterhead.none"));
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wide.widthHint = 320;
		file.setLayoutData(wide);
		Button browse = new Button(group, SWT.PUSH);
		browse.setText(Ui.text("wizard.text.browse"));
		browse.addListener(SWT.Selection, event -> browse());
		new Label(group, SWT.NONE).setText(Ui.text("reports.letterhead.day"));
		day = new DateTime(group, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
		day.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 2, 1));
		day.addListener(SWT.Selection, event -> changed.run());
		faults = new Text(group, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		GridData listed = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
		listed.heightHint = FAULTS_HEIGHT;
		listed.widthHint = wide.widthHint;
		faults.setLayoutData(listed);
		copy = new Link(group, SWT.NONE);
		copy.setText(Ui.text("reports.letterhead.copy"));
		copy.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 3, 1));
		copy.addListener(SWT.Selection, event -> Outside.write(project, checked.marked()));
		file.setText(remembered);
		file.addListener(SWT.Modify, event -> check());
		group.getShell().addListener(SWT.Activate, event -> checkAgain());
		read();
		show();
	}

	private void browse() {
		FileDialog dialog = new FileDialog(file.getShell(), SWT.OPEN);
		dialog.setFilterExtensions(TEMPLATES);
		dialog.setFilterNames(new String[] {Ui.text("reports.letterhead.filter"), Ui.text("import.filter.all")});
		path().map(Path::getParent).filter(Objects::nonNull).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		String chosen = dialog.open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	/** Its user has perhaps mended it in a word processor meanwhile. */
	private void checkAgain() {
		if (!checkedPath.equals(typed()) || !Objects.equals(checkedAt, path().map(LetterheadField::time).orElse(null))) {
			check();
		}
	}

	private void check() {
		read();
		show();
		changed.run();
	}

	private void read() {
		checkedPath = typed();
		checked = null;
		problem = null;
		checkedAt = null;
		if (checkedPath.isEmpty()) {
			return;
		}
		Optional<Path> template = path().filter(Files::isRegularFile);
		if (template.isEmpty()) {
			problem = Ui.text("reports.letterhead.missing");
			return;
		}
		checkedAt = time(template.get());
		BusyIndicator.showWhile(file.getDisplay(), () -> read(template.get()));
	}

	private void read(Path template) {
		try {
			checked = TemplateFile.read(template, Ui.locale());
			if (checked.marked() != null) {
				problem = Ui.text("reports.letterhead.faulty");
				refresh(checked.marked());
			}
		} catch (TemplateException e) {
			problem = TemplateFile.refused(template, e).text(Ui.locale());
		} catch (IOException e) {
			problem = FileProblems.explain(e).text(Ui.locale());
		}
	}

	/** The copy is seen in the explorer when it lies in a project. */
	private static void refresh(Path written) {
		for (IFile each : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(written.toUri())) {
			try {
				each.refreshLocal(IResource.DEPTH_ZERO, null);
			} catch (CoreException e) {
				// It is on disk, which is where word processors look.
				Ui.log(e);
			}
		}
	}

	private void show() {
		boolean faulty = checked != null && checked.marked() != null;
		faults.setText(faulty ? checked.faulty(checked.marked().toString()).text(Ui.locale()) + "\n\n"
				+ checked.faults().stream().map(fault -> "• " + fault.line(Ui.locale())).collect(Collectors.joining("\n")) : "");
		day.setEnabled(checked != null);
		if (((GridData) faults.getLayoutData()).exclude == faulty) {
			shown(faults, faulty);
			shown(copy, faulty);
			Shell shell = file.getShell();
			shell.layout(true, true);
			if (shell.isVisible()) {
				shell.setSize(shell.getSize().x, shell.computeSize(shell.getClientArea().width, SWT.DEFAULT).y);
			}
		}
	}

	private static void shown(Control control, boolean visible) {
		((GridData) control.getLayoutData()).exclude = !visible;
		control.setVisible(visible);
	}

	private String typed() {
		return file.getText().strip();
	}

	private Optional<Path> path() {
		try {
			return typed().isEmpty() ? Optional.empty() : Optional.of(Path.of(typed()).toAbsolutePath());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static FileTime time(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		} catch (IOException e) {
			return null;
		}
	}

	void setEnabled(boolean enabled) {
		file.setEnabled(enabled);
		day.setEnabled(enabled && checked != null);
	}

	/** Why nothing can be written on it; null when all is well, or when there is none. */
	String problem() {
		return problem;
	}

	/** Null when there is none. */
	Letterhead letterhead() {
		return checked == null || problem != null ? null
				: new Letterhead(checked, LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay()));
	}

	/** As it is remembered; empty for none. */
	String remembered() {
		return typed();
	}
}
