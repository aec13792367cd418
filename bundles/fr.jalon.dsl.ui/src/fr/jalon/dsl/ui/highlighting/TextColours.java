// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.highlighting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.xtext.ui.editor.syntaxcoloring.DefaultHighlightingConfiguration;
import org.eclipse.xtext.ui.editor.syntaxcoloring.IHighlightingConfigurationAcceptor;
import org.eclipse.xtext.ui.editor.utils.TextStyle;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.highlighting.HighlightStyle;
import fr.jalon.dsl.ui.Words;

/**
 * The colours of the editor, to be changed in the preferences. All of them stand out from white by at least 4.5 to 1, and no
 * two kinds of names that stand side by side are told by red and green alone.
 */
public final class TextColours extends DefaultHighlightingConfiguration {

	private static final RGB PURPLE = new RGB(112, 26, 117);
	private static final RGB NAVY = new RGB(12, 60, 130);
	private static final RGB BLUE = new RGB(29, 78, 216);
	private static final RGB TEAL = new RGB(15, 105, 110);
	private static final RGB BROWN = new RGB(140, 70, 10);
	private static final RGB OLIVE = new RGB(90, 90, 20);
	private static final RGB GREY = new RGB(90, 98, 104);
	private static final RGB GREEN = new RGB(47, 110, 75);
	private static final RGB INK = new RGB(40, 44, 52);

	private final UserLanguage language;

	@Inject
	TextColours(UserLanguage language) {
		this.language = language;
	}

	@Override
	public void configure(IHighlightingConfigurationAcceptor colours) {
		super.configure(colours);
		for (HighlightStyle style : HighlightStyle.values()) {
			colours.acceptDefaultHighlighting(style.id(), Words.text(language.get(), "colour." + style.name()), of(style));
		}
	}

	private static TextStyle of(HighlightStyle style) {
		return switch (style) {
			case KEYWORD -> style(PURPLE, SWT.BOLD);
			case FICHE -> style(NAVY, SWT.BOLD);
			case STRUCTURE -> style(NAVY, SWT.NORMAL);
			case ACTOR -> style(OLIVE, SWT.NORMAL);
			case DATA -> style(TEAL, SWT.BOLD);
			case COLUMN -> style(TEAL, SWT.NORMAL);
			case VALUE -> style(TEAL, SWT.ITALIC);
			case MEASURE -> style(BROWN, SWT.NORMAL);
			case PRODUCT -> style(NAVY, SWT.ITALIC);
			case NAME, OPERATOR -> style(INK, SWT.NORMAL);
			case DATE, NUMBER, UNIT -> style(BROWN, SWT.NORMAL);
			case TEXT -> style(BLUE, SWT.NORMAL);
			case COMMENT -> style(GREEN, SWT.ITALIC);
		};
	}

	private static TextStyle style(RGB colour, int font) {
		TextStyle style = new TextStyle();
		style.setColor(colour);
		style.setStyle(font);
		return style;
	}

	@Override
	public TextStyle keywordTextStyle() {
		return style(PURPLE, SWT.BOLD);
	}

	@Override
	public TextStyle stringTextStyle() {
		return style(BLUE, SWT.NORMAL);
	}

	@Override
	public TextStyle commentTextStyle() {
		return style(GREEN, SWT.ITALIC);
	}

	@Override
	public TextStyle numberTextStyle() {
		return style(BROWN, SWT.NORMAL);
	}

	@Override
	public TextStyle punctuationTextStyle() {
		return style(GREY, SWT.NORMAL);
	}
}
