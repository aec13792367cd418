// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.fixes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;

import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.CheckCatalog;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.Problems;
import fr.jalon.ui.model.JalonLanguage;
import fr.jalon.ui.views.page.Markdown;
import fr.jalon.ui.views.page.PageText;

/** The page that explains a check: what it looks at, why, and an example before and after. */
public final class CheckExplanation extends Dialog {

	private static final String DOCUMENTATION = "fr.jalon.doc";

	private final String code;
	private final String markdown;

	private CheckExplanation(Shell parent, String code, String markdown) {
		super(parent);
		this.code = code;
		this.markdown = markdown;
		// The author goes on writing beside it.
		setShellStyle(SWT.CLOSE | SWT.MODELESS | SWT.BORDER | SWT.TITLE | SWT.RESIZE);
		setBlockOnOpen(false);
	}

	/** Opens the page; says so when there is none. */
	public static void show(String code) {
		Optional<String> page = page(code);
		if (page.isEmpty()) {
			Problems.show(null, Ui.text("check.noPage", code));
			return;
		}
		new CheckExplanation(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), code, page.get()).open();
	}

	/** The page of a check in the user's language, as Markdown. */
	public static Optional<String> page(String code) {
		Optional<Check<?>> check = JalonLanguage.get(CheckCatalog.class).find(code);
		Bundle documentation = Platform.getBundle(DOCUMENTATION);
		if (check.isEmpty() || documentation == null) {
			return Optional.empty();
		}
		URL page = FileLocator.find(documentation, IPath.fromPortableString(check.get().page(Ui.locale())));
		if (page == null) {
			return Optional.empty();
		}
		try (InputStream stream = page.openStream()) {
			return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(code);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		PageText text = new PageText(area);
		text.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		text.show(Markdown.read(markdown));
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		close();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(720, 640);
	}
}
