// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Document;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.engine.EngineOptions;
import fr.jalon.report.compare.DraftMarkdown;
import fr.jalon.report.compare.DraftPage;
import fr.jalon.report.compare.DraftReport;
import fr.jalon.report.compare.DraftText;
import fr.jalon.report.compare.FigureEffect;
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
		Session former = Session.open(console, List.of(before), libraries);
		Session later = Session.open(console, List.of(after), libraries);
		Comparison comparison = Comparison.of(documents(former), documents(later));
		Path folder = data.folder(ContractOptions.root(after));
		EngineOptions engine = data.engine();
		List<FigureEffect> effects = Calculator.isThere(folder, engine)
				? new CalculationEffects(console, comparison).compute(former.workspace().fiches(), later.workspace().fiches(), folder, engine)
				: List.of();
		DraftReport report = new DraftReport(before.toString(), after.toString(), comparison, effects);
		console.out().print(switch (output) {
			case text -> DraftText.of(report, console.locale());
			case markdown -> DraftMarkdown.of(report, console.locale());
			case html -> DraftPage.of(report, console.locale());
		});
		return report.differences().isEmpty() && effects.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
	}

	/** A text that cannot be read whole would seem to have lost what stands behind the fault. */
	private static List<Document> documents(Session session) {
		List<Document> documents = new ArrayList<>();
		for (XtextResource text : session.workspace().texts()) {
			if (text.getParseResult().hasSyntaxErrors()) {
				throw new UserError(Console.message("diff.broken", TextFindings.shown(session.workspace().file(text))));
			}
			text.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(documents::add);
		}
		return documents;
	}
}
