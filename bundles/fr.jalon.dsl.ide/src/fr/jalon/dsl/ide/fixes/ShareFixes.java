// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.Population;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Rate;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.ValueReference;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.Spelling;
import fr.jalon.dsl.checks.WholeModel;

/** Family 12: the two populations of a share, and its date. */
final class ShareFixes extends FixFamily {

	ShareFixes() {
		fix(CheckCodes.SHARE_WITHOUT_POPULATIONS, Fiche.class, ShareFixes::populations);
		fix(CheckCodes.SHARE_OF_ALL, Share.class, ShareFixes::ofAll);
		fix(CheckCodes.NUMERATOR_OUTSIDE_DENOMINATOR, MeasureArithmetic.class, ShareFixes::numerator);
		fix(CheckCodes.SHARE_WITHOUT_DATE, SourceMeasure.class, ShareFixes::date);
		fix(CheckCodes.POPULATION_WITHOUT_DATE, Population.class, ShareFixes::populationDate);
		fix(CheckCodes.ROWS_COUNTED_FOR_MEMBERS, Share.class, ShareFixes::members);
		fix(CheckCodes.MEMBERSHIP_UNKNOWN, Share.class, ShareFixes::membership);
	}

	/** A share over a source that the sheet collects or that there is only one of; its condition is the next finding. */
	private static void populations(Fiche fiche, Offers offers) {
		if (!fiche.getMeasures().isEmpty()) {
			return;
		}
		List<Source> sources = new ArrayList<>();
		fiche.getCollections().stream().map(each -> each.getSource()).filter(WholeModel::isLinked).forEach(sources::add);
		if (sources.isEmpty()) {
			sources.addAll(offers.beside(fiche, Source.class));
		}
		for (Source source : sources.subList(0, Math.min(sources.size(), Offers.MOST))) {
			String name = offers.name(fiche, SOURCE_MEASURE__SOURCE, source);
			if (name != null) {
				offers.clause(fiche, FICHE__MEASURES, "calcul part sur " + name).toComplete();
			}
		}
	}

	private static void ofAll(Share share, Offers offers) {
		if (share.getCondition() != null || share.getPopulation() != null || share.isOfTotal()) {
			return;
		}
		if (WholeModel.isLinked(share.getSource())) {
			share.getSource().getColumns().stream().filter(each -> isOf(each, PrimitiveKind.BOOLEAN) && each.getName() != null).limit(3)
					.forEach(each -> offers.clause(share, SHARE__CONDITION, "vérifiant " + each.getName()));
		}
		offers.beside(share, Population.class).stream().map(each -> offers.name(share, SHARE__POPULATION, each))
				.filter(name -> name != null).limit(3)
				.forEach(name -> offers.clause(share, SHARE__POPULATION, "dans population " + name));
		offers.clause(share, SHARE__OF_TOTAL, "du total");
	}

	private static boolean isOf(Column column, PrimitiveKind kind) {
		return column.getType() instanceof PrimitiveType type && type.getKind() == kind;
	}

	/** Both counts are written here, of the same source: the numerator takes over what the denominator demands. */
	private static void numerator(MeasureArithmetic ratio, Offers offers) {
		if (!(ratio.getLeft() instanceof Aggregation numerator) || !(ratio.getRight() instanceof Aggregation denominator)
				|| numerator.getSource() != denominator.getSource() || denominator.getFilter() == null && numerator.getEvent() != null) {
			return;
		}
		boolean sameEvent = EcoreUtil.equals(numerator.getEvent(), denominator.getEvent());
		if (!sameEvent && denominator.getEvent() != null) {
			String event = "rattaché à " + source(denominator.getEvent());
			offers.setClause(numerator, SOURCE_MEASURE__EVENT, event).preferred();
			return;
		}
		if (denominator.getFilter() == null) {
			return;
		}
		String demanded = parenthesised(denominator.getFilter());
		String filter = numerator.getFilter() == null ? source(denominator.getFilter())
				: parenthesised(numerator.getFilter()) + " et " + demanded;
		offers.setClause(numerator, SOURCE_MEASURE__FILTER, "où " + filter).preferred();
		boolean counts = numerator.getFunction() == AggregateFunction.COUNT && denominator.getFunction() == AggregateFunction.COUNT;
		if (counts && numerator.getFilter() != null && ratio.eContainer() instanceof Rate rate) {
			String share = "part vérifiant " + source(numerator.getFilter()) + " " + clauses(denominator);
			offers.offer("share", "write", new Object[] { share }, edit -> edit.replace(rate, share));
		}
	}

