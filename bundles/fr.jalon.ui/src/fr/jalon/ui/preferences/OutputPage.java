// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import fr.jalon.engine.Calculation;
import fr.jalon.report.results.LatestResults;
import fr.jalon.ui.Ui;

/** Where files are read and written, and what is written on save. */
public final class OutputPage extends OwnSettings {

	private Text output;
	private Text data;
	private Button onSave;
	private Button java;
	private Button sql;

	@Override
	protected void createFields(Composite parent) {
		parent.setLayout(new GridLayout(2, false));
		output = folder(parent, "preferences.output");
		data = folder(parent, "preferences.data");
		onSave = check(parent, "preferences.generateOnSave");
		java = check(parent, "preferences.java");
		sql = check(parent, "preferences.sql");
	}

	private Text folder(Composite parent, String label) {
		new Label(parent, SWT.NONE).setText(Ui.text(label));
		Text text = new Text(parent, SWT.BORDER);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		text.addListener(SWT.Modify, event -> validate());
		return text;
	}

	private static Button check(Composite parent, String label) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(Ui.text(label));
		button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		return button;
	}

	private void validate() {
		String bad = !FolderNames.isValid(output.getText()) ? output.getText() : !FolderNames.isValid(data.getText()) ? data.getText() : null;
		boolean same = bad == null && output.getText().strip().equals(data.getText().strip());
		setErrorMessage(bad != null ? Ui.text("preferences.badFolder", bad) : same ? Ui.text("preferences.sameFolder") : null);
		setValid(bad == null && !same);
	}

	@Override
	protected void load(IProject of) {
		show(JalonPreferences.outputFolder(of), JalonPreferences.dataFolder(of), JalonPreferences.generatesOnSave(of),
				JalonPreferences.generatesJava(of), JalonPreferences.generatesSql(of));
	}

	@Override
	protected void loadDefaults() {
		show(LatestResults.DEFAULT_FOLDER, Calculation.DATA_FOLDER, false, true, true);
	}

	private void show(String outputFolder, String dataFolder, boolean generates, boolean writesJava, boolean writesSql) {
		// Both at once: between the two they may be the same for a moment.
		data.setText(dataFolder);
		output.setText(outputFolder);
		onSave.setSelection(generates);
		java.setSelection(writesJava);
		sql.setSelection(writesSql);
		validate();
	}

	@Override
	protected void store(IEclipsePreferences preferences) {
		preferences.put(JalonPreferences.OUTPUT_FOLDER, output.getText().strip());
		preferences.put(JalonPreferences.DATA_FOLDER, data.getText().strip());
		preferences.putBoolean(JalonPreferences.GENERATE_ON_SAVE, onSave.getSelection());
		preferences.putBoolean(JalonPreferences.GENERATE_JAVA, java.getSelection());
		preferences.putBoolean(JalonPreferences.GENERATE_SQL, sql.getSelection());
	}

	@Override
	protected List<String> keys() {
		return List.of(JalonPreferences.OUTPUT_FOLDER, JalonPreferences.DATA_FOLDER, JalonPreferences.GENERATE_ON_SAVE,
				JalonPreferences.GENERATE_JAVA, JalonPreferences.GENERATE_SQL);
	}
}
