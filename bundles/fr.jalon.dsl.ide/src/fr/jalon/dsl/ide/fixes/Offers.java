// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SeveritySetting;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.WholeModel;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;

/** What a family is asked with, and where it says what it offers. */
final class Offers {

	/** More ways than this are no help in a menu. */
	static final int MOST = 6;

	private final XtextResource text;
	private final Problem problem;
	private final FixServices services;
	private final Consumer<Offer> sink;

	Offers(XtextResource text, Problem problem, FixServices services, Consumer<Offer> sink) {
		this.text = text;
		this.problem = problem;
		this.services = services;
		this.sink = sink;
	}

	XtextResource text() {
		return text;
	}

	Problem problem() {
		return problem;
	}

	FixServices services() {
		return services;
	}

	/** Everything beside the finding. */
	WholeModel model() {
		return services.models().of(text);
	}

	Optional<Contract> contract(EObject object) {
		return Optional.ofNullable(model().contract(object));
	}

	/** Elements of a kind that belong to the same contract as an object; those that belong to none as well. */
	<T extends EObject> List<T> beside(EObject object, Class<T> type) {
		WholeModel model = model();
		Contract contract = model.contract(object);
		return model.all(type).stream().filter(each -> each != object)
				.filter(each -> contract == null || model.contract(each) == null || model.contract(each) == contract).toList();
	}

	// ------------------------------------------------------------------------------------------------------- names

	/** How a reference names its target from where an object stands; null when it cannot. */
	String name(EObject context, EReference reference, EObject target) {
		IScope scope = services.scopes().getScope(context, reference);
		URI uri = EcoreUtil.getURI(target);
		return StreamSupport.stream(scope.getElements(target).spliterator(), false)
				.filter(each -> leadsTo(each, target, uri)).map(IEObjectDescription::getName)
				.filter(name -> leadsTo(scope.getSingleElement(name), target, uri))
				.min(Comparator.comparingInt(QualifiedName::getSegmentCount)).map(services.converter()::toString).orElse(null);
	}

	private static boolean leadsTo(IEObjectDescription description, EObject target, URI uri) {
		return description != null && (description.getEObjectOrProxy() == target || description.getEObjectURI().equals(uri));
	}

	/** The names that a reference can have where an object stands. */
	Set<String> names(EObject context, EReference reference) {
		Set<String> names = new java.util.LinkedHashSet<>();
		for (IEObjectDescription each : services.scopes().getScope(context, reference).getAllElements()) {
			names.add(services.converter().toString(each.getName()));
		}
		return names;
	}

	/** How an object names an element that is about to be declared beside another one. */
	static String nameOfNew(EObject context, EObject beside, String name) {
		String own = namespace(context);
		String home = namespace(beside);
		return home.isEmpty() || home.equals(own) ? name : home + "." + name;
	}

	static String namespace(EObject object) {
		return EcoreUtil.getRootContainer(object) instanceof Document document && document.getNamespace() != null
				? document.getNamespace() : "";
	}

	/** A name that no element of the whole model has yet. */
	String freeName(String wanted) {
		Set<String> taken = new HashSet<>();
		model().all(Element.class).forEach(each -> taken.add(each.getName()));
		return freeName(wanted, taken);
	}

	static String freeName(String wanted, Collection<String> taken) {
		String name = wanted;
		for (int number = 2; taken.contains(name); number++) {
			name = wanted + number;
		}
		return name;
	}

	// ------------------------------------------------------------------------------------------------------ offers

	/** An offer that nobody sees, for what is said of it. */
	private static Offer none() {
		return new Offer("", "", new Object[0], edit -> { });
	}

	/** Offers any change. */
	Offer offer(String id, String label, Object[] arguments, Consumer<Edit> body) {
		Offer offer = new Offer(id, label, arguments, body);
		sink.accept(offer);
		return offer;
	}

	/** Offers a further clause; nothing when there is one already and there can be only one. */
	Offer clause(EObject owner, EStructuralFeature feature, String clause) {
		if (!feature.isMany() && ElementText.of(owner).map(own -> !own.values(feature).isEmpty()).orElse(true)) {
			return none();
		}
		return offer("add " + clause, "add", new Object[] { clause }, edit -> edit.clause(owner, feature, clause));
	}

	/** Offers a clause whose words are to be completed; the same in all places. */
	Offer prepared(EObject owner, EStructuralFeature feature, String clause) {
		// What has been prepared already is completed by its author, not by a fix.
		if (ElementText.of(owner).map(own -> !own.values(feature).isEmpty()).orElse(true)) {
			return none();
		}
		return clause(owner, feature, clause).toComplete().everywhere();
	}

