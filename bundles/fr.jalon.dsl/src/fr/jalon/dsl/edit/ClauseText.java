// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.LinkingScopeProviderBinding;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.serializer.ISerializer;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.Document;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.runtime.text.Catalogue;

/**
 * One clause of the language as the text of a field: what stands behind its keyword. Tables and forms show it, let it be
 * changed, and hand it back; {@code ≤ 12 en 2018, ≤ 8 en 2020} reads the same in a cell and in the text.
 */
public class ClauseText {

	/** A clause that a field can show. */
	public enum Clause {
		UNIT(FICHE, "unité", FICHE__UNIT, FICHE__UNIT_NOTE),
		TARGETS(FICHE, "cible", FICHE__TARGETS),
		BASELINES(FICHE, "référence", FICHE__BASELINES),
		DIRECTION(FICHE, "sens", FICHE__DIRECTION, FICHE__DIRECTION_NOTE),
		PERIODICITY(FICHE, "périodicité", FICHE__PERIODICITY),
		CATEGORY(FICHE, "catégorie", FICHE__CATEGORY),
		SHEET_OWNER(FICHE, "responsable", FICHE__OWNER),
		COLLECTIONS(FICHE, "collecte", FICHE__COLLECTIONS),
		SYNTHESIS(FICHE, "synthèse", FICHE__SYNTHESIS),
		OWNER(COMMITMENT, "responsable", COMMITMENT__OWNER),
		DUE(COMMITMENT, "échéance", COMMITMENT__DUE),
		RECURRENCE(COMMITMENT, "chaque", COMMITMENT__RECURRENCE),
		THRESHOLD(COMMITMENT, "seuil", COMMITMENT__THRESHOLD),
		MEASURED_BY(COMMITMENT, "mesuré par", COMMITMENT__MEASURED_BY);

		private final EClass owner;
		private final String keyword;
		private final List<EStructuralFeature> features;

		Clause(EClass owner, String keyword, EStructuralFeature... features) {
			this.owner = owner;
			this.keyword = keyword;
			this.features = List.of(features);
		}

		/** The class whose objects have the clause. */
		public EClass owner() {
			return owner;
		}

		String in(String text) {
			String clause = keyword + " " + text;
			return owner == FICHE ? "fiche x {\n" + clause + "\n}" : "contrat x {\nengagement x " + clause + "\n}";
		}
	}

	private static final Catalogue MESSAGES = Catalogue.of(ClauseText.class);

	private final Provider<XtextResourceSet> resourceSets;
	private final IScopeProvider scopes;
	private final IQualifiedNameConverter qualifiedNames;
	private final IQualifiedNameProvider names;
	private final ISerializer serializer;
	private final IValueConverterService converters;
	private final IGrammarAccess grammar;
	private final UserLanguage language;

	@Inject
	ClauseText(Provider<XtextResourceSet> resourceSets, @LinkingScopeProviderBinding IScopeProvider scopes,
			IQualifiedNameConverter qualifiedNames, IQualifiedNameProvider names, ISerializer serializer,
			IValueConverterService converters, IGrammarAccess grammar, UserLanguage language) {
		this.resourceSets = resourceSets;
		this.scopes = scopes;
		this.qualifiedNames = qualifiedNames;
		this.names = names;
		this.serializer = serializer;
		this.converters = converters;
		this.grammar = grammar;
		this.language = language;
	}

	// ----------------------------------------------------------------------------------------------------- reading

	/** What stands behind the keyword; empty when the clause is not there. */
	public String read(EObject owner, Clause clause) {
		return clause.features.stream().filter(owner::eIsSet).map(feature -> values(owner, feature))
				.collect(Collectors.joining(" ")).strip();
	}

	private String values(EObject owner, EStructuralFeature feature) {
		Object value = owner.eGet(feature);
		Collection<?> all = feature.isMany() ? (Collection<?>) value : List.of(value);
		return all.stream().map(each -> word(owner, feature, each)).collect(Collectors.joining(", "));
	}

	private String word(EObject owner, EStructuralFeature feature, Object value) {
		if (feature instanceof EReference reference) {
			return reference.isContainment() ? serializer.serialize((EObject) value).strip() : name(owner, reference, (EObject) value);
		}
		if (value instanceof Enumerator) {
			return literal(rule(feature), value);
		}
		return converters.toString(value, feature.getEType().getInstanceClass() == String.class ? "STRING" : "Period");
	}

	private static String rule(EStructuralFeature feature) {
		return feature == COMMITMENT__RECURRENCE ? "Recurrence" : ((EDataType) feature.getEType()).getName();
	}

