// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Action;
import fr.jalon.contract.Actor;
import fr.jalon.contract.Axis;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Category;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.GovernanceBody;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Service;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.YearAmount;
import fr.jalon.contract.types.FigureUnit;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.dsl.checks.CheckCodes;

/** Family 1: an empty field gets its clause, with a value where the contract has one to choose from. */
final class RequiredFieldFixes extends FixFamily {

	private static final Pattern YEARS = Pattern.compile("\\b(\\d{4})\\s*(?:-|–|à|/|\\.\\.)\\s*(\\d{4})\\b");

	RequiredFieldFixes() {
		fix(CheckCodes.OWNER_ABSENT, Fiche.class, actor(FICHE__OWNER, "responsable ", Service.class));
		fix(CheckCodes.ACTION_ABSENT, Fiche.class, RequiredFieldFixes::action);
		fix(CheckCodes.OBJECTIVE_ABSENT, Fiche.class, AttachmentFixes::objective);
		words(CheckCodes.CALCULATION_ABSENT, FICHE__CALCULATION_MODE, "mode de calcul");
		words(CheckCodes.INTERPRETATION_ABSENT, FICHE__INTERPRETATION, "interprétation");
		fix(CheckCodes.AXIS_ABSENT, Fiche.class, RequiredFieldFixes::axis);
		fix(CheckCodes.CATEGORY_ABSENT, Fiche.class, RequiredFieldFixes::category);
		fix(CheckCodes.UNIT_ABSENT, Fiche.class, RequiredFieldFixes::unit);
		fix(CheckCodes.PERIODICITY_ABSENT, Fiche.class, RequiredFieldFixes::periodicity);
		fix(CheckCodes.COLLECTION_ABSENT, Fiche.class, actor(FICHE__COLLECTIONS, "collecte ", Service.class));
		fix(CheckCodes.SYNTHESIS_ABSENT, Fiche.class, actor(FICHE__SYNTHESIS, "synthèse ", Service.class));
		fix(CheckCodes.VALIDATION_ABSENT, Fiche.class, actor(FICHE__VALIDATION, "validation ", GovernanceBody.class));
		words(CheckCodes.COLLECTION_MODE_ABSENT, FICHE__COLLECTION_MODE, "mode de collecte");
		fix(CheckCodes.TITLE_ABSENT, Fiche.class, RequiredFieldFixes::title);
		words(CheckCodes.LIMITS_ABSENT, FICHE__LIMITS, "limites");
		fix(CheckCodes.DELIVERY_ABSENT, Fiche.class, RequiredFieldFixes::delivery);
		fix(CheckCodes.CONTRACT_PERIOD_ABSENT, Contract.class, RequiredFieldFixes::period);
	}

	/** A field that only its author can fill. */
	private void words(String code, EStructuralFeature field, String keyword) {
		fix(code, Fiche.class, (fiche, offers) -> offers.prepared(fiche, field, keyword + " \"\"").preferred());
	}

	/** A field that names an actor: those that other sheets name in it first, then those of the likeliest kind. */
	private static Remedy<Fiche> actor(EStructuralFeature field, String keyword, Class<? extends Actor> likely) {
		return (fiche, offers) -> {
			Map<Actor, Integer> uses = new LinkedHashMap<>();
			offers.beside(fiche, likely).forEach(each -> uses.put(each, 0));
			offers.beside(fiche, Actor.class).stream().filter(each -> !likely.isInstance(each)).forEach(each -> uses.put(each, -1));
			for (Fiche other : offers.beside(fiche, Fiche.class)) {
				Actors.named(other, field).forEach(each -> uses.computeIfPresent(each, (key, count) -> Math.max(count, 0) + 1));
			}
			List<Actor> byUse = uses.keySet().stream().sorted(Comparator.comparing((Function<Actor, Integer>) uses::get).reversed())
					.toList();
			boolean empty = Edit.text(fiche).values(field).isEmpty();
			if (empty) {
				offers.choices(fiche, field, keyword, ASSIGNMENT__ACTOR, byUse);
				offers.prepared(fiche, field, keyword + "\"\"");
				return;
			}
			// Quotation marks around nothing: they make room for a name.
			byUse.stream().limit(Offers.MOST).map(each -> offers.name(fiche, ASSIGNMENT__ACTOR, each)).filter(name -> name != null)
					.forEach(name -> offers.value(fiche, field, name));
		};
	}

