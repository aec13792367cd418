// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.CheckCatalog;
import fr.jalon.ui.Ui;
import fr.jalon.ui.fixes.CheckExplanation;
import fr.jalon.ui.model.JalonLanguage;

/** How grave each check is, by families, with a search. */
public final class SeverityPage extends OwnSettings {

	/** What can be chosen: nothing (as the contract says), then the severities. */
	private static final List<Severity> CHOICES = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.IGNORE);

	/** Checks about the same thing. */
	private record Family(int number, List<Check<?>> checks) {

		String title() {
			return Ui.text("family." + number);
		}
	}

	private final Map<String, Severity> chosen = new TreeMap<>();
	private final List<Family> families = families();
	private Text search;
	private TreeViewer tree;

	private static List<Family> families() {
		Map<Integer, List<Check<?>>> byNumber = new TreeMap<>();
		for (Check<?> check : JalonLanguage.get(CheckCatalog.class).all()) {
			byNumber.computeIfAbsent(check.family(), number -> new ArrayList<>()).add(check);
		}
		return byNumber.entrySet().stream().map(entry -> new Family(entry.getKey(), entry.getValue())).toList();
	}

	@Override
	protected void createFields(Composite parent) {
		parent.setLayout(new GridLayout());
		search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Ui.text("severity.search"));
		search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		tree = new TreeViewer(parent, SWT.BORDER | SWT.FULL_SELECTION);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = 240;
		data.widthHint = 430;
		tree.getTree().setLayoutData(data);
		tree.getTree().setHeaderVisible(true);
		tree.getTree().setLinesVisible(true);
		tree.setContentProvider(new Content());
		column("severity.check", 280, SeverityPage::title);
		TreeViewerColumn severity = column("severity.severity", 140, this::severity);
		severity.setEditingSupport(new Editing(tree));
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentElement, Object element) {
				return element instanceof Family family ? family.checks().stream().anyMatch(SeverityPage.this::isFound) : isFound((Check<?>) element);
			}
		});
		tree.setInput(families);
		search.addListener(SWT.Modify, event -> {
			tree.refresh();
			if (!search.getText().isBlank()) {
				tree.expandAll();
			}
		});
		Button explain = new Button(parent, SWT.PUSH);
		explain.setText(Ui.text("severity.explain"));
		explain.setEnabled(false);
		tree.addSelectionChangedListener(event -> explain.setEnabled(event.getStructuredSelection().getFirstElement() instanceof Check));
		explain.addListener(SWT.Selection, event -> {
			if (tree.getStructuredSelection().getFirstElement() instanceof Check<?> check) {
				CheckExplanation.show(check.code());
			}
		});
	}

	private TreeViewerColumn column(String title, int width, java.util.function.Function<Object, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.getColumn().setText(Ui.text(title));
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply(element);
			}
		});
		return column;
	}

	private static String title(Object element) {
		return element instanceof Family family ? family.title()
				: Ui.text("severity.title", ((Check<?>) element).code(), ((Check<?>) element).title(Ui.locale()));
	}

	private String severity(Object element) {
		if (!(element instanceof Check<?> check)) {
			return "";
		}
		Severity severity = chosen.get(check.code());
		return severity == null ? Ui.text("severity.default", label(check.severity())) : label(severity);
	}

	private static String label(Severity severity) {
		return Ui.text("severity." + severity.getName());
	}

	private boolean isFound(Check<?> check) {
		String text = title(check).toLowerCase(Ui.locale());
		return text.contains(search.getText().strip().toLowerCase(Ui.locale()));
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Family family ? family.checks().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Family;
		}
	}

	private final class Editing extends EditingSupport {

		Editing(TreeViewer viewer) {
			super(viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			List<String> items = new ArrayList<>();
			items.add(Ui.text("severity.default", label(((Check<?>) element).severity())));
			CHOICES.forEach(each -> items.add(label(each)));
			return new ComboBoxCellEditor(tree.getTree(), items.toArray(String[]::new), SWT.READ_ONLY);
		}

		@Override
		protected boolean canEdit(Object element) {
			return element instanceof Check;
		}

		@Override
		protected Object getValue(Object element) {
			return CHOICES.indexOf(chosen.get(((Check<?>) element).code())) + 1;
		}

		@Override
		protected void setValue(Object element, Object value) {
			int index = (Integer) value;
			String code = ((Check<?>) element).code();
			if (index <= 0) {
				chosen.remove(code);
			} else {
				chosen.put(code, CHOICES.get(index - 1));
			}
			tree.update(element, null);
		}
	}

	@Override
	protected void load(IProject of) {
		chosen.clear();
		allChecks().forEach(check -> JalonPreferences.severity(of, check.code()).ifPresent(severity -> chosen.put(check.code(), severity)));
		tree.refresh();
	}

	@Override
	protected void loadDefaults() {
		chosen.clear();
		tree.refresh();
	}

	@Override
	protected void store(IEclipsePreferences preferences) {
		for (Check<?> check : allChecks()) {
			Severity severity = chosen.get(check.code());
			if (severity == null) {
				preferences.remove(JalonPreferences.SEVERITY + check.code());
			} else {
				preferences.put(JalonPreferences.SEVERITY + check.code(), severity.getName());
			}
		}
	}

	@Override
	protected List<String> keys() {
		return allChecks().stream().map(check -> JalonPreferences.SEVERITY + check.code()).toList();
	}

	private List<Check<?>> allChecks() {
		return families.stream().flatMap(family -> family.checks().stream()).toList();
	}
}
