// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.fiche;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;
import fr.jalon.ui.commands.SelectedContract;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.model.SelectedSheet;
import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.views.page.PageText;

/**
 * The sheet that the user works on, laid out as the official sheet with its last figures and its trajectory. It follows the
 * selection of every other part, and the texts and figures as they change.
 */
public final class FicheView extends ViewPart {

	public static final String ID = "fr.jalon.ui.views.fiche";

	private final ContractModels.Listener models = this::modelChanged;
	private final ISelectionListener selections = this::selectionChanged;

	private Combo chooser;
	private Label note;
	private PageText page;
	private IAction follow;
	private IAction open;

	private List<Sheet> choices = List.of();
	private Sheet shown;
	private IProject project;
	private IWorkbenchPart lastPart;
	private ISelection lastSelection;

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 2;
		parent.setLayout(layout);
		chooser = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		chooser.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		chooser.setToolTipText(Ui.text("fiche.choose"));
		chooser.setVisibleItemCount(20);
		chooser.addListener(SWT.Selection, event -> {
			if (chooser.getSelectionIndex() >= 0) {
				show(choices.get(chooser.getSelectionIndex()));
			}
		});
		note = new Label(parent, SWT.WRAP);
		note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		page = new PageText(parent);
		page.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "fr.jalon.ui.ficheView");
		actions(getViewSite().getActionBars());
		clear(Ui.text("fiche.none"));
		ContractModels.get().addListener(models);
		getSite().getPage().addPostSelectionListener(selections);
		IWorkbenchPart active = getSite().getPage().getActiveEditor();
		SelectedContract.of(getSite().getPage().getSelection(), active).ifPresent(this::begin);
	}

	/** The first sheet of a contract, until something is selected. */
	private void begin(IProject contract) {
		project = contract;
		ContractModels.get().latest(contract).ifPresent(model -> modelChanged(contract, model));
	}

	private void actions(IActionBars bars) {
		IToolBarManager tools = bars.getToolBarManager();
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		open = new Action(Ui.text("fiche.open"), images.getImageDescriptor(org.eclipse.ui.ide.IDE.SharedImages.IMG_OPEN_MARKER)) {
			@Override
			public void run() {
				if (shown != null) {
					OpenFile.at(shown.place().file(), shown.place().offset(), 0);
				}
			}
		};
		follow = new Action(Ui.text("fiche.follow"), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				if (isChecked() && lastSelection != null) {
					selectionChanged(lastPart, lastSelection);
				}
			}
		};
		follow.setImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
		follow.setChecked(true);
		Action copy = new Action(Ui.text("fiche.copy"), images.getImageDescriptor(ISharedImages.IMG_TOOL_COPY)) {
			@Override
			public void run() {
				page.copy();
			}
		};
		Action print = new Action(Ui.text("fiche.print"), images.getImageDescriptor(ISharedImages.IMG_ETOOL_PRINT_EDIT)) {
			@Override
			public void run() {
				print();
			}
		};
		tools.add(open);
		tools.add(follow);
		tools.add(copy);
		tools.add(print);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.setGlobalActionHandler(ActionFactory.PRINT.getId(), print);
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new Action() {
			@Override
			public void run() {
				page.control().selectAll();
			}
		});
	}

	private void print() {
		PrintDialog dialog = new PrintDialog(getSite().getShell(), SWT.PRIMARY_MODAL);
		PrinterData chosen = shown == null ? null : dialog.open();
		if (chosen != null) {
			Printer printer = new Printer(chosen);
			try {
				page.print(printer, shown.label());
			} finally {
				printer.dispose();
			}
		}
	}

	// ---------------------------------------------------------------------------------------------------- following

	private void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part == this || page.control().isDisposed()) {
			return;
		}
		lastPart = part;
		lastSelection = selection;
		if (!follow.isChecked()) {
			return;
		}
		Optional<Sheet> sheet = SelectedSheet.of(part, selection);
		if (sheet.isPresent()) {
			show(sheet.get());
			return;
		}
		// Another contract was selected: its first sheet, rather than one of a contract that is out of sight.
		Optional<IProject> selected = SelectedSheet.project(part, selection);
		if (selected.isPresent() && !selected.get().equals(project)) {
			begin(selected.get());
		}
	}

	private void modelChanged(IProject changed, ContractModel model) {
		if (page.control().isDisposed()) {
			return;
		}
		if (model == null) {
			if (changed.equals(project)) {
				project = null;
				clear(Ui.text("fiche.none"));
			}
			return;
		}
		if (project == null) {
			project = changed;
		}
		if (!changed.equals(project)) {
			return;
		}
		// What was selected before the texts were read, then what was shown, then the first sheet.
		Optional<Sheet> sheet = shown == null && lastSelection != null && follow.isChecked()
				? SelectedSheet.of(lastPart, lastSelection).filter(each -> each.model() == model) : Optional.empty();
		if (sheet.isEmpty() && shown != null && shown.model().project().equals(changed)) {
			sheet = model.sheet(shown.name());
		}
		if (sheet.isEmpty()) {
			sheet = model.sheets().stream().findFirst();
		}
		sheet.ifPresentOrElse(this::show, () -> clear(Ui.text("fiche.noSheet", changed.getName())));
	}

	/** Shows a sheet, whatever is selected. */
	public void show(Sheet sheet) {
		boolean same = sheet.isSameAs(shown);
		boolean unchanged = same && sheet.model() == shown.model();
		shown = sheet;
		project = sheet.model().project();
		if (unchanged) {
			return;
		}
		choices = sheet.model().sheets();
		chooser.setItems(choices.stream().map(Sheet::label).toArray(String[]::new));
		chooser.select(choices.indexOf(sheet));
		chooser.setEnabled(true);
		open.setEnabled(true);
		note(notes(sheet));
		page.show(sheet.page(), same);
		setContentDescription("");
	}

	private static String notes(Sheet sheet) {
		if (!sheet.model().resultsProblem().isEmpty()) {
			return sheet.model().resultsProblem();
		}
		return sheet.outdated() ? Ui.text("fiche.outdated") : "";
	}

	private void note(String text) {
		note.setText(text);
		GridData data = (GridData) note.getLayoutData();
		data.exclude = text.isEmpty();
		note.setVisible(!text.isEmpty());
		note.getParent().layout();
	}

	private void clear(String why) {
		shown = null;
		choices = List.of();
		chooser.removeAll();
		chooser.setEnabled(false);
		open.setEnabled(false);
		page.show(List.of());
		note(why);
	}

	/** What the view says, as plain text. */
	public String text() {
		return note.getVisible() ? note.getText() + "\n" + page.plainText() : page.plainText();
	}

	/** The sheet that is shown. */
	public Optional<Sheet> sheet() {
		return Optional.ofNullable(shown);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == Sheet.class && shown != null) {
			return adapter.cast(shown);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void setFocus() {
		page.control().setFocus();
	}

	@Override
	public void dispose() {
		ContractModels.get().removeListener(models);
		getSite().getPage().removePostSelectionListener(selections);
		super.dispose();
	}
}
