// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Action;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.StructureElement;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.text.Catalogue;

/** What every part of the report on a contract needs: the contract, what is known of its sheets, and the words. */
final class Facts {

	private static final Catalogue WORDS = Catalogue.of(Facts.class);

	final Contract contract;
	/** By number, then as given. */
	final List<FicheReport> reports;
	final ReportOptions options;
	final Locale locale;
	final Words words;
	final Typography typography;
	final Ids ids;

	Facts(Contract contract, List<FicheReport> reports, ReportOptions options) {
		this.contract = contract;
		this.options = options;
		this.locale = options.locale();
		this.words = Words.in(locale);
		this.typography = words.typography();
		List<FicheReport> own = new ArrayList<>();
		for (FicheReport report : reports) {
			Contract its = Fiches.contract(report.fiche());
			if (its == null || its == contract) {
				own.add(report);
			}
		}
		own.sort(Comparator.comparingInt(report -> report.fiche().isSetNumber() ? report.fiche().getNumber() : Integer.MAX_VALUE));
		this.reports = List.copyOf(own);
		this.ids = new Ids(contract, this.reports.stream().map(FicheReport::fiche).toList());
	}

	/** Words of the report; whole numbers choose singular or plural. */
	String text(String key, Object... arguments) {
		return WORDS.message(key, arguments).text(locale);
	}

	/** What a table shows, and of what; the latter may be empty. */
	String captionOf(String key, String of) {
		return of.isEmpty() ? text(key) : text("captionOf", text(key), of);
	}

	String title(Element element) {
		return words.title(element);
	}

	/** Words of the author, set in print; empty for none. */
	String prose(String text) {
		return text == null || text.isBlank() ? "" : typography.prose(text.strip());
	}

	String who(Assignment assignment) {
		return words.assignment(assignment);
	}

	/** When something is due, and how often: {@code 2020, chaque année}; empty for neither. */
	String when(CalendarPeriod due, Periodicity recurrence) {
		String every = recurrence == null ? "" : text("every." + recurrence.name());
		if (due == null) {
			return Words.capital(every);
		}
		String day = Words.capital(words.period(due));
		return every.isEmpty() ? day : day + ", " + every;
	}

	/** {@code a, b et c}. */
	String list(List<String> items) {
		if (items.size() < 2) {
			return String.join("", items);
		}
		return text("list.last", String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
	}

	/** The axes that a sheet serves; empty when it serves all, or none. */
	static List<Axis> axes(Fiche fiche) {
		if (servesAllAxes(fiche)) {
			return List.of();
		}
		List<Axis> axes = Fiches.speaker(fiche, Literals.FICHE__AXES).getAxes();
		Objective objective = objective(fiche);
		return axes.isEmpty() && objective != null && objective.getAxis() != null ? List.of(objective.getAxis()) : axes;
	}

	static boolean servesAllAxes(Fiche fiche) {
		return Fiches.speaker(fiche, Literals.FICHE__ALL_AXES).isAllAxes();
	}

	/** What a sheet measures: an action, or an objective as a whole, or null. */
	static StructureElement measured(Fiche fiche) {
		Action action = Fiches.speaker(fiche, Literals.FICHE__ACTION).getAction();
		return action != null ? action : Fiches.speaker(fiche, Literals.FICHE__OBJECTIVE).getObjective();
	}

	/** The objective that a sheet measures, or null. */
	static Objective objective(Fiche fiche) {
		Objective objective = Fiches.speaker(fiche, Literals.FICHE__OBJECTIVE).getObjective();
		return objective == null && measured(fiche) instanceof Action action ? action.getObjective() : objective;
	}

	/** Everything that the contract promises, in its order. */
	List<Commitment> commitments() {
		List<Commitment> all = new ArrayList<>();
		contract.eAllContents().forEachRemaining(each -> {
			if (each instanceof Commitment commitment) {
				all.add(commitment);
			}
		});
		return all;
	}

	/** Last day of the last period that has a result; null without results. */
	LocalDate lastDay() {
		return reports.stream().flatMap(each -> each.measures().stream()).map(each -> Figures.last(each.result()))
				.filter(each -> each != null && each.value().isKnown()).map(each -> each.period().lastDay()).max(Comparator.naturalOrder()).orElse(null);
	}

	/** The report on a sheet, or null. */
	FicheReport report(Fiche fiche) {
		return reports.stream().filter(each -> each.fiche() == fiche).findFirst().orElse(null);
	}
}
