// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.CalendarPeriod.Precision;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Target;
import fr.jalon.contract.types.FigureUnit;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.contract.types.ValueType;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.contract.words.Typography;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.report.results.LastFigure;

/**
 * Behind a calculation the unit that it gives, behind a breakdown the type of its values, behind a target the day that it is
 * due and how far the last figure is from it, behind the name of a sheet that is extended what is taken over from it.
 */
public class JalonInlayHints implements InlayHints {

	/** Clauses that a sheet takes over from the one that it extends. */
	private static final List<EStructuralFeature> INHERITED = List.of(Literals.FICHE__AXES, Literals.FICHE__OBJECTIVE, Literals.FICHE__ACTION,
			Literals.FICHE__CATEGORY, Literals.FICHE__OWNER, Literals.FICHE__SUB_INDICATORS, Literals.FICHE__UNIT, Literals.FICHE__PERIODICITY,
			Literals.FICHE__COLLECTION_MODE, Literals.FICHE__COLLECTIONS, Literals.FICHE__SYNTHESIS, Literals.FICHE__VALIDATION,
			Literals.FICHE__CALCULATION_MODE, Literals.FICHE__MEASURES, Literals.FICHE__LIMITS, Literals.FICHE__INTERPRETATION,
			Literals.FICHE__DIRECTION, Literals.FICHE__TOLERANCE, Literals.FICHE__BASELINES, Literals.FICHE__TARGETS, Literals.FICHE__DELIVERY,
			Literals.FICHE__IMPROVEMENT_PLAN, Literals.FICHE__COMMENTS);

	private static final String LABELS = "http://www.jalon.fr/contract/label";

	private final UserLanguage language;
	private final KnownFigures figures;

	@Inject
	JalonInlayHints(UserLanguage language, KnownFigures figures) {
		this.language = language;
		this.figures = figures;
	}

	@Override
	public List<InlayHint> of(XtextResource text, int from, int to, CancelIndicator cancel) {
		List<InlayHint> hints = new ArrayList<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(text, false); all.hasNext();) {
			EObject each = all.next();
			if (cancel.isCanceled()) {
				return List.of();
			}
			INode node = NodeModelUtils.findActualNodeFor(each);
			if (node == null || node.getEndOffset() < from || node.getOffset() >= to) {
				continue;
			}
			if (each instanceof Measure measure) {
				unit(measure, hints);
			} else if (each instanceof Dimension dimension) {
				type(dimension, node, hints);
			} else if (each instanceof Target target && each.eContainer() instanceof Fiche fiche) {
				target(fiche, target, node, hints);
			} else if (each instanceof Fiche fiche && fiche.getExtends() != null && !fiche.getExtends().eIsProxy()) {
				inherited(fiche, hints);
			}
		}
		return hints.stream().filter(hint -> hint.offset() >= from && hint.offset() <= to).sorted(Comparator.comparingInt(InlayHint::offset)).toList();
	}

	private void unit(Measure measure, List<InlayHint> hints) {
		INode expression = measure.getExpression() == null ? null : NodeModelUtils.findActualNodeFor(measure.getExpression());
		FigureUnit computed = FigureUnits.of(measure.getExpression());
		if (expression == null || !computed.isKnown() || computed instanceof FigureUnit.Unstated) {
			return;
		}
		FigureUnit shown = FigureUnits.of(measure);
		// What is counted has a name where the sheet says it.
		String label = computed instanceof FigureUnit.CountOf count && count.object() == null && shown instanceof FigureUnit.CountOf
				? shown.label(language.get()) : computed.label(language.get());
		hints.add(new InlayHint(expression.getEndOffset(), label, text("unit.tooltip", label)));
	}

	private void type(Dimension dimension, INode node, List<InlayHint> hints) {
		if (dimension.getValue() == null) {
			return;
		}
		ValueType type = ValueTypes.of(dimension.getValue());
		if (!type.isKnown()) {
			return;
		}
		// Products are not counted: that would walk everything for each breakdown.
		boolean listed = dimension.getClassification() != null || type instanceof ValueType.CodeOf;
		int classes = listed ? Fiches.classes(dimension).size() : 0;
		hints.add(new InlayHint(node.getEndOffset(), classes > 0 ? text("classes", classes) : type.label(language.get()), type.label(language.get())));
	}

	private void target(Fiche fiche, Target target, INode node, List<InlayHint> hints) {
		Locale locale = language.get();
		List<String> said = new ArrayList<>();
		CalendarPeriod due = target.getDue();
		Typography typography = Typography.of(locale);
		if (due != null) {
			String weekday = due.end().getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
			said.add(due.precision() == Precision.DAY ? weekday : typography.shortDate(due.end()));
		}
		Optional<LastFigure> last = last(fiche, target);
		last.ifPresent(figure -> said.add(figure.gap().signum() == 0 ? text("gap.none", figure.period())
				: text("gap", figure.gapText(), figure.period())));
		if (!said.isEmpty()) {
			String tooltip = due == null ? null : text("due.tooltip", due.end().getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
					typography.date(due.end()));
			hints.add(new InlayHint(node.getEndOffset(), String.join(", ", said), tooltip));
		}
	}

	/** The last figure that was held against this very target. */
	private Optional<LastFigure> last(Fiche fiche, Target target) {
		if (target.getItem() != null) {
			return Optional.empty();
		}
		List<Measure> measures = Fiches.measures(fiche);
		Measure measure = target.getMeasure() != null ? target.getMeasure() : measures.isEmpty() ? null : measures.get(0);
		return figures.of(fiche).stream().filter(figure -> figure.measure() == measure && figure.gap() != null).filter(figure -> {
			var held = figure.figure().assessment().target();
			return held.due() == null ? target.isRecurring() || target.getDue() == null
					: target.getDue() != null && held.due().equals(target.getDue().end());
		}).findFirst();
	}

	private void inherited(Fiche fiche, List<InlayHint> hints) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(fiche, Literals.FICHE__EXTENDS);
		List<String> taken = INHERITED.stream().filter(feature -> !fiche.eIsSet(feature) && Fiches.speaker(fiche, feature) != fiche)
				.map(this::label).toList();
		if (!nodes.isEmpty() && !taken.isEmpty()) {
			hints.add(new InlayHint(nodes.get(0).getEndOffset(), text("inherited", taken.size()), text("inherited.tooltip", String.join(", ", taken))));
		}
	}

	private String label(EStructuralFeature feature) {
		EAnnotation labels = feature.getEAnnotation(LABELS);
		String label = labels == null ? null : labels.getDetails().get(language.get().getLanguage());
		return label == null ? feature.getName() : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
	}

	private String text(String key, Object... arguments) {
		return JalonCodeLenses.MESSAGES.message("hint." + key, arguments).text(language.get());
	}
}
