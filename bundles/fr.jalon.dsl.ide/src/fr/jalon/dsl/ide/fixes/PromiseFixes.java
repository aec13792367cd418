// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.AnnouncedIndicator;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Target;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.Spelling;
import fr.jalon.dsl.checks.WholeModel;

/** Family 19: promises in figures get an indicator, and agree with it. */
final class PromiseFixes extends FixFamily {

	/** A number and its sign of per cent, as an author writes them in a sentence. */
	private static final Pattern NUMBER = Pattern.compile("(\\d+(?:[ \\u00a0\\u202f]\\d{3})*(?:,\\d+)?)[\\s\\u00a0\\u202f]*(%)?");
	private static final List<String> AT_MOST = List.of("au plus", "maximum", "moins de", "inférieur");

	PromiseFixes() {
		fix(CheckCodes.THRESHOLD_WITHOUT_INDICATOR, Commitment.class, PromiseFixes::measure);
		fix(CheckCodes.NUMBER_IN_WORDS, Commitment.class, PromiseFixes::threshold);
		fix(CheckCodes.ANNOUNCED_INDICATOR_MISSING, AnnouncedIndicator.class, PromiseFixes::announced);
		fix(CheckCodes.TARGET_BELOW_THRESHOLD, Commitment.class, PromiseFixes::agree);
	}

	private static void measure(Commitment commitment, Offers offers) {
		if (!commitment.getMeasuredBy().isEmpty()) {
			return;
		}
		likely(commitment, offers).forEach(each -> offers.clause(commitment, COMMITMENT__MEASURED_BY, "mesuré par " + each));
		NewFiche.offerMeasuring(commitment, offers);
	}

	/** Sheets of the same objective, or that speak of the same things. */
	private static List<String> likely(Commitment commitment, Offers offers) {
		Objective objective = WholeModel.container(commitment, Objective.class);
		List<String> words = Spelling.words(commitment.getTitle() == null ? "" : commitment.getTitle());
		List<String> names = new ArrayList<>();
		for (Fiche fiche : offers.beside(commitment, Fiche.class)) {
			boolean near = objective != null && Fiches.speaker(fiche, FICHE__OBJECTIVE).getObjective() == objective
					|| fiche.getTitle() != null && Spelling.words(fiche.getTitle()).stream().anyMatch(each -> each.length() > 5 && words.contains(each));
			String name = near && !fiche.isModel() ? offers.name(commitment, COMMITMENT__MEASURED_BY, fiche) : null;
			if (name != null && names.size() < Offers.MOST - 1) {
				names.add(name);
			}
		}
		return names;
	}

	/** The number becomes a threshold; that no indicator measures it is the next finding. */
	private static void threshold(Commitment commitment, Offers offers) {
		if (commitment.getThreshold() != null || commitment.getTitle() == null) {
			return;
		}
		String found = offers.problem().data(2);
		int from = found == null ? 0 : Math.max(0, commitment.getTitle().indexOf(found));
		Matcher number = NUMBER.matcher(commitment.getTitle());
		if (number.find(from)) {
			String value = number.group(1).replaceAll("[\\u00a0\\u202f]", " ") + (number.group(2) == null ? "" : " %");
			String title = commitment.getTitle().toLowerCase(java.util.Locale.ROOT);
			String before = title.substring(Math.max(0, number.start() - 20), Math.min(title.length(), number.start()));
			boolean atMost = AT_MOST.stream().anyMatch(before::contains);
			boolean atLeast = before.contains("au moins") || before.contains("plus de") || before.contains("minimum");
			if (!atMost || atLeast) {
				offers.clause(commitment, COMMITMENT__THRESHOLD, "seuil ≥ " + value).toComplete().preferredIf(atLeast);
			}
			if (!atLeast) {
				offers.clause(commitment, COMMITMENT__THRESHOLD, "seuil ≤ " + value).toComplete().preferredIf(atMost);
			}
		}
		measure(commitment, offers);
	}

	private static void announced(AnnouncedIndicator announced, Offers offers) {
		if (announced.getFiche() != null || announced.getStatement() == null) {
			return;
		}
		List<String> words = Spelling.words(announced.getStatement());
		int made = 0;
		for (Fiche fiche : offers.beside(announced, Fiche.class)) {
			boolean near = fiche != announced.eContainer() && !fiche.isModel() && fiche.getTitle() != null
					&& Spelling.words(fiche.getTitle()).stream().anyMatch(each -> each.length() > 5 && words.contains(each));
			String name = near ? offers.name(announced, ANNOUNCED_INDICATOR__FICHE, fiche) : null;
			if (name != null && made++ < 3) {
				offers.clause(announced, ANNOUNCED_INDICATOR__FICHE, "tenu par " + name);
			}
		}
		NewFiche.offerAnnounced(announced, offers);
		if (announced.eContainer() instanceof Fiche fiche) {
			int index = fiche.getTwins().indexOf(announced);
			offers.offer("withdraw", "remove", new Object[] { "indicateur annoncé " + announced.getStatement() },
					edit -> edit.removeClause(fiche, FICHE__TWINS, index));
		}
	}

	private static void agree(Commitment commitment, Offers offers) {
		Target threshold = commitment.getThreshold();
		if (threshold == null || threshold.getValue() == null || commitment.getMeasuredBy().size() != 1) {
			return;
		}
		Fiche fiche = commitment.getMeasuredBy().get(0);
		Target last = Fiches.targets(fiche).stream().filter(each -> each.getItem() == null && each.getValue() != null)
				.max(java.util.Comparator.comparing(Target::getDue, java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())))
				.orElse(null);
		if (last == null || last.eResource() == null) {
			return;
		}
		String called = String.valueOf(fiche.getName());
		offers.offer("target", "replaceIn",
				new Object[] { Written.number(last.getValue()), Written.number(threshold.getValue()), called },
				edit -> edit.value(last, TARGET__VALUE, 0, Written.number(threshold.getValue()))).because("threshold", commitment.getName());
		offers.value(threshold, TARGET__VALUE, Written.number(last.getValue())).because("targetOf", called);
	}
}
