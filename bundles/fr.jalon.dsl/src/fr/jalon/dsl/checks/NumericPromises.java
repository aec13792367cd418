// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.ANNOUNCED_INDICATOR__FICHE;
import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__THRESHOLD;
import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__TITLE;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.AnnouncedIndicator;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;

/** Family 19: what a contract promises in numbers, an indicator measures. */
final class NumericPromises extends CheckFamily {

	/** A percentage, or a bound in words with its number; the years that drafts are full of are no numbers. */
	private static final Pattern NUMBER_IN_WORDS = Pattern.compile(
			"\\d+(?:,\\d+)?\\s*(?:%|pour\\s+cent\\b)"
					+ "|(?:\\b(?:au moins|au plus|au minimum|au maximum|plus de|moins de|inférieure?s? à|supérieure?s? à)|[≤≥])\\s+"
					+ "(?!(?:19|20)\\d\\d\\b)\\d[\\d\\s]*(?:,\\d+)?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	NumericPromises() {
		check(CheckCodes.THRESHOLD_WITHOUT_INDICATOR, Severity.WARNING, Commitment.class, NumericPromises::thresholdWithoutIndicator);
		check(CheckCodes.NUMBER_IN_WORDS, Severity.INFO, Commitment.class, NumericPromises::numberInWords);
		check(CheckCodes.ANNOUNCED_INDICATOR_MISSING, Severity.WARNING, AnnouncedIndicator.class, NumericPromises::announcedMissing);
		check(CheckCodes.TARGET_BELOW_THRESHOLD, Severity.WARNING, Commitment.class, NumericPromises::targetBelowThreshold);
	}

	private static void thresholdWithoutIndicator(Commitment commitment, Findings findings) {
		if (commitment.getThreshold() == null || isMeasured(commitment)) {
			return;
		}
		findings.report(commitment, COMMITMENT__THRESHOLD, commitment, commitment.getThreshold());
	}

	private static void numberInWords(Commitment commitment, Findings findings) {
		if (commitment.getThreshold() != null || isMeasured(commitment)) {
			return;
		}
		// The title is the promise. What is explained beside it may well be a figure of the past.
		number(commitment.getTitle()).ifPresent(number -> findings.report(commitment, ELEMENT__TITLE, commitment, number));
	}

	/** A name that leads nowhere is reported as such: the author meant a sheet. A model is not measured. */
	private static boolean isMeasured(Commitment commitment) {
		return commitment.getMeasuredBy().stream().anyMatch(fiche -> fiche.eIsProxy() || !fiche.isModel());
	}

	private static Optional<String> number(String words) {
		if (words == null) {
			return Optional.empty();
		}
		Matcher number = NUMBER_IN_WORDS.matcher(words);
		return number.find() ? Optional.of(number.group().strip()) : Optional.empty();
	}

	private static void announcedMissing(AnnouncedIndicator announced, Findings findings) {
		if (announced.getFiche() != null || announced.getStatement() == null || !(announced.eContainer() instanceof Fiche fiche)) {
			return;
		}
		findings.missing(announced, ANNOUNCED_INDICATOR__FICHE, fiche, announced.getStatement());
	}

	private static void targetBelowThreshold(Commitment commitment, Findings findings) {
		Target threshold = commitment.getThreshold();
		// Several sheets share the promise out among them: none has to reach it alone.
		if (threshold == null || threshold.getValue() == null || commitment.getMeasuredBy().size() != 1) {
			return;
		}
		Fiche fiche = commitment.getMeasuredBy().get(0);
		if (fiche.eIsProxy() || Fiches.measures(fiche).size() > 1 || threshold.isPercent() != Figures.isPercent(Figures.unit(fiche, null))) {
			return;
		}
		lastTarget(fiche).filter(target -> isWeaker(target, threshold)).ifPresent(
				target -> findings.report(commitment, COMMITMENT__THRESHOLD, commitment, threshold, fiche, target));
	}

	/** The target for the total that is due last: the ones before it lead there. */
	private static Optional<Target> lastTarget(Fiche fiche) {
		List<Target> targets = Fiches.targets(fiche).stream().filter(each -> each.getItem() == null && each.getValue() != null).toList();
		if (targets.stream().anyMatch(each -> each.getDue() == null)) {
			return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
		}
		return targets.stream().max(Comparator.comparing(Target::getDue));
	}

	/** Whether keeping the target may still break the promise; only for targets that bound on the side of the promise. */
	private static boolean isWeaker(Target target, Target promise) {
		if (target.getComparator() == null || promise.getComparator() == null) {
			return false;
		}
		int difference = target.getValue().compareTo(promise.getValue());
		return switch (promise.getComparator()) {
			case GE, GT -> switch (target.getComparator()) {
				case GE, GT, EQ -> difference < 0;
				default -> false;
			};
			case LE, LT -> switch (target.getComparator()) {
				case LE, LT, EQ -> difference > 0;
				default -> false;
			};
			default -> false;
		};
	}
}
