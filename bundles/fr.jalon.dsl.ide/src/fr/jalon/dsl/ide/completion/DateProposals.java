// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.CalendarPeriod.Precision;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Milestone;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.words.Words;
import fr.jalon.dsl.ide.completion.Proposal.Kind;
import fr.jalon.runtime.text.Catalogue;

/** Dates that a contract knows: the years that it runs, its end, its milestones. */
final class DateProposals {

	private static final Catalogue WORDS = Catalogue.of(Completion.class);

	/** More years than a contract runs are a slip. */
	private static final int YEARS = 12;

	List<Proposal> of(String rule, Assignment assignment, XtextResource resource, ICompositeNode root, CaretContext place, Locale locale) {
		EObject model = Completion.modelAt(root, place.prefix().start());
		String owner = GrammarUtil.containingRule(assignment).getName();
		Optional<Contract> contract = contract(resource);
		Map<String, String> dates = new LinkedHashMap<>();
		CalendarPeriod period = contract.map(Contract::getPeriod).filter(each -> each.yearCount() <= YEARS).orElse(null);
		if (rule.equals("YearSpan")) {
			if (period != null) {
				dates.put("de " + period.start().getYear() + " à " + period.end().getYear(), text("contract", locale));
			}
			return proposals(dates, place);
		}
		boolean day = rule.equals("Date") || place.back(1).is("au");
		if (owner.equals("Contract") && assignment.getFeature().equals("period")) {
			contract.map(Contract::getSignatureDate).ifPresent(signed -> dates.put(span(signed.getYear()), text("years", locale)));
			contract.map(Contract::getDeliberationDate).ifPresent(voted -> dates.putIfAbsent(span(voted.getYear() + 1), text("years", locale)));
			return proposals(dates, place);
		}
		if (period != null && !day) {
			periods(period, EcoreUtil2.getContainerOfType(model, Fiche.class)).forEach(each -> dates.putIfAbsent(each.toString(),
					Words.in(locale).period(each)));
		}
		milestones(resource).forEach(milestone -> dates.putIfAbsent(
				(day ? CalendarPeriod.day(milestone.getDue().end()) : milestone.getDue()).toString(),
				text("milestone", locale, milestone.getTitle() == null ? milestone.getName() : milestone.getTitle())));
		if (period != null) {
			dates.putIfAbsent(period.end().toString(), text("end", locale));
			if (day) {
				dates.putIfAbsent(period.start().toString(), text("start", locale));
				for (int year = period.start().getYear(); year < period.end().getYear(); year++) {
					dates.putIfAbsent(LocalDate.of(year, 12, 31).toString(), text("endOfYear", locale, Integer.toString(year)));
				}
			}
		}
		contract.ifPresent(each -> {
			if (day && each.getSignatureDate() != null) {
				dates.putIfAbsent(each.getSignatureDate().toString(), text("signature", locale));
			}
		});
		return proposals(dates, place);
	}

	/** The periods of a sheet over the contract: its own by its periodicity, then years. */
	private static List<CalendarPeriod> periods(CalendarPeriod contract, Fiche fiche) {
		List<CalendarPeriod> periods = new ArrayList<>();
		Periodicity periodicity = fiche == null || !fiche.isSetPeriodicity() ? Periodicity.ANNUAL : fiche.getPeriodicity();
		for (int year = contract.start().getYear(); year <= contract.end().getYear(); year++) {
			if (periodicity == Periodicity.ACADEMIC_YEAR) {
				periods.add(CalendarPeriod.parse(year + "-" + (year + 1)));
			}
			if (periodicity == Periodicity.SEMESTERLY || periodicity == Periodicity.QUARTERLY) {
				int parts = periodicity == Periodicity.SEMESTERLY ? 2 : 4;
				for (int part = 1; part <= parts; part++) {
					periods.add(CalendarPeriod.parse(year + (parts == 2 ? "-S" : "-T") + part));
				}
			}
		}
		for (int year = contract.start().getYear(); year <= contract.end().getYear(); year++) {
			periods.add(CalendarPeriod.year(year));
		}
		return periods;
	}

	private static String span(int first) {
		return CalendarPeriod.years(first, first + 4).toString();
	}

	private static List<Milestone> milestones(XtextResource resource) {
		List<Milestone> found = new ArrayList<>();
		everything(resource, each -> {
			if (each instanceof Milestone milestone && milestone.getDue() != null
					&& milestone.getDue().precision() != Precision.YEARS) {
				found.add(milestone);
			}
		});
		return found;
	}

	/** The contract of the text, else the only one beside it. */
	private static Optional<Contract> contract(XtextResource resource) {
		List<Contract> found = new ArrayList<>();
		everything(resource, each -> {
			if (each instanceof Contract contract) {
				found.add(contract);
			}
		});
		return found.stream().filter(each -> each.eResource() == resource).findFirst()
				.or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
	}

	private static void everything(XtextResource resource, java.util.function.Consumer<Object> visitor) {
		List<? extends Notifier> roots = resource.getResourceSet() == null ? List.<Resource>of(resource)
				: List.copyOf(resource.getResourceSet().getResources());
		EcoreUtil.<Object>getAllContents(roots, false).forEachRemaining(visitor);
	}

	private static List<Proposal> proposals(Map<String, String> dates, CaretContext place) {
		List<Proposal> proposals = new ArrayList<>();
		dates.forEach((date, detail) -> proposals.add(new Proposal(place.prefix().start(), place.offset(), Snippet.plain(date), date,
				detail.equals(date) ? "" : detail, "", Kind.DATE, null)));
		return proposals;
	}

	private static String text(String key, Locale locale, Object... arguments) {
		return WORDS.message("date." + key, arguments).text(locale);
	}
}
