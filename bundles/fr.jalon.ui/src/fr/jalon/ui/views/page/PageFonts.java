// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.page;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** The fonts and colours of a page, derived from those of the workbench; light or dark as it is. */
final class PageFonts {

	final Font normal;
	final Font bold;
	final Font italic;
	final Font small;
	final Font title;
	final Font heading;
	final Font figure;
	final Font code;

	private final Control control;

	/** Disposed of with the control. */
	PageFonts(Control control) {
		this.control = control;
		FontDescriptor base = FontDescriptor.createFrom(control.getFont());
		int size = control.getFont().getFontData()[0].getHeight();
		normal = control.getFont();
		bold = base.setStyle(SWT.BOLD).createFont(control.getDisplay());
		italic = base.setStyle(SWT.ITALIC).createFont(control.getDisplay());
		small = base.setHeight(Math.max(6, size - 1)).createFont(control.getDisplay());
		title = base.setHeight(size + size / 2).setStyle(SWT.BOLD).createFont(control.getDisplay());
		heading = base.setHeight(size + 1).setStyle(SWT.BOLD).createFont(control.getDisplay());
		figure = base.setHeight(size + (size * 2) / 3).setStyle(SWT.BOLD).createFont(control.getDisplay());
		code = JFaceResources.getTextFont();
		control.addDisposeListener(event -> {
			for (Font font : new Font[] {bold, italic, small, title, heading, figure}) {
				font.dispose();
			}
		});
	}

	private boolean isDark() {
		RGB background = control.getBackground().getRGB();
		return background.red + background.green + background.blue < 3 * 128;
	}

	Color grey() {
		return isDark() ? new Color(180, 180, 180) : new Color(92, 92, 92);
	}

	Color blue() {
		return isDark() ? new Color(160, 180, 255) : new Color(0, 0, 145);
	}

	/** Behind headings. */
	Color band() {
		return isDark() ? new Color(60, 64, 80) : new Color(232, 237, 250);
	}

	/** Behind the heads of tables, and code. */
	Color paper() {
		return isDark() ? new Color(50, 50, 54) : new Color(244, 244, 244);
	}

	/** A status has a word and a sign; colour is never alone. */
	Color status(String kind) {
		boolean dark = isDark();
		return switch (kind) {
			case "reached" -> dark ? new Color(120, 220, 150) : new Color(24, 117, 60);
			case "on-track" -> dark ? new Color(140, 190, 255) : new Color(0, 82, 180);
			case "not-reached" -> dark ? new Color(255, 150, 140) : new Color(190, 0, 0);
			default -> grey();
		};
	}

	static String sign(String kind) {
		return switch (kind) {
			case "reached" -> "✓ ";
			case "on-track" -> "→ ";
			case "not-reached" -> "✗ ";
			case "undetermined" -> "◇ ";
			default -> "";
		};
	}
}
