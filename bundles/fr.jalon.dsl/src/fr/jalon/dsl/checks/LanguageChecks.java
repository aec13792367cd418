// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__NAME;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__EXTENDS;
import static fr.jalon.contract.ContractPackage.Literals.IMPORT__IMPORTED_NAMESPACE;
import static fr.jalon.contract.ContractPackage.Literals.SEVERITY_SETTING__CODE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.Actor;
import fr.jalon.contract.Classification;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Import;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SeveritySetting;
import fr.jalon.contract.types.TypeProblem;
import fr.jalon.contract.types.TypeRules;
import fr.jalon.dsl.parser.RepeatedClauses;
import fr.jalon.dsl.parser.RepeatedClauses.Repetition;

/** Family 0: what has to be right before a text can mean anything. */
final class LanguageChecks extends CheckFamily {

	LanguageChecks() {
		reportedByLanguage(CheckCodes.SYNTAX, Severity.ERROR);
		reportedByLanguage(CheckCodes.UNRESOLVED_REFERENCE, Severity.ERROR);
		checkModel(CheckCodes.DUPLICATE_NAME, Severity.ERROR, LanguageChecks::duplicateNames);
		check(CheckCodes.CLAUSE_TWICE, Severity.ERROR, Document.class, LanguageChecks::clauseTwice);
		check(CheckCodes.CIRCULAR_INHERITANCE, Severity.ERROR, Fiche.class, LanguageChecks::circularInheritance);
		check(CheckCodes.TYPE_MISMATCH, Severity.ERROR, EObject.class, LanguageChecks::types);
		reportedByLanguage(CheckCodes.CHECK_FAILED, Severity.WARNING);
		check(CheckCodes.UNKNOWN_IMPORT, Severity.ERROR, Import.class, LanguageChecks::unknownImport);
		reportedByLanguage(CheckCodes.UNREADABLE_FILE, Severity.ERROR);
		check(CheckCodes.UNKNOWN_CHECK, Severity.WARNING, SeveritySetting.class, LanguageChecks::unknownCheck);
	}

	/** A name, and what it may be mistaken for. */
	private record Named(EClass kind, QualifiedName name) {
	}

	private static void duplicateNames(WholeModel model, Findings findings) {
		Map<Named, Element> first = new HashMap<>();
		for (Element element : model.all(Element.class)) {
			QualifiedName name = model.qualifiedName(element);
			if (name == null) {
				continue; // nothing can refer to it
			}
			Element other = first.putIfAbsent(new Named(kind(element), name), element);
			if (other != null) {
				findings.report(element, ELEMENT__NAME, element.getName(), other);
			}
		}
	}

	/** Elements that stand in the same places count as one kind. */
	private static EClass kind(Element element) {
		if (element instanceof Actor) {
			return ContractPackage.Literals.ACTOR;
		}
		return element instanceof Classification ? ContractPackage.Literals.CLASSIFICATION : element.eClass();
	}

	private static void clauseTwice(Document document, Findings findings) {
		ICompositeNode node = NodeModelUtils.getNode(document);
		if (node == null) {
			return; // built by a program, not read from a text
		}
		for (Repetition each : RepeatedClauses.in(node.getRootNode())) {
			if (!each.flag()) {
				findings.reportAt(each.owner(), each.feature(), each.nodes().size() - 1, each.feature(), each.owner());
			}
		}
	}

	private static void circularInheritance(Fiche fiche, Findings findings) {
		List<Fiche> lineage = Fiches.lineage(fiche);
		// The circle may close on a sheet further up, which reports it then.
		if (lineage.get(lineage.size() - 1).getExtends() != fiche) {
			return;
		}
		findings.report(fiche, FICHE__EXTENDS, FICHE__EXTENDS, fiche, lineage);
	}

	private static void types(EObject object, Findings findings) {
		for (TypeProblem problem : TypeRules.problemsOf(object)) {
			// A draft that leaves the unit of a delay open is no mistake of the language: family 11 asks for it.
			if (problem.kind() != TypeProblem.Kind.DURATION_WITHOUT_UNIT) {
				findings.report(problem.object(), problem.feature(), problem);
			}
		}
	}

	private static void unknownImport(Import imported, Findings findings) {
		String name = imported.getImportedNamespace();
		if (name == null) {
			return; // not written to its end yet
		}
		boolean prefix = name.endsWith(".*");
		Set<String> known = findings.model().derived("names", LanguageChecks::names);
		if (known.contains(prefix ? name.substring(0, name.length() - 2) : name)) {
			return;
		}
		findings.report(imported, IMPORT__IMPORTED_NAMESPACE, name);
	}

	/** Qualified names of all elements, and all beginnings of them. */
	private static Set<String> names(WholeModel model) {
		Set<String> names = new HashSet<>();
		model.all(Element.class).forEach(element -> add(model.qualifiedName(element), names));
		model.all(Document.class).forEach(document -> add(model.qualifiedName(document), names));
		return names;
	}

	private static void add(QualifiedName name, Set<String> names) {
		for (QualifiedName each = name; each != null && !each.isEmpty() && names.add(each.toString());) {
			each = each.skipLast(1);
		}
	}

	private static void unknownCheck(SeveritySetting setting, Findings findings) {
		if (setting.getCode() == null || CheckCodes.all().contains(setting.getCode())) {
			return;
		}
		findings.report(setting, SEVERITY_SETTING__CODE, setting.getCode());
	}
}
