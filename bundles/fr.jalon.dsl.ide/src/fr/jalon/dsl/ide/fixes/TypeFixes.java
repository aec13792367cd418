// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Share;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Target;
import fr.jalon.contract.TextLiteral;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.TypeProblem;
import fr.jalon.contract.types.TypeProblem.Kind;
import fr.jalon.contract.types.TypeRules;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.Spelling;
import fr.jalon.dsl.checks.WholeModel;

/** Types and units that do not fit: for each kind of problem what its message advises. */
final class TypeFixes extends FixFamily {

	TypeFixes() {
		fix(CheckCodes.TYPE_MISMATCH, EObject.class, TypeFixes::mend);
	}

	private static void mend(EObject object, Offers offers) {
		Kind kind = kind(object, offers);
		if (kind == null) {
			return;
		}
		switch (kind) {
			case UNIT_SHARE -> unit(object, "%", offers);
			case UNIT_POINTS -> unit(object, "points", offers);
			case UNIT -> computedUnit(object, offers);
			case UNIT_RATIO -> unit(object, "nombre", offers);
			case TEXT_FOR_CODE -> code(object, offers);
			case TEXT_FOR_DATE -> date(object, offers);
			case CONDITION_NOT_BOOLEAN -> condition(object, offers);
			case OPERAND_NOT_BOOLEAN -> operand(object, offers);
			case BOOLEAN_FIGURE -> share(object, offers);
			case CALENDAR_WITHOUT_WORKING_DAYS -> calendar(object, offers);
			case BREAKDOWN_NEEDS_BUCKETS -> buckets(object, offers);
			case RANGE_OF_NO_NUMBER -> offers.removeClause(object, COLUMN__RANGE).preferred();
			case CUMULATED_SHARE -> notCumulative(object, offers);
			case TARGET_PERCENT -> percent(object, offers);
			default -> {
				// What was meant cannot be told from what is written.
			}
		}
	}

	/** The kind that the finding names; else the one that is found now. */
	private static Kind kind(EObject object, Offers offers) {
		String named = offers.problem().data(1);
		for (Kind kind : Kind.values()) {
			if (kind.name().equals(named)) {
				return kind;
			}
		}
		List<TypeProblem> problems = TypeRules.problemsOf(object);
		return problems.isEmpty() ? null : problems.get(0).kind();
	}

	// ------------------------------------------------------------------------------------------------------- units

	private static void unit(EObject object, String unit, Offers offers) {
		Measure measure = WholeModel.container(object, Measure.class);
		if (measure != null && measure.getUnit() != null) {
			replace(measure, MEASURE__UNIT, measure.getUnit(), unit, offers).preferred();
			return;
		}
		Fiche fiche = WholeModel.container(object, Fiche.class);
		if (fiche == null) {
			return;
		}
		if (fiche.getUnit() != null && fiche.getMeasures().size() <= 1) {
			replace(fiche, FICHE__UNIT, fiche.getUnit(), unit, offers).preferred();
		} else if (measure != null && measure.getName() != null) {
			offers.clause(measure, MEASURE__UNIT, "unité " + unit).preferred();
		} else if (fiche.getUnit() == null) {
			// The unit is inherited: this sheet gets its own.
			offers.clause(fiche, FICHE__UNIT, "unité " + unit);
		}
	}

	/** The decimals stay where both units have them. */
	private static Offer replace(EObject owner, EReference feature, Unit old, String unit, Offers offers) {
		boolean standard = UnitKind.VALUES.stream().anyMatch(kind -> Written.word(kind).equals(unit));
		return old instanceof StandardUnit && standard ? offers.value(old, STANDARD_UNIT__KIND, unit) : offers.value(owner, feature, unit);
	}

	private static void computedUnit(EObject object, Offers offers) {
		Measure measure = WholeModel.container(object, Measure.class);
		String computed = measure == null ? null : RequiredFieldFixes.computedUnit(measure);
		if (computed != null) {
			unit(object, computed, offers);
		}
	}

	private static void percent(EObject object, Offers offers) {
		if (object instanceof Target target) {
			Edit.text(target).values(TARGET__PERCENT).stream().findFirst().ifPresent(sign -> offers.offer("percent", "remove",
					new Object[] { "%" }, edit -> edit.replace(target, sign.node(), "")).preferred().everywhere());
			if (target.eContainer() instanceof Fiche fiche && fiche.getUnit() != null && fiche.getMeasures().isEmpty()) {
				offers.value(fiche, FICHE__UNIT, "%");
			}
		}
	}

	// ----------------------------------------------------------------------------------------------------- literals

