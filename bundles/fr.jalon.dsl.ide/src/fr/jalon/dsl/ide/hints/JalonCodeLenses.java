// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.words.Typography;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.report.results.LastFigure;
import fr.jalon.runtime.text.Catalogue;

/** Above each sheet: who names it, its last figures against their targets; above each objective: how many sheets measure it. */
public class JalonCodeLenses implements CodeLenses {

	static final Catalogue MESSAGES = Catalogue.of(JalonCodeLenses.class);

	private final UserLanguage language;
	private final KnownFigures figures;

	@Inject
	JalonCodeLenses(UserLanguage language, KnownFigures figures) {
		this.language = language;
		this.figures = figures;
	}

	@Override
	public List<CodeLens> of(XtextResource text, CancelIndicator cancel) {
		List<CodeLens> lenses = new ArrayList<>();
		Map<EObject, Integer> named = new HashMap<>();
		Map<EObject, Integer> measured = new HashMap<>();
		if (text.getContents().isEmpty() || !count(text, named, measured, cancel)) {
			return lenses;
		}
		for (Iterator<EObject> all = EcoreUtil.getAllContents(text, false); all.hasNext();) {
			EObject each = all.next();
			if (cancel.isCanceled()) {
				return List.of();
			}
			if (each instanceof Fiche fiche && fiche.getName() != null) {
				add(lenses, fiche, text("references", named.getOrDefault(fiche, 0)), null);
				for (LastFigure last : figures.of(fiche)) {
					add(lenses, fiche, figure(last), null);
				}
				if (!fiche.isModel() && !Fiches.measures(fiche).isEmpty()) {
					add(lenses, fiche, text("compute"), CodeLens.COMPUTE);
				}
			} else if (each instanceof Objective objective && objective.getName() != null) {
				add(lenses, objective, text("fiches", measured.getOrDefault(objective, 0)), null);
			}
		}
		return lenses;
	}

	/** Counts in one walk, for each sheet who names it and for each objective the sheets that measure it; false when cancelled. */
	private static boolean count(XtextResource text, Map<EObject, Integer> named, Map<EObject, Integer> measured, CancelIndicator cancel) {
		List<Resource> texts = text.getResourceSet() == null ? List.of(text) : List.copyOf(text.getResourceSet().getResources());
		for (Resource resource : texts) {
			if (cancel.isCanceled()) {
				return false;
			}
			for (Iterator<EObject> all = EcoreUtil.getAllContents(resource, false); all.hasNext();) {
				EObject each = all.next();
				for (EReference reference : each.eClass().getEAllReferences()) {
					if (mayNameFiche(reference) && each.eIsSet(reference)) {
						Object value = each.eGet(reference);
						(value instanceof Collection<?> values ? values : List.of(value)).stream().filter(Fiche.class::isInstance)
								.forEach(fiche -> named.merge((Fiche) fiche, 1, Integer::sum));
					}
				}
				if (each instanceof Fiche fiche) {
					Objective objective = Fiches.speaker(fiche, Literals.FICHE__OBJECTIVE).getObjective();
					if (objective != null && !fiche.isModel()) {
						measured.merge(objective, 1, Integer::sum);
					}
				}
			}
		}
		return true;
	}

	/** Derived references say nothing new, and would walk everything again. */
	private static boolean mayNameFiche(EReference reference) {
		return !reference.isDerived() && !reference.isContainment() && !reference.isContainer()
				&& reference.getEReferenceType().isSuperTypeOf(Literals.FICHE);
	}

	/** {@code 13,8 jours ouvrés en 2017 (cible ≤ 12, écart +1,8)}. */
	private String figure(LastFigure last) {
		String value = last.title().isEmpty() ? last.value() : Typography.of(language.get()).labelled(last.title(), last.value());
		if (last.target().isEmpty()) {
			return text("figure", value, last.period(), last.statusText());
		}
		boolean reached = last.gap() == null || last.gap().signum() == 0;
		return reached ? text("figure.reached", value, last.period(), last.target(), last.statusText())
				: text("figure.gap", value, last.period(), last.target(), last.gapText());
	}

	private static void add(List<CodeLens> lenses, Element element, String title, String command) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		List<INode> name = NodeModelUtils.findNodesForFeature(element, Literals.ELEMENT__NAME);
		if (node != null) {
			int end = name.isEmpty() ? node.getOffset() : name.get(0).getEndOffset();
			lenses.add(new CodeLens(node.getOffset(), Math.max(0, end - node.getOffset()), title, command));
		}
	}

	private String text(String key, Object... arguments) {
		Locale locale = language.get();
		return MESSAGES.message("lens." + key, arguments).text(locale);
	}
}
