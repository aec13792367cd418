// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.drafts.compare.PrintedDraft;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ChangedCalculations;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.report.FicheReport;
import fr.jalon.report.compare.DraftMarkdown;
import fr.jalon.report.compare.DraftPage;
import fr.jalon.report.compare.DraftReport;
import fr.jalon.report.compare.DraftText;
import fr.jalon.report.compare.FigureEffect;
import fr.jalon.report.compare.FigureEffects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jalon diff}: what two drafts say differently. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand implements Callable<Integer> {

	private final Console console;

	@Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
	private Path before;

	@Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
	private Path after;

	@Option(names = "--lib", paramLabel = "DIR", descriptionKey = "lib")
	private List<Path> libraries = new ArrayList<>();

	@Mixin
	private DataOptions data;

	@Option(names = "--output", paramLabel = "FORMAT", descriptionKey = "diffOutput")
	private DiffFormat output = DiffFormat.text;

	@Mixin
	private CommonOptions common;

	DiffCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		DraftSide former = DraftSide.open(before, libraries, console);
		DraftSide later = DraftSide.open(after, libraries, console);
		List<FigureEffect> effects = List.of();
		Comparison comparison;
		if (former.isDocument() || later.isDocument()) {
			// broken texts first: what they lost would be missing in print, too
			former.documents();
			later.documents();
			comparison = Comparison.of((former.isDocument() ? former : former.like(later, console)).documents(),
					(later.isDocument() ? later : later.like(former, console)).documents());
			announce(former, later);
		} else {
			comparison = Comparison.of(former.documents(), later.documents());
			effects = effects(comparison, former.session().workspace().fiches(), later.session().workspace().fiches());
		}
		DraftReport report = new DraftReport(before.toString(), after.toString(), comparison, effects);
		console.out().print(switch (output) {
			case text -> DraftText.of(report, console.locale());
			case markdown -> DraftMarkdown.of(report, console.locale());
			case html -> DraftPage.of(report, console.locale());
		});
		return report.differences().isEmpty() && effects.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
	}

	/** What changed calculations do to the last figures, where there are data. */
	private List<FigureEffect> effects(Comparison comparison, List<Fiche> former, List<Fiche> later) {
		Path folder = data.folder(ContractOptions.root(after));
		if (!Calculator.isThere(folder, data.engine())) {
			return List.of();
		}
		ChangedCalculations changed = ChangedCalculations.of(comparison, former, later);
		return changed.isEmpty() ? List.of()
				: FigureEffects.of(comparison, computed(changed.before(), folder), computed(changed.after(), folder), console.locale());
	}

	private List<FicheReport> computed(Calculation calculation, Path folder) {
		ComputationResult result = new Calculator(console).compute(calculation, folder, data.engine(), KeptWork.NONE);
		List<FicheReport> reports = new ArrayList<>();
		calculation.plans().forEach((fiche, plan) -> reports.add(FicheReport.of(fiche, plan.measures(), result.measures(plan), List.of())));
		return reports;
	}

	/** What a comparison with a document leaves out; on the side, so that the report stays one. */
	private void announce(DraftSide former, DraftSide later) {
		if (!former.isDocument() || !later.isDocument()) {
			DraftSide document = former.isDocument() ? former : later;
			say(PrintedDraft.leftOut(document.imported(), document.path().toString()).text(console.locale()));
		}
		for (DraftSide side : List.of(former, later)) {
			if (!side.doubts().isEmpty()) {
				say(console.text("diff.doubts", side.path().toString(), side.doubts().size()));
				side.doubts().forEach(finding -> console.err().println("  " + ImportCommand.shown(finding, console)));
			}
		}
	}

	private void say(String words) {
		console.err().println("jalon: " + words);
	}
}