	/** The codes of the column that the text is compared with, those first that the text names. */
	private static void code(EObject object, Offers offers) {
		if (!(object instanceof TextLiteral literal) || literal.getValue() == null) {
			return;
		}
		Column column = null;
		if (literal.eContainer() instanceof Comparison comparison) {
			RowExpression other = comparison.getLeft() == literal ? comparison.getRight() : comparison.getLeft();
			column = columnOf(other);
		} else if (literal.eContainer() instanceof fr.jalon.contract.Membership membership) {
			column = columnOf(membership.getOperand());
		}
		if (column == null || !(column.getType() instanceof CodeType type) || !WholeModel.isLinked(type.getList())) {
			return;
		}
		String key = Spelling.key(literal.getValue());
		List<String> names = new ArrayList<>();
		type.getList().getCodes().forEach(each -> {
			boolean meant = Spelling.keys(each).contains(key) || literal.getValue().equals(each.getValue());
			if (each.getName() != null) {
				names.add(meant ? 0 : names.size(), each.getName());
			}
			if (meant && each.getName() != null) {
				offers.offer("code", "replace", new Object[] { Written.text(literal.getValue()), each.getName() },
						edit -> edit.replace(literal, each.getName())).safe();
			}
		});
		if (names.isEmpty() || type.getList().getCodes().stream().anyMatch(each -> Spelling.keys(each).contains(key))) {
			return;
		}
		names.stream().limit(Offers.MOST).forEach(name -> offers.offer("code " + name, "replace",
				new Object[] { Written.text(literal.getValue()), name }, edit -> edit.replace(literal, name)));
	}

	private static Column columnOf(RowExpression expression) {
		return expression instanceof ValueReference value && value.getTarget() instanceof Column column ? column : null;
	}

	private static void date(EObject object, Offers offers) {
		if (object instanceof TextLiteral literal && literal.getValue() != null
				&& literal.getValue().strip().matches("\\d{4}-\\d{2}-\\d{2}")) {
			String date = literal.getValue().strip();
			offers.offer("date", "replace", new Object[] { Written.text(literal.getValue()), date }, edit -> edit.replace(literal, date))
					.safe();
		}
	}

	// --------------------------------------------------------------------------------------------------- conditions

	private static void condition(EObject object, Offers offers) {
		EReference feature = SOURCE_MEASURE__FILTER.getName().equals(offers.problem().data(0)) ? SOURCE_MEASURE__FILTER : SHARE__CONDITION;
		RowExpression condition = object instanceof SourceMeasure measure && feature == SOURCE_MEASURE__FILTER ? measure.getFilter()
				: object instanceof Share share ? share.getCondition() : object instanceof RowExpression row ? row : null;
		if (condition != null) {
			presence(condition, offers);
		}
	}

	private static void operand(EObject object, Offers offers) {
		EStructuralFeature feature = offers.problem().data(0) == null ? null : object.eClass().getEStructuralFeature(offers.problem().data(0));
		if (feature != null && object.eGet(feature) instanceof RowExpression operand) {
			presence(operand, offers);
		}
	}

	private static void presence(RowExpression operand, Offers offers) {
		// Anything but a name would be understood otherwise with these words behind it.
		if (operand instanceof ValueReference) {
			for (String words : List.of("est renseigné", "est vide")) {
				offers.offer(words, "behindWords", new Object[] { words, source(operand) }, edit -> edit.behind(operand, words));
			}
		}
	}

	private static String source(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			throw new Edit.ImpossibleException("not in a text");
		}
		return NodeModelUtils.getTokenText(node);
	}

	/** The mean of what is true or false is a share. */
	private static void share(EObject object, Offers offers) {
		if (!(object instanceof Aggregation aggregation) || aggregation.getArgument() == null) {
			return;
		}
		ElementText own = Edit.text(aggregation);
		ElementText.Part first = own.parts().get(0);
		ElementText.Part argument = own.values(AGGREGATION__ARGUMENT).get(0);
		String words = "part vérifiant " + source(aggregation.getArgument());
		offers.offer("share", "write", new Object[] { words }, edit -> edit.replace(aggregation, first.node(), argument.node(), words))
				.preferred();
	}

	// ------------------------------------------------------------------------------------------- durations, buckets

	private static void calendar(EObject object, Offers offers) {
		if (object instanceof Duration duration) {
			offers.removeClause(duration, DURATION__CALENDAR).preferred().everywhere();
			if (duration.eIsSet(DURATION__UNIT)) {
				offers.value(duration, DURATION__UNIT, "jours ouvrés");
			} else {
				offers.clause(duration, DURATION__UNIT, "en jours ouvrés");
			}
		}
	}

	private static void buckets(EObject object, Offers offers) {
		if (object instanceof Dimension dimension && dimension.getValue() != null && dimension.getClassification() == null) {
			offers.choices(dimension, DIMENSION__CLASSIFICATION, "en tranches ", DIMENSION__CLASSIFICATION,
					offers.beside(dimension, BucketSet.class));
		}
	}

	private static void notCumulative(EObject object, Offers offers) {
		if (object instanceof Cumulative cumulative && cumulative.getMeasure() != null) {
			ElementText own = Edit.text(cumulative);
			ElementText.Part inner = own.values(CUMULATIVE__MEASURE).get(0);
			String words = inner.node().getText().strip();
			String plain = cumulative.eContainer() instanceof Measure && words.startsWith("(") && words.endsWith(")")
					? words.substring(1, words.length() - 1).strip() : words;
			offers.offer("notCumulative", "remove", new Object[] { "cumul de" },
					edit -> edit.replace(cumulative, own.parts().get(0).node(), inner.node(), plain)).preferred();
		}
	}
}