	private static void action(Fiche fiche, Offers offers) {
		Objective objective = Fiches.speaker(fiche, FICHE__OBJECTIVE).getObjective();
		List<Action> actions = offers.beside(fiche, Action.class).stream()
				.filter(each -> objective == null || each.getObjective() == objective).toList();
		offers.choices(fiche, FICHE__ACTION, "action ", FICHE__ACTION, actions);
		if (objective != null && !objective.eIsProxy()) {
			String name = offers.freeName("NouvelleAction");
			offers.offer("declare", "declareAction", new Object[] { name, Written.called(objective) }, edit -> {
				edit.clause(objective, OBJECTIVE__ACTIONS, "action " + name + " \"\"");
				edit.clause(fiche, FICHE__ACTION, "action " + name);
			}).because("toRename");
		}
	}

	private static void axis(Fiche fiche, Offers offers) {
		offers.choices(fiche, FICHE__AXES, "axe ", FICHE__AXES, offers.beside(fiche, Axis.class));
		offers.clause(fiche, FICHE__ALL_AXES, "tous les axes");
	}

	private static void category(Fiche fiche, Offers offers) {
		for (Category category : Category.VALUES) {
			offers.clause(fiche, FICHE__CATEGORY, "catégorie " + categoryWords(category));
		}
	}

	static String categoryWords(Category category) {
		return switch (category) {
			case SERVICE_QUALITY -> "qualité de service";
			case SOCIO_ECONOMIC_EFFECTIVENESS -> "efficacité socio-économique";
			case EFFICIENCY -> "efficience";
		};
	}

	private static void unit(Fiche fiche, Offers offers) {
		List<String> units = units(fiche, offers);
		for (int at = 0; at < units.size(); at++) {
			offers.fill(fiche, FICHE__UNIT, FICHE__UNIT_NOTE, "unité " + units.get(at)).preferredIf(at == 0 && isComputed(fiche));
		}
		if (Edit.text(fiche).values(FICHE__UNIT_NOTE).isEmpty()) {
			offers.prepared(fiche, FICHE__UNIT, "unité \"\"");
		}
	}

	/** The unit that the calculation gives, else the usual ones and what the contract counts. */
	static List<String> units(Fiche fiche, Offers offers) {
		Set<String> units = new LinkedHashSet<>();
		for (Measure measure : Fiches.measures(fiche)) {
			String computed = computedUnit(measure);
			if (computed != null) {
				units.add(computed);
			}
		}
		if (!units.isEmpty()) {
			return List.copyOf(units);
		}
		for (MeasuredObject object : offers.beside(fiche, MeasuredObject.class)) {
			String name = offers.name(fiche, COUNT_UNIT__OBJECT, object);
			if (name != null && units.size() < Offers.MOST - 2) {
				units.add(name);
			}
		}
		boolean onlyWords = Fiches.measures(fiche).isEmpty();
		if (onlyWords) {
			units.add("%");
			units.add("nombre");
		}
		return List.copyOf(units);
	}

	private static boolean isComputed(Fiche fiche) {
		return Fiches.measures(fiche).stream().anyMatch(measure -> computedUnit(measure) != null);
	}

	/** The unit that a calculation gives by itself; null when it leaves it open. */
	static String computedUnit(Measure measure) {
		FigureUnit computed = FigureUnits.of(measure.getExpression());
		if (computed instanceof FigureUnit.Standard standard && standard.kind() != null) {
			return Written.word(standard.kind());
		}
		if (computed instanceof FigureUnit.CountOf count && count.object() != null) {
			return count.object().getName();
		}
		return computed instanceof FigureUnit.CountOf ? Written.word(UnitKind.NUMBER) : null;
	}

