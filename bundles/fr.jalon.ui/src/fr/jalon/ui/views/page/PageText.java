// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.page;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.StyledTextPrintOptions;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.widgets.Composite;

import fr.jalon.report.html.Html;
import fr.jalon.ui.views.page.PageLayout.Drawing;
import fr.jalon.ui.views.page.PageLayout.Line;

/**
 * Shows the elements of a page as rich text, without any browser: it can be read by a screen reader, selected, copied and
 * printed, and follows the fonts and colours of the workbench. Charts are drawn in place and said in words beneath.
 */
public final class PageText {

	/** Stands in the text for a drawing. */
	static final String OBJECT = "\uFFFC";

	private static final int MARGIN = 10;

	private final StyledText text;
	private final PageFonts fonts;
	private List<Html> shown = List.of();
	private List<Drawing> drawings = List.of();
	private int laidOutFor;

	public PageText(Composite parent) {
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setFont(JFaceResources.getDialogFont());
		text.setLineSpacing(2);
		fonts = new PageFonts(text);
		text.addPaintObjectListener(event -> drawings.stream().filter(drawing -> drawing.offset() == event.style.start).findFirst()
				.ifPresent(drawing -> drawing.painter().paint(event.gc, event.x, event.y + event.ascent - drawing.height(), drawing.width())));
		text.addListener(SWT.Resize, event -> {
			// Columns and drawings fit the width; a new height changes nothing.
			if (text.getClientArea().width != laidOutFor) {
				layOut(true);
			}
		});
	}

	public StyledText control() {
		return text;
	}

	/** Shows a page from its beginning; the place is kept when it is the same page again, somewhat changed. */
	public void show(List<Html> page, boolean samePage) {
		shown = List.copyOf(page);
		layOut(samePage);
	}

	public void show(List<Html> page) {
		show(page, false);
	}

	/** What is shown, as plain text. */
	public String plainText() {
		return text.getText().replace(OBJECT, "").replace("\n\n\n", "\n\n");
	}

	/** Copies the selection, or all when nothing is selected. */
	public void copy() {
		String selected = text.getSelectionCount() == 0 ? plainText() : text.getSelectionText().replace(OBJECT, "");
		Clipboard clipboard = new Clipboard(text.getDisplay());
		try {
			clipboard.setContents(new Object[] {selected}, new Transfer[] {TextTransfer.getInstance()});
		} finally {
			clipboard.dispose();
		}
	}

	public void print(Printer printer, String jobName) {
		StyledTextPrintOptions options = new StyledTextPrintOptions();
		options.jobName = jobName;
		options.printTextFontStyle = true;
		options.footer = jobName + StyledTextPrintOptions.SEPARATOR + StyledTextPrintOptions.PAGE_TAG + StyledTextPrintOptions.SEPARATOR;
		text.print(printer, options).run();
	}

	private void layOut(boolean keepPlace) {
		if (text.isDisposed()) {
			return;
		}
		laidOutFor = text.getClientArea().width;
		int top = text.getTopPixel();
		PageLayout layout = new PageLayout(fonts, text, Math.max(120, laidOutFor - 2 * MARGIN));
		List<Line> lines = layout.of(shown);
		StringBuilder all = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		List<Drawing> found = new ArrayList<>();
		for (Line line : lines) {
			int offset = all.length();
			line.styles().forEach(style -> {
				style.start += offset;
				styles.add(style);
			});
			if (line.drawing() != null) {
				found.add(line.drawing().at(offset));
			}
			all.append(line.text()).append('\n');
		}
		text.setRedraw(false);
		try {
			text.setText(all.toString());
			drawings = found;
			text.setStyleRanges(styles.toArray(StyleRange[]::new));
			for (int i = 0; i < lines.size(); i++) {
				format(i, lines.get(i));
			}
			text.setTopPixel(keepPlace ? top : 0);
		} finally {
			text.setRedraw(true);
		}
	}

	private void format(int number, Line line) {
		if (line.indent() > 0) {
			text.setLineIndent(number, 1, line.indent());
		}
		if (line.wrapIndent() > 0) {
			text.setLineWrapIndent(number, 1, line.wrapIndent());
		}
		if (line.tabs().length > 0) {
			text.setLineTabStops(number, 1, line.tabs());
		}
		if (line.background() != null) {
			text.setLineBackground(number, 1, line.background());
		}
		if (line.spaceAbove() > 0) {
			text.setLineVerticalIndent(number, line.spaceAbove());
		}
	}
}
