// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.reports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;

/** Asks what to write of a contract, and as what; it remembers the answer. */
public final class ReportDialog extends TitleAreaDialog {

	private static final String SETTINGS = "reports";
	private static final String FORMATS = "formats";
	private static final String KINDS = "documents";

	private final String project;
	private final IDialogSettings settings;
	private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
	private final Map<Kind, Button> kinds = new EnumMap<>(Kind.class);
	private ReportChoice choice;

	public ReportDialog(Shell parent, String project) {
		super(parent);
		this.project = project;
		this.settings = DialogSettings.getOrCreateSection(JalonPlugin.get().getDialogSettings(), SETTINGS);
		this.choice = ReportChoice.of(settings.get(FORMATS), settings.get(KINDS));
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Ui.text("reports.window"));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "fr.jalon.ui.reports");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		area.setLayout(new GridLayout());
		Group as = group(area, Ui.text("reports.formats"));
		for (ReportFormat format : ReportFormat.values()) {
			formats.put(format, check(as, Ui.text("reports.format." + format), choice.formats().contains(format)));
		}
		Group what = group(area, Ui.text("reports.documents"));
		for (Kind kind : Kind.values()) {
			kinds.put(kind, check(what, Ui.text("reports.document." + kind), choice.kinds().contains(kind)));
		}
		setTitle(Ui.text("reports.title", project));
		setMessage(Ui.text("reports.description"));
		return area;
	}

	private static Group group(Composite area, String title) {
		Group group = new Group(area, SWT.NONE);
		group.setText(title);
		group.setLayout(new GridLayout());
		group.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return group;
	}

	private Button check(Composite group, String label, boolean selected) {
		Button button = new Button(group, SWT.CHECK);
		button.setText(label);
		button.setSelection(selected);
		button.addListener(SWT.Selection, event -> validate());
		return button;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Ui.text("reports.write"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	private void validate() {
		choice = new ReportChoice(selected(ReportFormat.class, formats), selected(Kind.class, kinds));
		// Pages are always written whole: each links to the others.
		kinds.values().forEach(button -> button.setEnabled(!choice.office().isEmpty()));
		setErrorMessage(choice.isComplete() ? null : Ui.text(choice.formats().isEmpty() ? "reports.noFormat" : "reports.noDocument"));
		getButton(IDialogConstants.OK_ID).setEnabled(choice.isComplete());
	}

	private static <E extends Enum<E>> Set<E> selected(Class<E> type, Map<E, Button> buttons) {
		EnumSet<E> selected = EnumSet.noneOf(type);
		buttons.forEach((each, button) -> {
			if (button.getSelection()) {
				selected.add(each);
			}
		});
		return selected;
	}

	@Override
	protected void okPressed() {
		settings.put(FORMATS, choice.formatNames());
		settings.put(KINDS, choice.kindNames());
		super.okPressed();
	}

	/** What the user wants. */
	public ReportChoice choice() {
		return choice;
	}
}
