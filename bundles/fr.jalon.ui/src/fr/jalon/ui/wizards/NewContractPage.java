// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import fr.jalon.ui.Ui;

/** Name of the project, and what to begin with: a contract of some type, or an example. */
public final class NewContractPage extends WizardPage {

	private static final int INDENT = 20;

	private final List<TextTemplate> templates = TextTemplate.contracts();
	private final List<SampleContract> samples = Arrays.stream(SampleContract.values()).filter(SampleContract::isPacked).toList();

	private Text project;
	private Button fromType;
	private Combo type;
	private Text title;
	private Button fromSample;
	private Combo sample;
	private Label sampleDescription;
	/** What we proposed ourselves may be replaced by another proposal; what the user wrote may not. */
	private String proposedProject = "";

	public NewContractPage() {
		super("contract");
		setTitle(Ui.text("wizard.project.title"));
		setDescription(Ui.text("wizard.project.description"));
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(new GridLayout(2, false));
		project = text(area, Ui.text("wizard.project.name"), 0);

		fromType = radio(area, Ui.text("wizard.project.fromType"));
		type = combo(area, Ui.text("wizard.project.type"), templates.stream().map(TextTemplate::title).toArray(String[]::new));
		title = text(area, Ui.text("wizard.project.contractTitle"), INDENT);
		title.setText(Ui.text("wizard.project.defaultTitle"));

		fromSample = radio(area, Ui.text("wizard.project.fromSample"));
		fromSample.setEnabled(!samples.isEmpty());
		sample = combo(area, Ui.text("wizard.project.sample"), samples.stream().map(SampleContract::title).toArray(String[]::new));
		sampleDescription = new Label(area, SWT.WRAP);
		GridData wide = new GridData(SWT.FILL, SWT.TOP, true, true, 2, 1);
		wide.horizontalIndent = INDENT;
		wide.widthHint = convertWidthInCharsToPixels(60);
		wide.heightHint = convertHeightInCharsToPixels(4);
		sampleDescription.setLayoutData(wide);

		project.addListener(SWT.Modify, event -> validate());
		title.addListener(SWT.Modify, event -> validate());
		type.addListener(SWT.Selection, event -> validate());
		sample.addListener(SWT.Selection, event -> changed());
		fromType.addListener(SWT.Selection, event -> changed());
		fromSample.addListener(SWT.Selection, event -> changed());
		fromType.setSelection(true);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "fr.jalon.ui.newProject");
		setControl(area);
		changed();
		// An empty page is no mistake yet.
		setErrorMessage(null);
	}

	private static Text text(Composite area, String label, int indent) {
		label(area, label, indent);
		Text text = new Text(area, SWT.BORDER);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return text;
	}

	private static Combo combo(Composite area, String label, String[] items) {
		label(area, label, INDENT);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(0);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return combo;
	}

	private static void label(Composite area, String text, int indent) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridData data = new GridData();
		data.horizontalIndent = indent;
		label.setLayoutData(data);
	}

	private static Button radio(Composite area, String text) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
		data.verticalIndent = 10;
		button.setLayoutData(data);
		return button;
	}

	private void changed() {
		boolean example = fromSample.getSelection();
		type.setEnabled(!example);
		title.setEnabled(!example);
		sample.setEnabled(example);
		sampleDescription.setText(example ? samples.get(sample.getSelectionIndex()).description() : "");
		if (project.getText().equals(proposedProject)) {
			proposedProject = example ? samples.get(sample.getSelectionIndex()).folder() : Ui.text("wizard.project.defaultName");
			project.setText(proposedProject);
		}
		validate();
	}

	private void validate() {
		Optional<String> problem = Names.project(project.getText());
		if (problem.isEmpty() && !fromSample.getSelection()) {
			problem = Names.title(title.getText());
		}
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	// -------------------------------------------------------------------------------------- what was chosen, for tests too

	public String projectName() {
		return project.getText();
	}

	public void setProjectName(String name) {
		project.setText(name);
	}

	/** Begins with an example. */
	public void choose(SampleContract example) {
		fromType.setSelection(false);
		fromSample.setSelection(true);
		sample.select(samples.indexOf(example));
		changed();
	}

	/** Begins with an empty contract of a type. */
	public void choose(int typeIndex, String contractTitle) {
		fromSample.setSelection(false);
		fromType.setSelection(true);
		type.select(typeIndex);
		title.setText(contractTitle);
		changed();
	}

	/** The example to begin with; empty for a contract of a type. */
	Optional<SampleContract> sample() {
		return fromSample.getSelection() ? Optional.of(samples.get(sample.getSelectionIndex())) : Optional.empty();
	}

	/** The text to begin with. */
	String text() {
		String name = Names.elementFrom(title.getText());
		return templates.get(type.getSelectionIndex()).contract(name.isEmpty() ? "Contrat" : name, title.getText());
	}
}