	/** Offers a clause in the place of words that the clause may have instead, if any; else a further clause. */
	Offer fill(EObject owner, EStructuralFeature feature, EStructuralFeature words, String clause) {
		return Edit.text(owner).values(words).isEmpty() ? clause(owner, feature, clause) : setClause(owner, words, clause);
	}

	/** Offers a clause in the place of the one that is there, if any. */
	Offer setClause(EObject owner, EStructuralFeature feature, String clause) {
		boolean there = !Edit.text(owner).values(feature).isEmpty();
		return offer("write " + clause, there ? "write" : "add", new Object[] { clause }, edit -> edit.setClause(owner, feature, clause));
	}

	/** Offers a further value of a list. */
	Offer item(EObject owner, EStructuralFeature feature, String keyword, String value) {
		String clause = keyword + " " + value;
		return offer("add " + clause, "add", new Object[] { clause }, edit -> edit.item(owner, feature, keyword, value));
	}

	/** Offers other words for a value. */
	Offer value(EObject owner, EStructuralFeature feature, String value) {
		return value(owner, feature, 0, value);
	}

	Offer value(EObject owner, EStructuralFeature feature, int index, String value) {
		List<ElementText.Part> values = Edit.text(owner).values(feature);
		if (values.size() <= Math.max(0, index)) {
			throw new Edit.ImpossibleException("no value of " + feature.getName());
		}
		String old = values.get(Math.max(0, index)).node().getText().strip();
		return offer("replace", "replace", new Object[] { old, value }, edit -> edit.value(owner, feature, index, value));
	}

	/** Offers to take a clause out. */
	Offer removeClause(EObject owner, EStructuralFeature feature) {
		ElementText own = Edit.text(owner);
		List<ElementText.Part> values = own.values(feature);
		if (values.isEmpty()) {
			throw new Edit.ImpossibleException("no value of " + feature.getName());
		}
		List<ElementText.Part> parts = own.clause(values.get(0));
		return offer("remove", "remove", new Object[] { between(parts.get(0), parts.get(parts.size() - 1)) },
				edit -> edit.removeClause(owner, feature, 0));
	}

	private String between(ElementText.Part first, ElementText.Part last) {
		return text(first.node().getRootNode().getText(), first.node().getOffset(), last.node().getEndOffset());
	}

	private static String text(String all, int from, int to) {
		return all.substring(from, to);
	}

	/**
	 * Offers one clause for each of some elements that a reference may name.
	 *
	 * @param clause the words before the name, with a blank
	 * @return the offers made
	 */
	List<Offer> choices(EObject owner, EStructuralFeature feature, String clause, EReference reference,
			Collection<? extends EObject> targets) {
		List<Offer> offers = new ArrayList<>();
		for (EObject target : targets) {
			if (offers.size() == MOST) {
				break;
			}
			String name = name(owner, reference, target);
			if (name != null) {
				offers.add(clause(owner, feature, clause + name));
			}
		}
		if (offers.size() == 1) {
			offers.get(0).preferred();
		}
		return offers;
	}

	/** The text where the elements of a contract are; its own when there is no contract. */
	XtextResource home(TopElement element) {
		return element.eResource() instanceof XtextResource resource ? resource : text;
	}

	/** Offers to ignore the check in the contract; never for what the language itself refuses. */
	void silence(EObject object) {
		Check<?> check = services.catalog().find(problem.code()).orElse(null);
		if (check == null || object == null || check.family() == 0 || check.severity() == Severity.ERROR) {
			return;
		}
		Contract contract = model().contract(object);
		if (contract == null || !(contract.eResource() instanceof XtextResource)) {
			return;
		}
		SeveritySetting setting = contract.getSeverities().stream().filter(each -> check.code().equals(each.getCode())).findFirst()
				.orElse(null);
		Object[] arguments = { check.code(), Written.called(contract) };
		if (setting == null) {
			offer("ignore", "ignore", arguments,
					edit -> edit.clause(contract, Literals.CONTRACT__SEVERITIES, "sévérité " + check.code() + " ignorée")).silences();
		} else {
			offer("ignore", "ignore", arguments, edit -> edit.value(setting, Literals.SEVERITY_SETTING__SEVERITY, 0, "ignorée"))
					.silences();
		}
	}
}
