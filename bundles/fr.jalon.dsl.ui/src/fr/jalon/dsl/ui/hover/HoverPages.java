// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.hover;

import org.eclipse.jface.internal.text.html.BrowserInformationControl;
import org.eclipse.jface.internal.text.html.HTMLPrinter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension4;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.EditorsUI;

import com.google.inject.Singleton;

/** Windows that show Markdown beside the mouse: a small browser, or plain text where there is none. */
@Singleton
@SuppressWarnings("restriction")
public final class HoverPages {

	private static final String STYLE = """
			html { font-family: sans-serif; font-size: 9pt; }
			body { margin: 4px 6px; }
			h1, h2, h3, h4 { font-size: 1.1em; margin: 0 0 4px 0; }
			p, ul, ol, table { margin: 4px 0; }
			table { border-collapse: collapse; }
			td, th { text-align: left; vertical-align: top; padding: 1px 10px 1px 0; }
			pre, code { font-family: monospace; }
			""";

	private final IInformationControlCreator rich = new Creator(false);
	private final IInformationControlCreator hover = new Creator(true);

	/** A page of HTML in the colours of hovers. */
	public String page(String markdown) {
		StringBuilder page = new StringBuilder(MarkdownPage.html(markdown));
		RGB ink = JFaceResources.getColorRegistry().getRGB("org.eclipse.ui.workbench.HOVER_FOREGROUND");
		RGB paper = JFaceResources.getColorRegistry().getRGB("org.eclipse.ui.workbench.HOVER_BACKGROUND");
		String style = HTMLPrinter.convertTopLevelFont(STYLE, new FontData());
		if (ink != null && paper != null) {
			HTMLPrinter.insertPageProlog(page, 0, ink, paper, style);
		} else {
			HTMLPrinter.insertPageProlog(page, 0, style);
		}
		HTMLPrinter.addPageEpilog(page);
		return page.toString();
	}

	/** Makes the window beside the mouse. */
	public IInformationControlCreator hoverControl() {
		return hover;
	}

	/** Makes windows that stay open. */
	public IInformationControlCreator control() {
		return rich;
	}

	private final class Creator extends AbstractReusableInformationControlCreator {

		private final boolean passing;

		Creator(boolean passing) {
			this.passing = passing;
		}

		@Override
		protected IInformationControl doCreateInformationControl(Shell parent) {
			if (!BrowserInformationControl.isAvailable(parent)) {
				return new DefaultInformationControl(parent, passing ? EditorsUI.getTooltipAffordanceString() : null);
			}
			if (!passing) {
				return new BrowserInformationControl(parent, JFaceResources.DIALOG_FONT, true);
			}
			return new BrowserInformationControl(parent, JFaceResources.DIALOG_FONT, EditorsUI.getTooltipAffordanceString()) {
				@Override
				public IInformationControlCreator getInformationPresenterControlCreator() {
					return rich;
				}
			};
		}

		@Override
		public boolean canReuse(IInformationControl control) {
			if (passing && super.canReuse(control) && control instanceof IInformationControlExtension4 titled) {
				titled.setStatusText(EditorsUI.getTooltipAffordanceString());
				return true;
			}
			return super.canReuse(control);
		}
	}
}
