// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.generator.exchange.Exchange;
import fr.jalon.generator.exchange.ExchangeFormat;
import fr.jalon.generator.output.WrittenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon export}: the contract and its indicators in the formats of others. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {

	/** Folder below the output folder. */
	private static final String FOLDER = "echange";

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--format", split = ",", paramLabel = "FORMAT[,FORMAT...]", descriptionKey = "exportFormat")
	private Set<ExchangeFormat> formats = EnumSet.allOf(ExchangeFormat.class);

	@Mixin
	private OutputOptions output;

	@Mixin
	private CommonOptions common;

	ExportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Session session = Session.open(console, contract);
		Path folder = output.folder(contract).resolve(FOLDER);
		List<EObject> texts = session.workspace().texts().stream().flatMap(each -> each.getContents().stream()).toList();
		Exchange exchange = new Exchange(session.workspace().contracts(), session.workspace().fiches(), texts, console.locale(), LocalDate.now());
		List<WrittenFile> written = exchange.write(folder, formats);
		long changed = written.stream().filter(WrittenFile::changed).count();
		console.out().println(console.text("generate.written", written.size(), TextFindings.shown(folder), changed));
		return ExitCode.OK;
	}
}
