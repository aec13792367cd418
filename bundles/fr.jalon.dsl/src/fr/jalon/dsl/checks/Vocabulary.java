// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.ASSIGNMENT__LABEL;
import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__RECURRENCE;
import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__TITLE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__PERIODICITY;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__VALIDATION_PERIODICITY;
import static fr.jalon.contract.ContractPackage.Literals.FLOW__PERIODICITY;
import static fr.jalon.contract.ContractPackage.Literals.GOVERNANCE_BODY__MEETS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.Actor;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Severity;

/** Family 16: one thing is written in one way, from the first file to the last. */
final class Vocabulary extends CheckFamily {

	/** Fields that answer "which periodicity", then those that answer "every what": their words differ by grammar. */
	private static final List<List<EAttribute>> PERIODICITIES = List.of(
			List.of(FICHE__PERIODICITY, GOVERNANCE_BODY__MEETS, FLOW__PERIODICITY),
			List.of(FICHE__VALIDATION_PERIODICITY, COMMITMENT__RECURRENCE));

	/** One writing of something, at its place. */
	private record Written(EObject object, EStructuralFeature feature, String spelling) {
	}

	/** Something within one contract: two contracts that are open side by side each have their own words. */
	private record InContract(Contract contract, Object thing) {
	}

	Vocabulary() {
		checkModel(CheckCodes.PERIODICITY_SPELLINGS, Severity.INFO, Vocabulary::periodicities);
		checkModel(CheckCodes.ACTOR_SPELLINGS, Severity.INFO, Vocabulary::actors);
		check(CheckCodes.DECLARED_ACTOR_IN_WORDS, Severity.INFO, Assignment.class, Vocabulary::declaredActor);
		checkModel(CheckCodes.TITLE_TWICE, Severity.INFO, Vocabulary::titles);
	}

	private static void periodicities(WholeModel model, Findings findings) {
		for (List<EAttribute> fields : PERIODICITIES) {
			Map<InContract, List<Written>> byValue = new LinkedHashMap<>();
			for (EAttribute field : fields) {
				for (EObject object : model.all(ofType(field))) {
					String spelling = spelling(object, field);
					// Nothing written: a default, or a model that was not read from a text.
					if (spelling != null) {
						byValue.computeIfAbsent(new InContract(model.contract(object), object.eGet(field)), key -> new ArrayList<>())
								.add(new Written(object, field, spelling));
					}
				}
			}
			byValue.values().forEach(written -> reportRarer(written, findings));
		}
	}

	@SuppressWarnings("unchecked")
	private static Class<? extends EObject> ofType(EAttribute field) {
		return (Class<? extends EObject>) field.getEContainingClass().getInstanceClass();
	}

	/** The words in the text, which the model reads as one value. */
	private static String spelling(EObject object, EAttribute field) {
		return NodeModelUtils.findNodesForFeature(object, field).stream().findFirst().map(NodeModelUtils::getTokenText).orElse(null);
	}

	/** The most frequent writing is the project's; where two are as frequent, the first one. */
	private static void reportRarer(List<Written> written, Findings findings) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		written.forEach(each -> counts.merge(each.spelling, 1, Integer::sum));
		if (counts.size() < 2) {
			return;
		}
		String usual = counts.keySet().stream().max(Comparator.comparing((Function<String, Integer>) counts::get)
				.thenComparing(Comparator.comparing(List.copyOf(counts.keySet())::indexOf).reversed())).orElseThrow();
		for (Written each : written) {
			if (!each.spelling.equals(usual)) {
				findings.report(each.object, each.feature, each.spelling, usual, counts.get(usual));
			}
		}
	}

	private static void actors(WholeModel model, Findings findings) {
		Map<InContract, List<Written>> byKey = new LinkedHashMap<>();
		for (Assignment assignment : model.all(Assignment.class)) {
			String key = Spelling.key(assignment.getLabel());
			// A declared actor has a finding of its own.
			if (!key.isEmpty() && declared(assignment, model) == null) {
				byKey.computeIfAbsent(new InContract(model.contract(assignment), key), each -> new ArrayList<>())
						.add(new Written(assignment, ASSIGNMENT__LABEL, assignment.getLabel().strip()));
			}
		}
		byKey.values().forEach(written -> reportRarer(written, findings));
	}

	private static void declaredActor(Assignment assignment, Findings findings) {
		Actor actor = declared(assignment, findings.model());
		if (actor != null) {
			findings.report(assignment, ASSIGNMENT__LABEL, assignment.getLabel(), actor.getName());
		}
	}

	/** The declared actor whose name, title or acronym the words of an assignment are, or null. */
	static Actor declared(Assignment assignment, WholeModel model) {
		if (assignment.getLabel() == null || assignment.getActor() != null) {
			return null;
		}
		Map<InContract, Actor> actors = model.derived(Vocabulary.class, Vocabulary::actorsByWords);
		Contract contract = model.contract(assignment);
		Actor actor = actors.get(new InContract(contract, Spelling.key(assignment.getLabel())));
		return actor != null ? actor : actors.get(new InContract(contract, Spelling.acronym(assignment.getLabel())));
	}

	/** Declared actors by the keys of their names and titles; by their names as they are, for acronyms. */
	private static Map<InContract, Actor> actorsByWords(WholeModel model) {
		Map<InContract, Actor> actors = new HashMap<>();
		for (Actor actor : model.all(Actor.class)) {
			if (actor.getName() == null) {
				continue;
			}
			Contract contract = model.contract(actor);
			Spelling.keys(actor).forEach(key -> actors.putIfAbsent(new InContract(contract, key), actor));
			// A title says in full what the name abbreviates: other words with the same initials are somebody else.
			if (actor.getTitle() == null) {
				actors.putIfAbsent(new InContract(contract, actor.getName()), actor);
			}
		}
		return actors;
	}

	private static void titles(WholeModel model, Findings findings) {
		sameTitle(model.all(Actor.class), findings);
		sameTitle(model.all(MeasuredObject.class), findings);
		for (CodeList list : model.all(CodeList.class)) {
			sameTitle(list.getCodes(), findings);
		}
	}

	private static void sameTitle(List<? extends Element> elements, Findings findings) {
		Map<InContract, Element> firsts = new HashMap<>();
		for (Element element : elements) {
			String words = element.getTitle() == null ? element.getName() : element.getTitle();
			String key = Spelling.key(words);
			Element first = key.isEmpty() ? null : firsts.putIfAbsent(new InContract(findings.model().contract(element), key), element);
			if (first != null) {
				findings.report(element, element.getTitle() == null ? null : ELEMENT__TITLE, words,
						first.getName() == null ? first.getTitle() : first.getName());
			}
		}
	}
}
