// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.drafts;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

import fr.jalon.ui.Ui;

/** The document received, and where its texts go. */
public final class ImportDraftPage extends WizardPage {

	private static final String[] DOCUMENTS = {"*.docx;*.odt;*.pdf;*.txt", "*"};

	private final Path received;
	private final IContainer container;
	private Text document;
	private Text folder;
	private Button replace;
	private boolean folderChosen;

	/**
	 * @param received to begin with; null: none
	 * @param container where the user is; null: nowhere
	 */
	ImportDraftPage(Path received, IContainer container) {
		super("draft");
		this.received = received;
		this.container = container;
		setTitle(Ui.text("import.title"));
		setDescription(Ui.text("import.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(new GridLayout(3, false));
		document = text(area, Ui.text("import.document"));
		browse(area, this::browseDocument);
		folder = text(area, Ui.text("wizard.text.folder"));
		browse(area, this::browseFolder);
		new Label(area, SWT.NONE);
		replace = new Button(area, SWT.CHECK);
		replace.setText(Ui.text("import.replace"));
		replace.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		replace.addListener(SWT.Selection, event -> validate());
		document.addListener(SWT.Modify, event -> {
			proposeFolder();
			validate();
		});
		folder.addListener(SWT.Modify, event -> validate());
		folder.addListener(SWT.KeyDown, event -> folderChosen = true);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "fr.jalon.ui.importDraft");
		setControl(area);
		document.setText(received == null ? "" : received.toString());
		proposeFolder();
		validate();
		setErrorMessage(null);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			document.setFocus();
		}
	}

	private static Text text(Composite area, String label) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return text;
	}

	private static void browse(Composite area, Runnable action) {
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Ui.text("wizard.text.browse"));
		browse.addListener(SWT.Selection, event -> action.run());
	}

	private void browseDocument() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions(DOCUMENTS);
		dialog.setFilterNames(new String[] {Ui.text("import.filter"), Ui.text("import.filter.all")});
		String chosen = dialog.open();
		if (chosen != null) {
			document.setText(chosen);
		}
	}

	private void browseFolder() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), container, true, Ui.text("wizard.text.folder"));
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			folderChosen = true;
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	/** Named like the document, below where the user is; a project of its own where that is nowhere. */
	private void proposeFolder() {
		if (folderChosen) {
			return;
		}
		String name = path().map(Path::getFileName).map(Path::toString).orElse("").replaceFirst("\\.[^.]*$", "")
				.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
		String above = container == null ? "" : container.getFullPath().makeRelative().toString();
		folder.setText(above.isEmpty() || name.isEmpty() ? above + name : above + "/" + name);
	}

	private Optional<Path> path() {
		try {
			String typed = document.getText().strip();
			return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed).toAbsolutePath());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void validate() {
		Optional<String> problem = path().filter(Files::isRegularFile).isEmpty() ? Optional.of(Ui.text("import.noDocument")) : target().problem();
		setErrorMessage(problem.orElse(null));
		boolean creates = problem.isEmpty() && ResourcesPlugin.getWorkspace().getRoot().findMember(target().path()) == null;
		setMessage(creates ? Ui.text(target().project().exists() ? "import.newFolder" : "import.newProject", folder.getText().strip()) : null, INFORMATION);
		setPageComplete(problem.isEmpty());
	}

	/** As if the user had typed it. */
	public void set(String documentPath, String folderPath, boolean replaces) {
		folderChosen = true;
		document.setText(documentPath);
		folder.setText(folderPath);
		replace.setSelection(replaces);
		validate();
	}

	/** The folder, as the user sees it. */
	public String folder() {
		return folder.getText();
	}

	Path document() {
		return path().orElseThrow();
	}

	DraftTarget target() {
		return DraftTarget.of(folder.getText());
	}

	boolean replaces() {
		return replace.getSelection();
	}
}
