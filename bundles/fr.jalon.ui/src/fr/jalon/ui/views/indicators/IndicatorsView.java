// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.indicators;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

import fr.jalon.report.results.LastFigure;
import fr.jalon.runtime.figure.Status;
import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;
import fr.jalon.ui.commands.SelectedContract;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.model.SelectedSheet;
import fr.jalon.ui.model.Sheet;

/** All indicators of a contract as a table: last figure, target, evolution, status, faults. */
public final class IndicatorsView extends ViewPart {

	public static final String ID = "fr.jalon.ui.views.indicators";

	/** A column: what it says of a row, and how rows are ordered by it. */
	private record Column(String key, int width, int style, Function<IndicatorRow, String> text, Comparator<IndicatorRow> order) {
	}

	private static final Status[] STATUSES = {Status.REACHED, Status.ON_TRACK, Status.NOT_REACHED, Status.UNDETERMINED};

	private final ContractModels.Listener models = this::modelChanged;
	private final ISelectionListener selections = this::selectionChanged;
	private final List<Column> columns = columns();

	private Text filter;
	private Combo status;
	private TableViewer table;
	private IProject project;
	private Column sorted;
	private boolean descending;

	private static List<Column> columns() {
		Collator collator = Collator.getInstance(Ui.locale());
		Comparator<String> words = collator::compare;
		return List.of(
				column("number", 48, SWT.RIGHT, row -> row.sheet().number().isPresent() ? String.valueOf(row.sheet().number().getAsInt()) : "",
						Comparator.comparingInt(row -> row.sheet().number().orElse(Integer.MAX_VALUE))),
				column("title", 280, SWT.LEFT, IndicatorRow::title, Comparator.comparing(IndicatorRow::title, words)),
				column("value", 190, SWT.RIGHT, row -> row.last().map(LastFigure::value).orElse(""), Comparator.comparing(IndicatorsView::value,
						Comparator.nullsLast(Comparator.naturalOrder()))),
				column("period", 130, SWT.LEFT, row -> row.last().map(LastFigure::period).orElse(""),
						Comparator.comparing(row -> row.last().map(last -> last.figure().period().start()).orElse(null),
								Comparator.nullsLast(Comparator.naturalOrder()))),
				column("target", 130, SWT.LEFT, IndicatorRow::target, Comparator.comparing(IndicatorRow::target, words)),
				column("gap", 70, SWT.RIGHT, row -> row.last().map(LastFigure::gapText).orElse(""), Comparator.comparing(
						row -> row.last().map(LastFigure::gap).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))),
				column("trend", 120, SWT.LEFT, Sparkline::words, Comparator.comparingInt(row -> row.measure().totals().size())),
				column("status", 130, SWT.LEFT, IndicatorsView::statusText, Comparator.comparing(
						row -> row.status().map(Status::ordinal).orElse(STATUSES.length))),
				column("faults", 80, SWT.RIGHT, row -> row.sheet().faults() == 0 ? "" : String.valueOf(row.sheet().faults()),
						Comparator.comparingInt(row -> row.sheet().faults())),
				column("file", 200, SWT.LEFT, row -> row.sheet().place().file().getProjectRelativePath() + ":" + row.sheet().place().line(),
						Comparator.comparing(row -> row.sheet().place().file().getFullPath().toString(), words)));
	}

	private static Column column(String key, int width, int style, Function<IndicatorRow, String> text, Comparator<IndicatorRow> order) {
		return new Column(key, width, style, text, order);
	}

	private static fr.jalon.runtime.Exact value(IndicatorRow row) {
		return row.last().filter(last -> last.figure().value().isKnown()).map(last -> last.figure().value().value()).orElse(null);
	}

	private static String statusText(IndicatorRow row) {
		return row.last().map(LastFigure::statusText).orElse(Ui.text("indicators.notComputed"));
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 2;
		layout.marginHeight = 2;
		parent.setLayout(layout);
		filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Ui.text("indicators.filter"));
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		filter.addListener(SWT.Modify, event -> table.refresh());
		status = new Combo(parent, SWT.READ_ONLY);
		status.add(Ui.text("indicators.allStatuses"));
		for (Status each : STATUSES) {
			status.add(each.message().text(Ui.locale()));
		}
		status.add(Ui.text("indicators.notComputed"));
		status.select(0);
		status.addListener(SWT.Selection, event -> table.refresh());
		status.setToolTipText(Ui.text("indicators.byStatus"));
		table = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		table.getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
		table.getTable().setHeaderVisible(true);
		table.getTable().setLinesVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(table);
		columns.forEach(this::add);
		table.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentElement, Object element) {
				return isWanted((IndicatorRow) element);
			}
		});
		table.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer viewer, Object a, Object b) {
				return IndicatorsView.this.compare((IndicatorRow) a, (IndicatorRow) b);
			}
		});
		table.addDoubleClickListener(event -> selected().stream().findFirst()
				.ifPresent(row -> OpenFile.at(row.sheet().place().file(), row.sheet().place().offset(), 0)));
		getSite().setSelectionProvider(table);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "fr.jalon.ui.indicatorsView");
		actions(getViewSite().getActionBars());
		setContentDescription(Ui.text("indicators.none"));
		ContractModels.get().addListener(models);
		getSite().getPage().addPostSelectionListener(selections);
		SelectedContract.of(getSite().getPage().getSelection(), getSite().getPage().getActiveEditor()).ifPresent(this::begin);
	}

	private void begin(IProject contract) {
		project = contract;
		ContractModels.get().latest(contract).ifPresent(this::show);
	}

	private void add(Column column) {
		TableViewerColumn viewerColumn = new TableViewerColumn(table, column.style());
		TableColumn control = viewerColumn.getColumn();
		control.setText(Ui.text("indicators." + column.key()));
		control.setWidth(column.width());
		control.setMoveable(true);
		control.addListener(SWT.Selection, event -> sort(column, control));
		if (column.key().equals("trend")) {
			viewerColumn.setLabelProvider(new Sparkline());
			return;
		}
		boolean isStatus = column.key().equals("status");
		viewerColumn.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return column.text().apply((IndicatorRow) element);
			}

			@Override
			public Image getImage(Object element) {
				return isStatus ? ((IndicatorRow) element).status().map(each -> Images.image(icon(each))).orElse(null) : null;
			}

			@Override
			public String getToolTipText(Object element) {
				IndicatorRow row = (IndicatorRow) element;
				return row.last().map(LastFigure::aim).filter(aim -> !aim.isEmpty()).orElse(column.text().apply(row));
			}
		});
	}

	private static String icon(Status status) {
		return switch (status) {
			case REACHED -> "status_reached";
			case ON_TRACK -> "status_pending";
			case NOT_REACHED -> "status_missed";
			case UNDETERMINED -> "status_unknown";
		};
	}

	private void actions(IActionBars bars) {
		Action copy = new Action(Ui.text("indicators.copy"), PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY)) {
			@Override
			public void run() {
				copy();
			}
		};
		bars.getToolBarManager().add(copy);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new Action() {
			@Override
			public void run() {
				table.getTable().selectAll();
			}
		});
	}

	// -------------------------------------------------------------------------------------------- filter and order

	private boolean isWanted(IndicatorRow row) {
		int wanted = status.getSelectionIndex();
		if (wanted > 0) {
			boolean matches = wanted <= STATUSES.length ? row.status().filter(STATUSES[wanted - 1]::equals).isPresent() : row.last().isEmpty();
			if (!matches) {
				return false;
			}
		}
		String all = folded(String.join(" ", columns.stream().map(column -> column.text().apply(row)).toList()) + " " + row.sheet().name());
		for (String word : folded(filter.getText()).strip().split("\\s+")) {
			if (!all.contains(word)) {
				return false;
			}
		}
		return true;
	}

	/** Accents and capitals do not count when one looks for something. */
	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}

	private void sort(Column column, TableColumn control) {
		descending = sorted == column && !descending;
		sorted = column;
		table.getTable().setSortColumn(control);
		table.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
		table.refresh();
	}

	private int compare(IndicatorRow a, IndicatorRow b) {
		int order = sorted == null ? 0 : sorted.order().compare(a, b);
		if (order != 0) {
			return descending ? -order : order;
		}
		List<Sheet> sheets = a.sheet().model().sheets();
		int sheet = Integer.compare(sheets.indexOf(a.sheet()), sheets.indexOf(b.sheet()));
		return sheet != 0 ? sheet : Integer.compare(a.sheet().measures().indexOf(a.measure()), b.sheet().measures().indexOf(b.measure()));
	}

	// ---------------------------------------------------------------------------------------------------- following

	private void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part != this && !table.getControl().isDisposed()) {
			SelectedSheet.project(part, selection).filter(selected -> !selected.equals(project)).ifPresent(this::begin);
		}
	}

	private void modelChanged(IProject changed, ContractModel model) {
		if (table.getControl().isDisposed()) {
			return;
		}
		if (model == null) {
			if (changed.equals(project)) {
				project = null;
				table.setInput(List.of());
				setContentDescription(Ui.text("indicators.none"));
			}
			return;
		}
		if (project == null) {
			project = changed;
		}
		if (changed.equals(project)) {
			show(model);
		}
	}

	private void show(ContractModel model) {
		List<IndicatorRow> rows = new ArrayList<>();
		for (Sheet sheet : model.sheets()) {
			sheet.measures().forEach(measure -> rows.add(new IndicatorRow(sheet, measure)));
		}
		List<String> selected = selected().stream().map(IndicatorRow::title).toList();
		table.setInput(rows);
		table.setSelection(new StructuredSelection(rows.stream().filter(row -> selected.contains(row.title())).toList()));
		setContentDescription(description(model, rows));
	}

	private static String description(ContractModel model, List<IndicatorRow> rows) {
		if (!model.resultsProblem().isEmpty()) {
			return model.resultsProblem();
		}
		long reached = rows.stream().filter(row -> row.status().filter(Status.REACHED::equals).isPresent()).count();
		long missed = rows.stream().filter(row -> row.status().filter(Status.NOT_REACHED::equals).isPresent()).count();
		long onTrack = rows.stream().filter(row -> row.status().filter(Status.ON_TRACK::equals).isPresent()).count();
		boolean computed = rows.stream().anyMatch(row -> row.last().isPresent());
		return computed ? Ui.text("indicators.summary", model.project().getName(), rows.size(), reached, onTrack, missed)
				: Ui.text("indicators.summaryNone", model.project().getName(), rows.size());
	}

	private List<IndicatorRow> selected() {
		List<IndicatorRow> rows = new ArrayList<>();
		for (Object each : table.getStructuredSelection()) {
			rows.add((IndicatorRow) each);
		}
		return rows;
	}

	// ---------------------------------------------------------------------------------------------------------- CSV

	private void copy() {
		Clipboard clipboard = new Clipboard(table.getControl().getDisplay());
		try {
			clipboard.setContents(new Object[] {csv()}, new Transfer[] {TextTransfer.getInstance()});
		} finally {
			clipboard.dispose();
		}
	}

	/** The rows selected, or all that are seen when none or only one is, as CSV with their headings. */
	public String csv() {
		List<List<String>> lines = new ArrayList<>();
		lines.add(columns.stream().map(column -> Ui.text("indicators." + column.key())).toList());
		List<IndicatorRow> chosen = selected().size() > 1 ? selected() : visible();
		chosen.forEach(row -> lines.add(columns.stream().map(column -> column.text().apply(row)).toList()));
		return CsvText.of(lines, Ui.locale());
	}

	/** The rows that pass the filter, in the order shown. */
	public List<IndicatorRow> visible() {
		List<IndicatorRow> rows = new ArrayList<>();
		for (var item : table.getTable().getItems()) {
			rows.add((IndicatorRow) item.getData());
		}
		return rows;
	}

	/** Shows only rows with these words. */
	public void filter(String words) {
		filter.setText(words);
	}

	/** Shows only rows of a status; empty: all. */
	public void filter(Optional<Status> wanted) {
		status.select(wanted.map(each -> 1 + List.of(STATUSES).indexOf(each)).orElse(0));
		table.refresh();
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
	}

	@Override
	public void dispose() {
		ContractModels.get().removeListener(models);
		getSite().getPage().removePostSelectionListener(selections);
		super.dispose();
	}
}
