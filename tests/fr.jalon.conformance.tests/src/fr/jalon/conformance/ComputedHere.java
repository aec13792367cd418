// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.FicheResult;
import fr.jalon.engine.Progress;

/** An engine as {@code jalon compute} uses it, on CSV files: all plans of a round in one computation, with shared scans. */
public class ComputedHere implements Engine {

	/** Begins the details of answers of a round in which a query for several plans failed. */
	static final String APART = "failed together: ";

	private final String name;
	private final EngineOptions options;
	private final Path folder;

	public ComputedHere(String name, EngineOptions options) throws IOException {
		this.name = name;
		this.options = options;
		this.folder = Files.createTempDirectory("jalon-conformance-");
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public List<List<Answer>> compute(List<Round> rounds) throws Exception {
		List<List<Answer>> answers = new ArrayList<>();
		for (Round round : rounds) {
			round.write(folder);
			List<String> apart = new ArrayList<>();
			Progress progress = (step, done, total) -> {
				if (step.key().equals("step.apart")) {
					apart.add(step.toString());
				}
			};
			List<Answer> ofRound = answers(new Computation(options, progress, new Cancellation()).compute(round.plans(), folder));
			if (!apart.isEmpty()) {
				ofRound = ofRound.stream().map(a -> new Answer(a.cube(), a.measures(), a.problem(), APART + apart)).toList();
			}
			answers.add(ofRound);
		}
		return answers;
	}

	static List<Answer> answers(ComputationResult result) {
		List<Answer> answers = new ArrayList<>();
		for (FicheResult fiche : result.fiches()) {
			if (fiche.problem() == null) {
				answers.add(new Answer(fiche.cube(), fiche.measures(), null, ""));
				continue;
			}
			String details = fiche.problem() + String.join("", result.sources().stream().filter(s -> !s.usable())
					.map(s -> "\n  " + s.source().location() + ": " + s.violations().groups().values().stream().flatMap(g -> g.first().stream()).map(v -> v.message().toString()).toList()).toList());
			answers.add(new Answer(null, List.of(), fiche.problem().key(), details));
		}
		return answers;
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
