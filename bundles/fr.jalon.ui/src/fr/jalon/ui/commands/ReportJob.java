// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;

import fr.jalon.report.ReportPages;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.ContractModel;

/** Writes the sheets as pages, with the figures last computed, and opens them in the browser. */
public final class ReportJob extends ContractJob {

	private final boolean opens;

	/** @param opens whether the pages are opened, or only written */
	public ReportJob(IProject project, boolean opens) {
		super(project, Ui.text("report.job", project.getName()));
		this.opens = opens;
	}

	@Override
	protected List<String> work(ContractModel model, SubMonitor progress) throws IOException, CoreException {
		if (progress.isCanceled()) {
			throw new OperationCanceledException();
		}
		List<Path> pages = ReportPages.write(contract.pages().getLocation().toPath(), model.reports(), model.reportOptions());
		contract.refreshOutput(null);
		List<String> lines = new ArrayList<>();
		if (!model.resultsProblem().isEmpty()) {
			lines.add(model.resultsProblem());
		} else if (model.results().fiches().isEmpty()) {
			lines.add(Ui.text("report.noFigures"));
		}
		lines.add(shown(pages.get(0)));
		lines.add(Ui.text("report.done", pages.size() - 1, contract.pages().getProjectRelativePath().toString()));
		if (opens) {
			Ui.later(() -> open(pages.get(0)));
		}
		return lines;
	}

	private void open(Path index) {
		try {
			URL page = index.toUri().toURL();
			PlatformUI.getWorkbench().getBrowserSupport().createBrowser(IWorkbenchBrowserSupport.AS_EXTERNAL, "fr.jalon.ui.report",
					project().getName(), "").openURL(page);
		} catch (IOException | PartInitException | RuntimeException e) {
			Problems.show(project(), Ui.text("report.noBrowser", index.toString()));
		}
	}
}
