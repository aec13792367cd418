// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import static fr.jalon.contract.ContractPackage.Literals.ASSIGNMENT__ACTOR;
import static fr.jalon.contract.ContractPackage.Literals.FICHE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__ACTION;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__OBJECTIVE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.xtext.CurrentTypeFinder;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import fr.jalon.contract.Action;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.GovernanceBody;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Product;
import fr.jalon.contract.Section;
import fr.jalon.contract.Service;
import fr.jalon.dsl.ide.completion.Proposal.Kind;
import fr.jalon.dsl.ide.hover.KeywordHelp;
import fr.jalon.dsl.services.JalonGrammarAccess;

/** Names of what is declared, where the language allows a name and in the way that it must be written there. */
final class NameProposals {

	private static final Pattern NUMBERED = Pattern.compile("(.*?\\p{L})(\\d{1,6})");
	private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]"
			+ "[a-zA-Z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F0-9]*");

	private final IScopeProvider scopes;
	private final CurrentTypeFinder types;
	private final ResourceDescriptionsProvider index;
	private final IResourceDescription.Manager descriptions;
	private final IContainer.Manager containers;
	private final KeywordHelp help;
	/** Keywords, by whether each may be a name anywhere (true) or not where a unit or a type may stand (false). */
	private final Map<String, Boolean> keywords = new HashMap<>();

	@Inject
	NameProposals(IScopeProvider scopes, CurrentTypeFinder types, ResourceDescriptionsProvider index,
			IResourceDescription.Manager descriptions, IContainer.Manager containers, KeywordHelp help, JalonGrammarAccess grammar) {
		this.scopes = scopes;
		this.types = types;
		this.index = index;
		this.descriptions = descriptions;
		this.containers = containers;
		this.help = help;
		keywords(grammar.getPlainNameRule(), true);
		keywords(grammar.getUnitOrTypeWordRule(), false);
		GrammarUtil.getAllKeywords(grammar.getGrammar()).forEach(word -> keywords.putIfAbsent(word, null));
	}

	private void keywords(ParserRule rule, boolean everywhere) {
		for (Keyword keyword : EcoreUtil2.getAllContentsOfType(rule, Keyword.class)) {
			keywords.put(keyword.getValue(), everywhere);
		}
	}

	/** What the reference may name; the nearest and most likely first. */
	List<Proposal> of(CrossReference reference, XtextResource resource, ICompositeNode root, CaretContext place, Locale locale) {
		EObject model = Completion.modelAt(root, place.prefix().start());
		if (model == null || !(types.findCurrentTypeAfter(reference) instanceof EClass type)) {
			return List.of();
		}
		EReference feature = GrammarUtil.getReference(reference, type);
		if (feature == null) {
			return List.of();
		}
		boolean plain = reference.getTerminal() instanceof RuleCall call && call.getRule().getName().equals("PlainQualifiedName");
		Map<URI, IEObjectDescription> shortest = new LinkedHashMap<>();
		for (IEObjectDescription each : scopes.getScope(model, feature).getAllElements()) {
			if (isWritable(each.getName(), plain) && EcoreUtil2.isAssignableFrom(feature.getEReferenceType(), each.getEClass())) {
				shortest.merge(each.getEObjectURI(), each,
						(one, other) -> other.getName().getSegmentCount() < one.getName().getSegmentCount() ? other : one);
			}
		}
		Set<EObject> excluded = excluded(feature, model, place);
		List<IEObjectDescription> candidates = new ArrayList<>(shortest.values());
		candidates.sort(Comparator.comparingInt(each -> rank(each, feature, model, resource)));
		List<Proposal> proposals = new ArrayList<>();
		for (IEObjectDescription each : candidates) {
			EObject element = EcoreUtil.resolve(each.getEObjectOrProxy(), resource);
			if (!excluded.contains(element)) {
				proposals.add(proposal(each, element, place, locale));
			}
		}
		return proposals;
	}

	private Proposal proposal(IEObjectDescription description, EObject element, CaretContext place, Locale locale) {
		String name = String.join(".", description.getName().getSegments());
		String title = element instanceof Element named && named.getTitle() != null ? named.getTitle() : "";
		return new Proposal(place.prefix().start(), place.offset(), Snippet.plain(name), name,
				title.isBlank() ? help.label(description.getEClass(), locale) : title, help.label(description.getEClass(), locale),
				Kind.NAME, description.getEClass());
	}

	/** Whether a name can be written in the place of a reference; {@code plain}: where a unit or a type may stand, too. */
	private boolean isWritable(QualifiedName name, boolean plain) {
		for (int i = 0; i < name.getSegmentCount(); i++) {
			String segment = name.getSegment(i);
			if (keywords.containsKey(segment)) {
				Boolean everywhere = keywords.get(segment);
				if (everywhere == null || plain && i == 0 && !everywhere) {
					return false;
				}
			} else if (!IDENTIFIER.matcher(segment).matches()) {
				return false;
			}
		}
		return !name.isEmpty();
	}

	/** What would name itself, directly or in a circle, and what the same clause names already. */
	private static Set<EObject> excluded(EReference feature, EObject model, CaretContext place) {
		Set<EObject> excluded = new LinkedHashSet<>();
		EObject owner = owner(feature, model);
		if (owner == null) {
			return excluded;
		}
		if (feature.isMany() && place.back(1).is(",")) {
			List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
			List<?> values = (List<?>) owner.eGet(feature);
			for (int i = 0; i < Math.min(nodes.size(), values.size()); i++) {
				if (nodes.get(i).getEndOffset() < place.prefix().start()) {
					excluded.add((EObject) values.get(i));
				}
			}
		}
		if (owner instanceof MeasureReference || EcoreUtil2.getContainerOfType(model, Measure.class) != null
				&& feature == ContractPackage.Literals.MEASURE_REFERENCE__MEASURE) {
			Measure self = EcoreUtil2.getContainerOfType(model, Measure.class);
			Fiche fiche = EcoreUtil2.getContainerOfType(model, Fiche.class);
			if (self != null && fiche != null) {
				Fiches.measures(fiche).stream().filter(other -> measures(other, new LinkedHashSet<>()).contains(self)).forEach(excluded::add);
			}
			return excluded;
		}
		if (feature.getEReferenceType().isInstance(owner)) {
			excluded.add(owner);
			EcoreUtil2.getResourceSet(owner).getResources().forEach(text -> text.getContents()
					.forEach(root -> EcoreUtil2.eAllOfType(root, EObject.class).stream().filter(feature.getEReferenceType()::isInstance)
							.filter(other -> leadsTo(other, feature, owner, new LinkedHashSet<>())).forEach(excluded::add)));
		}
		return excluded;
	}

	private static EObject owner(EReference feature, EObject model) {
		for (EObject each = model; each != null; each = each.eContainer()) {
			if (feature.getEContainingClass().isInstance(each)) {
				return each;
			}
			if (each instanceof Measure || each instanceof Section) {
				return each;
			}
		}
		return null;
	}

	private static boolean leadsTo(EObject from, EReference feature, EObject to, Set<EObject> seen) {
		if (from == to || !feature.getEContainingClass().isInstance(from) || !seen.add(from)) {
			return from == to;
		}
		Object value = from.eGet(feature);
		if (value instanceof Collection<?> all) {
			return all.stream().anyMatch(each -> each instanceof EObject next && leadsTo(next, feature, to, seen));
		}
		return value instanceof EObject next && leadsTo(next, feature, to, seen);
	}

	/** A measure and those that it is computed from. */
	private static Set<Measure> measures(Measure measure, Set<Measure> seen) {
		if (seen.add(measure)) {
			EcoreUtil2.getAllContentsOfType(measure, MeasureReference.class).stream().map(MeasureReference::getMeasure)
					.filter(next -> next != null && !next.eIsProxy()).forEach(next -> measures(next, seen));
		}
		return seen;
	}

	private static int rank(IEObjectDescription candidate, EReference feature, EObject model, XtextResource resource) {
		int rank = candidate.getEObjectURI().trimFragment().equals(resource.getURI()) ? 0 : 1;
		if (feature == ASSIGNMENT__ACTOR) {
			return rank + (candidate.getEClass() == ContractPackage.Literals.SERVICE ? 0
					: candidate.getEClass() == ContractPackage.Literals.GOVERNANCE_BODY ? 2 : 4);
		}
		Fiche fiche = EcoreUtil2.getContainerOfType(model, Fiche.class);
		if (fiche == null || feature != FICHE__OBJECTIVE && feature != FICHE__ACTION) {
			return rank;
		}
		EObject element = EcoreUtil.resolve(candidate.getEObjectOrProxy(), resource);
		boolean within = element instanceof Action action && action.eContainer() == fiche.getObjective() && fiche.getObjective() != null
				|| element instanceof Objective objective && fiche.getAxes().contains(objective.eContainer());
		boolean near = element instanceof Action action && action.eContainer() != null
				&& fiche.getAxes().contains(action.eContainer().eContainer());
		return rank + (within ? 0 : near ? 2 : 4);
	}

	// --------------------------------------------------------------------------------------- everything that is visible

	/** Name of the first element of a kind, to begin a template with. */
	String first(XtextResource resource, String kind, String otherwise) {
		return ContractPackage.eINSTANCE.getEClassifier(kind) instanceof EClass type
				? all(resource, type).stream().map(each -> each.getName().getLastSegment())
						.filter(name -> isWritable(QualifiedName.create(name), true)).findFirst().orElse(otherwise)
				: otherwise;
	}

	int highestNumber(XtextResource resource) {
		return all(resource, FICHE).stream().map(each -> EcoreUtil.resolve(each.getEObjectOrProxy(), resource))
				.filter(each -> each instanceof Fiche fiche && !fiche.eIsProxy()).mapToInt(each -> ((Fiche) each).getNumber()).max().orElse(0);
	}

	/** The name that goes on with those given so far: after F1 and F2, F3. */
	Optional<String> next(EClassifier type, XtextResource resource) {
		if (!(type instanceof EClass kind)) {
			return Optional.empty();
		}
		Map<String, Integer> highest = new HashMap<>();
		Map<String, Integer> count = new LinkedHashMap<>();
		for (IEObjectDescription each : all(resource, kind)) {
			Matcher name = NUMBERED.matcher(each.getName().getLastSegment());
			if (name.matches()) {
				highest.merge(name.group(1), Integer.parseInt(name.group(2)), Math::max);
				count.merge(name.group(1), 1, Integer::sum);
			}
		}
		return count.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
				.map(prefix -> prefix + (highest.get(prefix) + 1));
	}

	/** Namespaces that could be imported. */
	List<Proposal> namespaces(XtextResource resource, CaretContext place, Locale locale) {
		Set<String> found = new LinkedHashSet<>();
		String own = resource.getContents().isEmpty() ? null : resource.getContents().get(0) instanceof Document document ? document.getNamespace() : null;
		for (Resource each : resource.getResourceSet() == null ? List.<Resource>of() : List.copyOf(resource.getResourceSet().getResources())) {
			if (!each.getContents().isEmpty() && each.getContents().get(0) instanceof Document document
					&& document.getNamespace() != null && !document.getNamespace().equals(own)) {
				found.add(document.getNamespace() + ".*");
			}
		}
		return found.stream().map(each -> new Proposal(place.prefix().start(), place.offset(), Snippet.plain(each), each, "", "",
				Kind.NAME, ContractPackage.Literals.DOCUMENT)).toList();
	}

	/** Everything of a kind that the text sees, its own first. */
	private List<IEObjectDescription> all(XtextResource resource, EClass type) {
		List<IEObjectDescription> found = new ArrayList<>();
		IResourceDescription own = descriptions.getResourceDescription(resource);
		if (own != null) {
			own.getExportedObjectsByType(type).forEach(found::add);
		}
		if (own != null && resource.getResourceSet() != null) {
			IResourceDescriptions all = index.getResourceDescriptions(resource);
			for (IContainer container : containers.getVisibleContainers(own, all)) {
				container.getExportedObjectsByType(type).forEach(each -> {
					if (!each.getEObjectURI().trimFragment().equals(resource.getURI())) {
						found.add(each);
					}
				});
			}
		}
		return found;
	}
}
