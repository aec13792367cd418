// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.CompareUI;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import fr.jalon.contract.compare.Comparison;
import fr.jalon.drafts.compare.PrintedDraft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.report.compare.DraftReport;
import fr.jalon.report.compare.DraftText;
import fr.jalon.report.compare.FigureEffect;
import fr.jalon.runtime.io.FileProblems;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.ContractJob;
import fr.jalon.ui.commands.Problems;
import fr.jalon.ui.console.JalonConsole;

/** Reads two drafts, compares them by meaning and opens what they say differently. */
public final class CompareJob extends Job {

	private final IResource before;
	private final IResource after;
	private final Cancellation cancellation = new Cancellation();
	private String outcome = "";

	/** @param before the former draft: a project, a folder, a text or a document; the later one likewise */
	public CompareJob(IResource before, IResource after) {
		super(Ui.text("compare.job", before.getName(), after.getName()));
		this.before = before;
		this.after = after;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), 3);
		try {
			ComparedDraft former = ComparedDraft.read(before, progress.split(1));
			ComparedDraft later = ComparedDraft.read(after, progress.split(1));
			List<String> lines = new ArrayList<>(List.of("", getName()));
			Comparison comparison = compare(former, later, lines);
			List<FigureEffect> effects = effects(comparison, former, later, progress.split(1), lines);
			DraftReport report = new DraftReport(former.name(), later.name(), comparison, effects);
			outcome = DraftText.summary(report, Ui.locale());
			lines.add(outcome);
			JalonConsole.write(after.getProject(), lines);
			if (!report.differences().isEmpty() || !effects.isEmpty()) {
				ChangeNode root = new ChangeTree(report, Ui.locale()).root();
				Ui.later(() -> CompareUI.openCompareEditor(new DraftCompareInput(report, root)));
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			outcome = Ui.text("job.stopped");
			return Status.CANCEL_STATUS;
		} catch (DraftException e) {
			return refuse(e.text(Ui.locale()));
		} catch (IOException e) {
			return refuse(FileProblems.explain(e).text(Ui.locale()));
		} catch (RuntimeException e) {
			// A fault of ours: the log is for us, the sentence for the user.
			Ui.log(e);
			return refuse(Ui.text("job.fault", getName()));
		}
	}

	/** @param lines where to say what the comparison with a document leaves out, and where it may be wrong */
	private static Comparison compare(ComparedDraft former, ComparedDraft later, List<String> lines) throws DraftException, IOException {
		for (ComparedDraft side : List.of(former, later)) {
			if (side.isDocument()) {
				List<String> doubts = side.received().doubts();
				if (!doubts.isEmpty()) {
					lines.add(Ui.text("compare.doubts", side.name(), doubts.size()));
					doubts.forEach(doubt -> lines.add("  " + doubt));
				}
			}
		}
		if (former.isDocument() == later.isDocument()) {
			return Comparison.of(former.documents(), later.documents());
		}
		ComparedDraft document = former.isDocument() ? former : later;
		lines.add(PrintedDraft.leftOut(document.received().imported(), document.name()).text(Ui.locale()));
		return Comparison.of((former.isDocument() ? former : former.like(later)).documents(), (later.isDocument() ? later : later.like(former)).documents());
	}

	/** @param lines where to say why there are none, though the drafts can still be compared */
	private List<FigureEffect> effects(Comparison comparison, ComparedDraft former, ComparedDraft later, SubMonitor progress, List<String> lines) {
		try {
			return DraftEffects.of(comparison, former, later, cancellation, progress);
		} catch (EngineException e) {
			if (e.isCancelled()) {
				throw new OperationCanceledException();
			}
			lines.add(Ui.text("compare.effects.failed", e.message().text(Ui.locale())));
			return List.of();
		}
	}

	/** Ends even a query that runs. */
	@Override
	protected void canceling() {
		cancellation.cancel();
	}

	private IStatus refuse(String message) {
		outcome = message;
		Problems.show(after.getProject(), message);
		return Status.OK_STATUS;
	}

	/** What the user was told at the end; empty before. */
	public String outcome() {
		return outcome;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ContractJob.FAMILY;
	}
}
