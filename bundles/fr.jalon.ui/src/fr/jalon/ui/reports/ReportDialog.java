// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.reports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.QualifiedName;
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
import fr.jalon.report.office.ReportFormat;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.Sheet;

/** Asks what to write of a contract, as what and on which letterhead; it remembers the answer. */
public final class ReportDialog extends TitleAreaDialog {

	private static final String SETTINGS = "reports";
	private static final String FORMATS = "formats";
	private static final String KINDS = "documents";
	private static final String OPENS = "opens";
	/** Of a project: other contracts are written by other agencies. */
	private static final QualifiedName LETTERHEAD = new QualifiedName(JalonPlugin.ID, "letterhead");

	private final IProject project;
	private final Sheet sheet;
	private final IDialogSettings settings;
	private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
	private final Map<Kind, Button> kinds = new EnumMap<>(Kind.class);
	private Button onlySheet;
	private LetterheadField letterhead;
	private Button open;
	private ReportChoice choice;
	private boolean opens;

	/** @param sheet that the user is looking at; null for none */
	public ReportDialog(Shell parent, IProject project, Sheet sheet) {
		super(parent);
		this.project = project;
		this.sheet = sheet;
		this.settings = DialogSettings.getOrCreateSection(JalonPlugin.get().getDialogSettings(), SETTINGS);
		this.choice = ReportChoice.of(settings.get(FORMATS), settings.get(KINDS));
		this.opens = settings.get(OPENS) == null || settings.getBoolean(OPENS);
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
		if (sheet != null) {
			onlySheet = check(what, Ui.text("reports.onlySheet", sheet.label()).replace("&", "&&"), false);
		}
		letterhead = new LetterheadField(group(area, Ui.text("reports.letterhead")), project, remembered(), this::validate);
		open = check(area, Ui.text("reports.open"), opens);
		setTitle(Ui.text("reports.title", project.getName()));
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
		if (getButton(IDialogConstants.OK_ID) == null) {
			return; // still being made
		}
		boolean single = onlySheet != null && onlySheet.getSelection();
		choice = new ReportChoice(selected(ReportFormat.class, formats), selected(Kind.class, kinds), single ? sheet.name() : null, letterhead.letterhead());
		opens = open.getSelection();
		// Pages are always written whole: each links to the others.
		boolean documents = !choice.office().isEmpty();
		kinds.values().forEach(button -> button.setEnabled(documents && !single));
		if (onlySheet != null) {
			onlySheet.setEnabled(documents);
		}
		letterhead.setEnabled(documents);
		String problem = problem();
		setErrorMessage(problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
	}

	/** What is still to be chosen or mended; null when it can be written. */
	private String problem() {
		if (!choice.isComplete()) {
			return Ui.text(choice.formats().isEmpty() ? "reports.noFormat" : "reports.noDocument");
		}
		if (choice.office().isEmpty()) {
			return null;
		}
		if (letterhead.problem() != null) {
			return letterhead.problem();
		}
		ReportFormat made = choice.letterhead() == null ? null : ReportFormat.of(choice.letterhead().file().extension());
		return made == null || choice.formats().contains(made) ? null : Ui.text("reports.letterhead.unused", made);
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
		settings.put(OPENS, opens);
		remember();
		super.okPressed();
	}

	private String remembered() {
		try {
			String path = project.getPersistentProperty(LETTERHEAD);
			return path == null ? "" : path;
		} catch (CoreException e) {
			return "";
		}
	}

	private void remember() {
		try {
			project.setPersistentProperty(LETTERHEAD, letterhead.remembered().isEmpty() ? null : letterhead.remembered());
		} catch (CoreException e) {
			// It is asked for again next time.
			Ui.log(e);
		}
	}

	/** What the user wants. */
	public ReportChoice choice() {
		return choice;
	}

	/** Whether the user wants to see it at once. */
	public boolean opens() {
		return opens;
	}
}
