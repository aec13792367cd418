// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.window.Window;
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
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.project.ContractProject;

/** Folder, name and first content of a new text: a contract, or a sheet. */
public final class NewTextPage extends WizardPage {

	private final boolean sheet;
	private final List<TextTemplate> templates;

	private IContainer folder;
	private Text folderText;
	private Text file;
	private Combo template;
	private Text name;
	private Text title;

	NewTextPage(boolean sheet, IContainer folder) {
		super("text");
		this.sheet = sheet;
		this.folder = folder;
		this.templates = sheet ? TextTemplate.sheets() : TextTemplate.contracts();
		setTitle(Ui.text(sheet ? "wizard.sheet.title" : "wizard.text.title"));
		setDescription(Ui.text(sheet ? "wizard.sheet.description" : "wizard.text.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(new GridLayout(3, false));
		folderText = text(area, Ui.text("wizard.text.folder"), 1);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Ui.text("wizard.text.browse"));
		browse.addListener(SWT.Selection, event -> browse());
		file = text(area, Ui.text("wizard.text.file"), 2);
		new Label(area, SWT.NONE).setText(Ui.text("wizard.text.template"));
		template = new Combo(area, SWT.READ_ONLY);
		template.setItems(templates.stream().map(TextTemplate::title).toArray(String[]::new));
		template.select(0);
		template.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		name = text(area, Ui.text("wizard.text.name"), 2);
		title = text(area, Ui.text("wizard.text.elementTitle"), 2);

		folderText.setText(folder == null ? "" : folder.getFullPath().makeRelative().toString());
		name.setText(sheet ? "F" + nextNumber() : "Contrat");
		title.setText(Ui.text(sheet ? "wizard.sheet.defaultTitle" : "wizard.project.defaultTitle"));
		file.setText(sheet ? "fiche-" + name.getText().toLowerCase(java.util.Locale.ROOT) : "contrat");
		for (Text each : List.of(folderText, file, name, title)) {
			each.addListener(SWT.Modify, event -> validate());
		}
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "fr.jalon.ui.newFile");
		setControl(area);
		validate();
		setErrorMessage(null);
		file.setFocus();
	}

	private static Text text(Composite area, String label, int columns) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
		return text;
	}

	private void browse() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), folder, false, Ui.text("wizard.text.folder"));
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			folderText.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	private void validate() {
		IResource found = folderText.getText().isBlank() ? null
				: ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromPortableString(folderText.getText().strip()));
		folder = found instanceof IContainer container && found.getType() != IResource.ROOT ? container : null;
		Optional<String> problem = Names.file(folder, file.getText()).or(() -> Names.element(name.getText())).or(() -> Names.title(title.getText()));
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	private Optional<ContractModel> model() {
		return folder == null || !ContractProject.is(folder.getProject()) ? Optional.empty() : ContractModels.get().latest(folder.getProject());
	}

	/** One more than the highest number of the contract's sheets. */
	private int nextNumber() {
		return model().map(model -> model.sheets().stream().mapToInt((Sheet each) -> each.number().orElse(0)).max().orElse(0) + 1).orElse(1);
	}

	/** Names are found within one namespace: that of the contract. */
	private String namespace() {
		return model().map(model -> model.with(workspace -> workspace.elements(Contract.class).stream().findFirst()
				.map(contract -> contract.eContainer() instanceof Document document && document.getNamespace() != null ? document.getNamespace() : "").orElse("")))
				.orElse("");
	}

	public void set(String fileName, int templateIndex, String elementName, String elementTitle) {
		file.setText(fileName);
		template.select(templateIndex);
		name.setText(elementName);
		title.setText(elementTitle);
	}

	IFile file() {
		return folder.getFile(IPath.fromPortableString(Names.withExtension(file.getText().strip())));
	}

	String text() {
		TextTemplate chosen = templates.get(template.getSelectionIndex());
		String element = sheet ? chosen.sheet(name.getText(), nextNumber(), title.getText()) : chosen.contract(name.getText(), title.getText());
		String namespace = namespace();
		return namespace.isEmpty() ? element : "espace " + namespace + "\n\n" + element;
	}
}
