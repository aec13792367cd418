// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import fr.jalon.conformance.Engine.Answer;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * Compares an engine with the {@link Reference} on as many random cases as wanted: system property
 * {@code jalon.conformance.cases}, 2,000 per engine unless told otherwise; then always the same ones. {@code jalon.conformance.seed} runs one round again, the seed of
 * which a failure names.
 */
public final class Conformance {

	/** Cases of one round. */
	public static final int PLANS = 25;
	public static final int CASES = Integer.getInteger("jalon.conformance.cases", 2_000);
	private static final long MANY = 10_000;
	/** A build that nobody asks for more looks at the same cases each time: what it finds is what was changed. */
	private static final long SAME = 20_160_929;

	private final Engine engine;
	private final int wanted;
	private int cases;
	private int overflows;
	/** Rounds in which a query for several plans failed and each was asked for alone. */
	private int apart;
	private long inEngine;

	public Conformance(Engine engine) {
		this(engine, CASES);
	}

	/** @param wanted how many cases to run */
	public Conformance(Engine engine, int wanted) {
		this.engine = engine;
		this.wanted = wanted;
	}

	/** Runs all rounds; throws at the first case on which the engine is wrong, as small as it could be made. */
	public void run(long seed) throws Exception {
		long started = System.nanoTime();
		Long single = Long.getLong("jalon.conformance.seed");
		Random seeds = new Random(Integer.getInteger("jalon.conformance.cases") == null ? SAME : seed);
		int rounds = single != null ? 1 : (wanted + PLANS - 1) / PLANS;
		long shown = started;
		for (int done = 0; done < rounds;) {
			List<Round> batch = new ArrayList<>();
			while (batch.size() < Math.min(engine.roundsAtOnce(), rounds - done)) {
				batch.add(Round.of(single != null ? single : seeds.nextLong(), PLANS));
			}
			compare(batch);
			done += batch.size();
			if (wanted > MANY && System.nanoTime() - shown > 10_000_000_000L) {
				shown = System.nanoTime();
				System.out.println(engine.name() + ": " + cases + " of " + wanted + " cases agree");
			}
		}
		System.out.printf("%s: %d cases agree with the reference (%d overflows told, %d rounds not together), seed %d, %.1f s of which %.1f s in the engine%n", engine.name(),
				cases, overflows, apart, seed, (System.nanoTime() - started) / 1e9, inEngine / 1e9);
	}

	/** Runs given rounds. */
	public void compare(List<Round> rounds) throws Exception {
		long before = System.nanoTime();
		List<List<Answer>> answers = engine.compute(rounds);
		inEngine += System.nanoTime() - before;
		for (int r = 0; r < rounds.size(); r++) {
			Round round = rounds.get(r);
			for (int i = 0; i < round.plans().size(); i++) {
				FichePlan plan = round.plans().get(i);
				Reference reference = new Reference(plan, round.tables());
				String difference = difference(plan, reference, answers.get(r).get(i));
				if (difference != null) {
					throw new AssertionError(new Shrinker(engine, round, plan, difference).report());
				}
				cases++;
			}
			// An engine may evaluate what a row does not need, and find a number too large there: right figures, but slower.
			apart += answers.get(r).get(0).details().startsWith(ComputedHere.APART) ? 1 : 0;
		}
	}

	/** What the engine got wrong; null when nothing is. */
	String difference(FichePlan plan, Reference reference, Answer answer) {
		Cube expected = reference.cube();
		if (answer.problem() != null) {
			if (answer.problem().startsWith("overflow") && engine.mayOverflow() && reference.mayOverflow()) {
				overflows++;
				return null;
			}
			return "no figure: " + answer.problem() + ": " + answer.details();
		}
		Set<String> ours = States.shown(plan, expected);
		Set<String> theirs = States.shown(plan, answer.cube());
		if (!ours.equals(theirs)) {
			return differences(ours, theirs);
		}
		List<MeasureResult> measures = plan.measures().stream().map(m -> Assembler.assemble(m, expected)).toList();
		for (int i = 0; i < measures.size(); i++) {
			// One at a time: in words, figures by many classes take hundreds of megabytes.
			if (!measures.get(i).equals(answer.measures().get(i)) && !measures.get(i).toString().equals(answer.measures().get(i).toString())) {
				return "figures\n  expected " + measures.get(i) + "\n  computed " + answer.measures().get(i);
			}
		}
		return measures.size() == answer.measures().size() ? null : "figures of " + answer.measures().size() + " measures";
	}

	private static String differences(Set<String> ours, Set<String> theirs) {
		StringBuilder text = new StringBuilder("states");
		ours.stream().filter(l -> !theirs.contains(l)).limit(8).forEach(l -> text.append("\n  expected ").append(l));
		theirs.stream().filter(l -> !ours.contains(l)).limit(8).forEach(l -> text.append("\n  computed ").append(l));
		return text.toString();
	}
}