	/** The first spelling that the grammar gives, as the formatter writes it. */
	private String literal(String ruleName, Object value) {
		AbstractRule rule = GrammarUtil.findRuleForName(grammar.getGrammar(), ruleName);
		if (rule instanceof EnumRule literals) {
			return EcoreUtil2.getAllContentsOfType(literals, EnumLiteralDeclaration.class).stream()
					.filter(each -> each.getEnumLiteral().getInstance() == value).map(each -> each.getLiteral().getValue())
					.findFirst().orElse("");
		}
		return converters.toString(value, ruleName);
	}

	/** The shortest name that leads there. */
	private String name(EObject owner, EReference reference, EObject target) {
		QualifiedName full = names.getFullyQualifiedName(target);
		if (full == null) {
			return "";
		}
		IScope scope = scopes.getScope(owner, reference);
		for (int skip = full.getSegmentCount() - 1; skip > 0; skip--) {
			QualifiedName name = full.skipFirst(skip);
			IEObjectDescription found = scope.getSingleElement(name);
			if (found != null && EcoreUtil.resolve(found.getEObjectOrProxy(), owner) == target) {
				return qualifiedNames.toString(name);
			}
		}
		return qualifiedNames.toString(full);
	}

	// ----------------------------------------------------------------------------------------------------- writing

	/**
	 * Gives the clause of the owner another text; nothing but blanks takes the clause away.
	 *
	 * @throws EditRefusedException with what is wrong with the text, in the user's language; the owner is as before
	 */
	public void write(EObject owner, Clause clause, String text) {
		if (text == null || text.isBlank()) {
			clause.features.forEach(owner::eUnset);
			return;
		}
		EObject read = read(clause, text.strip());
		link(read, owner);
		EObject copy = EcoreUtil.copy(read);
		for (EStructuralFeature feature : clause.features) {
			if (!copy.eIsSet(feature)) {
				owner.eUnset(feature);
			} else if (feature.isMany()) {
				owner.eSet(feature, List.copyOf((Collection<?>) copy.eGet(feature)));
			} else {
				owner.eSet(feature, copy.eGet(feature));
			}
		}
	}

	/** An object of the owner's class that has the clause and nothing else. */
	private EObject read(Clause clause, String text) {
		XtextResource scratch = (XtextResource) resourceSets.get().createResource(URI.createURI("clause:/clause.jalon"));
		try {
			scratch.reparse(clause.in(text));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		List<Resource.Diagnostic> errors = scratch.getErrors();
		if (!errors.isEmpty()) {
			throw refused("clause.unreadable", text, clause.keyword, errors.get(0).getMessage());
		}
		EObject read = ((Document) scratch.getContents().get(0)).getElements().get(0);
		if (clause.owner == COMMITMENT) {
			read = EcoreUtil2.getAllContentsOfType(read, Commitment.class).get(0);
		}
		if (!isAlone(scratch, clause, read)) {
			throw refused("clause.more", text, clause.keyword);
		}
		return read;
	}

	/** Whoever closes the bracket, or begins another clause, wants the text and not a field. */
	private static boolean isAlone(XtextResource scratch, Clause clause, EObject read) {
		int elements = ((Document) scratch.getContents().get(0)).getElements().size();
		EObject around = read.eContainer();
		boolean sole = elements == 1 && (around instanceof Document || around.eContents().size() == 1);
		return sole && read.eClass().getEAllStructuralFeatures().stream().filter(feature -> !feature.isDerived() && read.eIsSet(feature))
				.allMatch(feature -> feature == ELEMENT__NAME || clause.features.contains(feature));
	}

	/** Names are looked up as if they stood in the owner already. */
	private void link(EObject read, EObject owner) {
		List<EObject> parts = new ArrayList<>(List.of(read));
		read.eAllContents().forEachRemaining(parts::add);
		for (EObject part : parts) {
			for (EReference reference : part.eClass().getEAllReferences()) {
				if (reference.isContainment() || reference.isContainer() || reference.isDerived() || !part.eIsSet(reference)) {
					continue;
				}
				List<EObject> targets = new ArrayList<>();
				for (INode node : NodeModelUtils.findNodesForFeature(part, reference)) {
					targets.add(target(owner, reference, NodeModelUtils.getTokenText(node)));
				}
				part.eSet(reference, reference.isMany() ? targets : targets.get(0));
			}
		}
	}

	private EObject target(EObject owner, EReference reference, String written) {
		String name = Arrays.stream(written.split("\\.")).map(String::strip).collect(Collectors.joining("."));
		IEObjectDescription found = scopes.getScope(owner, reference).getSingleElement(qualifiedNames.toQualifiedName(name));
		EObject target = found == null ? null : EcoreUtil.resolve(found.getEObjectOrProxy(), owner);
		if (target == null || target.eIsProxy()) {
			throw refused("clause.unknown", name);
		}
		return target;
	}

	private EditRefusedException refused(String key, Object... arguments) {
		return new EditRefusedException(MESSAGES.message(key, arguments).text(language.get()), null);
	}
}