	/** What a count says of the rows that it counts. */
	private static String clauses(Aggregation count) {
		StringBuilder clauses = new StringBuilder();
		for (ElementText.Part part : Edit.text(count).parts()) {
			if (!clauses.isEmpty() || part.isKeyword("sur")) {
				clauses.append(part.isKeyword(")") ? "" : NodeModelUtils.getTokenText(part.node()) + " ");
			}
		}
		return clauses.toString().strip();
	}

	private static String source(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			throw new Edit.ImpossibleException("not in a text");
		}
		return NodeModelUtils.getTokenText(node);
	}

	private static String parenthesised(EObject condition) {
		return condition instanceof fr.jalon.contract.Logic ? "(" + source(condition) + ")" : source(condition);
	}

	private static void date(SourceMeasure measure, Offers offers) {
		if (measure.getEvent() != null || measure.getValidFrom() != null) {
			return;
		}
		List<String> dates = DelayFixes.dates(measure.getSource());
		dates.stream().limit(Offers.MOST).forEach(date -> offers.clause(measure, SOURCE_MEASURE__EVENT, "rattaché à " + date)
				.preferredIf(dates.size() == 1));
		if (dates.size() == 2) {
			offers.clause(measure, SOURCE_MEASURE__VALID_FROM, "en vigueur de " + dates.get(0) + " à " + dates.get(1));
		}
	}

	private static void populationDate(Population population, Offers offers) {
		Contract contract = WholeModel.container(population, Contract.class);
		if (population.getAsOf() != null || contract == null) {
			return;
		}
		day(population, contract.getSignatureDate(), "signature", offers);
		day(population, contract.getDeliberationDate(), "deliberation", offers);
		day(population, contract.getPeriod() == null ? null : contract.getPeriod().start(), "start", offers);
	}

	private static void day(Population population, LocalDate day, String reason, Offers offers) {
		if (day != null) {
			offers.clause(population, POPULATION__AS_OF, "au " + day).because(reason);
		}
	}

	private static void members(Share share, Offers offers) {
		String member = offers.problem().data(3);
		List<String> columns = !WholeModel.isLinked(share.getSource()) ? List.of()
				: share.getSource().getColumns().stream().map(Column::getName).filter(name -> name != null).toList();
		if (share.getCounted() != null) {
			return;
		}
		if (member == null || !columns.contains(member)) {
			member = memberColumn(share);
		}
		if (member != null) {
			offers.clause(share, SHARE__COUNTED, "des " + member + " distincts").preferred().everywhere();
		}
	}

	/** The column that bears the name of what the population counts. */
	private static String memberColumn(Share share) {
		if (!WholeModel.isLinked(share.getPopulation()) || !WholeModel.isLinked(share.getPopulation().getObject())
				|| !WholeModel.isLinked(share.getSource())) {
			return null;
		}
		var names = Spelling.keys(share.getPopulation().getObject());
		return share.getSource().getColumns().stream().filter(each -> Spelling.keys(each).stream().anyMatch(names::contains))
				.map(Column::getName).findFirst().orElse(null);
	}

	/** The column becomes a reference to a source of members: of those with one key, the likeliest by its name first. */
	private static void membership(Share share, Offers offers) {
		MeasureExpression measure = share;
		if (!(share.getCounted() instanceof ValueReference counted) || !(counted.getTarget() instanceof Column column)
				|| !(column.getType() instanceof PrimitiveType type) || column.eResource() == null) {
			return;
		}
		List<Source> lists = offers.beside(measure, Source.class).stream().filter(each -> each != column.getSource())
				.filter(each -> each.getKeys().size() == 1 && each.getKeys().get(0).getType() instanceof PrimitiveType key
						&& key.getKind() == type.getKind())
				.sorted(Comparator.comparing(each -> fr.jalon.dsl.messages.Spelling.distance(String.valueOf(each.getName()).toLowerCase(),
						String.valueOf(column.getName()).toLowerCase())))
				.toList();
		for (Source list : lists.subList(0, Math.min(3, lists.size()))) {
			String name = offers.name(column, REFERENCE_TYPE__SOURCE, list);
			if (name != null) {
				offers.value(column, COLUMN__TYPE, "vers " + name).preferredIf(lists.size() == 1);
			}
		}
	}
}