	private static void periodicity(Fiche fiche, Offers offers) {
		Map<Periodicity, Integer> uses = new LinkedHashMap<>();
		List.of(Periodicity.ANNUAL, Periodicity.SEMESTERLY, Periodicity.QUARTERLY, Periodicity.MONTHLY, Periodicity.ACADEMIC_YEAR)
				.forEach(each -> uses.put(each, 0));
		offers.beside(fiche, Fiche.class).stream().filter(each -> each.eIsSet(FICHE__PERIODICITY))
				.forEach(each -> uses.merge(each.getPeriodicity(), 1, Integer::sum));
		uses.keySet().stream().sorted(Comparator.comparing((Function<Periodicity, Integer>) uses::get).reversed())
				.forEach(each -> offers.clause(fiche, FICHE__PERIODICITY, "périodicité " + periodicityWord(each)));
	}

	private static String periodicityWord(Periodicity periodicity) {
		return switch (periodicity) {
			case MONTHLY -> "mensuelle";
			case QUARTERLY -> "trimestrielle";
			case SEMESTERLY -> "semestrielle";
			case ANNUAL -> "annuelle";
			case ACADEMIC_YEAR -> "universitaire";
			case CONTRACT -> "contractuelle";
		};
	}

	private static void title(Fiche fiche, Offers offers) {
		if (fiche.getName() == null) {
			return;
		}
		String fromName = Written.text(fiche.getName().replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").strip());
		boolean tells = fiche.getName().chars().filter(Character::isLetter).count() > 3;
		if (tells) {
			offers.setClause(fiche, ELEMENT__TITLE, fromName).because("fromName");
		}
		offers.prepared(fiche, ELEMENT__TITLE, "\"\"");
	}

	private static void delivery(Fiche fiche, Offers offers) {
		offers.contract(fiche).map(Contract::getPeriod)
				.ifPresent(period -> offers.fill(fiche, FICHE__DELIVERY, FICHE__DELIVERY_NOTE,
						"livraison " + period.start().getYear()).because("firstYear"));
		if (Edit.text(fiche).values(FICHE__DELIVERY_NOTE).isEmpty()) {
			offers.prepared(fiche, FICHE__DELIVERY, "livraison \"\"");
		}
	}

	private static void period(Contract contract, Offers offers) {
		Set<String> periods = new LinkedHashSet<>();
		for (String words : new String[] { contract.getTitle(), contract.getName(), contract.getDescription() }) {
			Matcher years = YEARS.matcher(words == null ? "" : words);
			if (years.find() && Integer.parseInt(years.group(1)) < Integer.parseInt(years.group(2))
					&& periods.add(years.group(1) + ".." + years.group(2))) {
				offers.clause(contract, CONTRACT__PERIOD, "période " + years.group(1) + ".." + years.group(2)).because("fromTitle")
						.preferred();
			}
		}
		List<Integer> years = new ArrayList<>();
		if (contract.getBudget() != null) {
			for (BudgetLine line : contract.getBudget().getLines()) {
				CalendarPeriod span = line.getYears();
				if (span != null) {
					years.add(span.start().getYear());
					years.add(span.end().getYear());
				}
				line.getAmounts().stream().map(YearAmount::getYear).forEach(years::add);
			}
		}
		if (!years.isEmpty()) {
			String span = years.stream().min(Integer::compare).orElseThrow() + ".." + years.stream().max(Integer::compare).orElseThrow();
			if (periods.add(span)) {
				offers.clause(contract, CONTRACT__PERIOD, "période " + span).because("fromBudget");
			}
		}
		if (contract.getSignatureDate() != null && periods.isEmpty()) {
			int first = contract.getSignatureDate().getYear();
			// Contracts of the State with its operators last five years as a rule; the label says what is assumed.
			offers.clause(contract, CONTRACT__PERIOD, "période " + first + ".." + (first + 4)).because("fiveYears");
		}
	}
}
