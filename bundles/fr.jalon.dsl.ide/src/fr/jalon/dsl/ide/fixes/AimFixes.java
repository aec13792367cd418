// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.Target;
import fr.jalon.dsl.checks.Aims;
import fr.jalon.dsl.checks.Aims.Followed;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.RequiredFields;

/**
 * Families 2 and 3: values to start from and to aim at. No figure is made up: what is written comes from the contract, as the
 * label says, or leaves the value open.
 */
final class AimFixes extends FixFamily {

	AimFixes() {
		fix(CheckCodes.BASELINE_ABSENT, Fiche.class, AimFixes::baseline);
		fix(CheckCodes.LAST_RESULT_WITHOUT_PERIOD, Fiche.class, AimFixes::period);
		fix(CheckCodes.TARGET_ABSENT, Fiche.class, AimFixes::target);
		fix(CheckCodes.TARGET_ELSEWHERE, Fiche.class, AimFixes::elsewhere);
		fix(CheckCodes.TARGET_WITHOUT_DATE, Target.class, AimFixes::date);
	}

	/** A last result without value: the check of its value goes on asking for it. */
	private static void baseline(Fiche fiche, Offers offers) {
		boolean there = !Edit.text(fiche).values(FICHE__LAST_RESULT).isEmpty();
		for (String period : there ? List.<String>of() : periods(fiche, offers)) {
			offers.clause(fiche, FICHE__LAST_RESULT, "dernier résultat " + period).toComplete().because("period");
		}
	}

	private static void period(Fiche fiche, Offers offers) {
		KnownResult last = fiche.getLastResult();
		if (last == null || last.getPeriod() != null || last.getValue() == null) {
			return; // inherited: it is mended where it is written
		}
		for (String period : periods(fiche, offers)) {
			offers.offer("write " + period, "date", new Object[] { period }, edit -> edit.before(last, period)).because("toVerify");
		}
	}

	/** Periods that a known result may be of: those that other sheets have, and the year before the contract. */
	private static List<String> periods(Fiche fiche, Offers offers) {
		Set<String> periods = new LinkedHashSet<>();
		offers.contract(fiche).map(Contract::getPeriod)
				.ifPresent(period -> periods.add(String.valueOf(period.start().getYear() - 1)));
		for (Fiche other : offers.beside(fiche, Fiche.class)) {
			if (other.getLastResult() != null && other.getLastResult().getPeriod() != null) {
				periods.add(other.getLastResult().getPeriod().toString());
			}
			other.getBaselines().stream().map(Baseline::getPeriod).filter(each -> each != null).forEach(each -> periods.add(each.toString()));
		}
		if (periods.isEmpty()) {
			// Nothing in the contract: the year before the first one that the sheet itself aims at.
			Fiches.targets(fiche).stream().map(Target::getDue).filter(due -> due != null).min(Comparator.naturalOrder())
					.ifPresent(due -> periods.add(String.valueOf(due.start().getYear() - 1)));
		}
		return periods.stream().limit(3).toList();
	}

	/** A target at the level of the baseline: the check of targets that ask for nothing goes on asking for another value. */
	private static void target(Fiche fiche, Offers offers) {
		for (String clause : atBaseline(fiche, offers)) {
			offers.clause(fiche, FICHE__TARGETS, clause).toComplete().because("baseline").everywhere().preferred();
		}
	}

	private static List<String> atBaseline(Fiche fiche, Offers offers) {
		Direction direction = Aims.direction(fiche);
		CalendarPeriod period = offers.contract(fiche).map(Contract::getPeriod).orElse(null);
		String due = period == null ? null : String.valueOf(period.end().getYear());
		List<String> clauses = new ArrayList<>();
		BigDecimal start = Aims.startingValues(fiche).get(new Followed(null, null));
		if (start != null) {
			clauses.add(Aiming.target(direction, start, due));
		}
		return clauses;
	}

	private static void elsewhere(Fiche fiche, Offers offers) {
		if (RequiredFields.isFilled(fiche.getTargetElsewhere())) {
			boolean written = !fiche.getTargets().isEmpty();
			if (written) {
				offers.removeClause(fiche, FICHE__TARGET_ELSEWHERE).preferred();
				return;
			}
			for (String clause : atBaseline(fiche, offers)) {
				offers.offer("aim", "write", new Object[] { clause }, edit -> {
					edit.removeClause(fiche, FICHE__TARGET_ELSEWHERE, 0);
					edit.clause(fiche, FICHE__TARGETS, clause);
				}).toComplete().because("baseline");
			}
			// What is said elsewhere becomes a comment: the sheet has no target then, and its check says so.
			offers.offer("comment", "toComment", new Object[0], edit -> {
				edit.removeClause(fiche, FICHE__TARGET_ELSEWHERE, 0);
				if (Edit.text(fiche).values(FICHE__COMMENTS).isEmpty()) {
					edit.clause(fiche, FICHE__COMMENTS, "commentaires " + Written.text("Cible : " + fiche.getTargetElsewhere()));
				}
			}).toComplete();
			return;
		}
		for (Commitment commitment : offers.model().referrers(fiche, COMMITMENT__MEASURED_BY, Commitment.class)) {
			Target threshold = commitment.getThreshold();
			if (threshold == null || threshold.getValue() == null || !fiche.getTargets().isEmpty()) {
				continue;
			}
			CalendarPeriod end = offers.contract(fiche).map(Contract::getPeriod).orElse(null);
			String due = commitment.getDue() != null ? commitment.getDue().toString()
					: end == null ? null : String.valueOf(end.end().getYear());
			offers.clause(fiche, FICHE__TARGETS, Aiming.target(threshold, due)).because("threshold", String.valueOf(commitment.getName()))
					.preferred().everywhere();
		}
	}

	private static void date(Target target, Offers offers) {
		if (target.getDue() != null || target.isRecurring()) {
			return;
		}
		offers.contract(target).map(Contract::getPeriod).ifPresent(period -> {
			offers.clause(target, TARGET__DUE, "en " + period.end().getYear()).because("end").everywhere();
		});
		if (target.eContainer() instanceof Fiche fiche) {
			fiche.getTargets().stream().map(Target::getDue).filter(due -> due != null).map(CalendarPeriod::toString).distinct()
					.filter(due -> offers.contract(target).map(Contract::getPeriod)
							.map(period -> !due.equals(String.valueOf(period.end().getYear()))).orElse(true))
					.limit(2).forEach(due -> offers.clause(target, TARGET__DUE, "en " + due));
		}
		offers.clause(target, TARGET__RECURRING, "chaque année").everywhere();
	}
}
