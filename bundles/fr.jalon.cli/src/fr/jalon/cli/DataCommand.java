// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import fr.jalon.contract.Contract;
import fr.jalon.generator.data.DataException;
import fr.jalon.generator.data.DataGenerator;
import fr.jalon.generator.data.Fault;
import fr.jalon.generator.data.WrittenData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon data}: synthetic data for every source. */
@Command(name = "data", sortOptions = false)
final class DataCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--rows", paramLabel = "N", descriptionKey = "rows")
	private long rows = DataGenerator.NATURAL;

	@Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
	private long seed = DataGenerator.SEED;

	@Option(names = "--fault", paramLabel = "KIND:SOURCE:ROW[:COLUMN]", descriptionKey = "fault")
	private List<String> faults = new ArrayList<>();

	@Mixin
	private OutputOptions output;

	@Mixin
	private CommonOptions common;

	DataCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		if (rows < 0) {
			throw new UserError(Console.message("usage.badValue", String.valueOf(rows), "--rows"));
		}
		Session session = Session.open(console, contract);
		Path folder = output.folder(contract, "donnees");
		Contract first = session.workspace().contracts().stream().findFirst().orElse(null);
		try (Progress progress = new Progress(console)) {
			List<Fault> parsed = new ArrayList<>();
			for (String fault : faults) {
				parsed.add(Fault.parse(fault));
			}
			if (!output.isGiven()) {
				mustBeFree(folder);
			}
			List<WrittenData> written = DataGenerator.write(session.workspace().sources(), first, folder, rows, seed, parsed,
					(source, done, total) -> progress.accept(console.text("data.progress", source.getName(), done, total)));
			progress.close();
			written.forEach(file -> console.out().println(
					console.text("data.written", TextFindings.shown(file.file()), file.rows())));
		} catch (DataException e) {
			String place = e.element() == null ? "" : session.place(e.element()) + console.text("colon");
			throw new UserError(Console.message("placed", place, e.explanation()));
		}
		return ExitCode.OK;
	}

	/** What lies beside the contract may be the real data: only who names the folder writes over them. */
	private static void mustBeFree(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			if (files.anyMatch(file -> !file.getFileName().toString().startsWith("."))) {
				throw new UserError(Console.message("data.present", folder.toString()));
			}
		}
	}
}
