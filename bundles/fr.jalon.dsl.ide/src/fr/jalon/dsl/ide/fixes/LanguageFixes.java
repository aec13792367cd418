// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Import;
import fr.jalon.contract.SeveritySetting;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.messages.Spelling;
import fr.jalon.dsl.parser.RepeatedClauses;
import fr.jalon.dsl.parser.RepeatedClauses.Repetition;

/** Family 0, beside the syntax, names and types: what has to be right before a text can mean anything. */
final class LanguageFixes extends FixFamily {

	LanguageFixes() {
		fix(CheckCodes.DUPLICATE_NAME, Element.class, LanguageFixes::duplicate);
		fix(CheckCodes.CLAUSE_TWICE, EObject.class, LanguageFixes::twice);
		fix(CheckCodes.CIRCULAR_INHERITANCE, Fiche.class, LanguageFixes::circle);
		fix(CheckCodes.UNKNOWN_IMPORT, Import.class, LanguageFixes::unknownImport);
		fix(CheckCodes.UNKNOWN_CHECK, SeveritySetting.class, LanguageFixes::unknownCheck);
	}

	/** References go on leading to the other element, as they do now. */
	private static void duplicate(Element element, Offers offers) {
		if (element.getName() != null) {
			// Each of several gets a number of its own, even when all are renamed at once.
			List<Element> alike = offers.model().all(Element.class).stream().filter(each -> element.getName().equals(each.getName())).toList();
			String wanted = element.getName() + Math.max(2, alike.indexOf(element) + 1);
			offers.value(element, ELEMENT__NAME, offers.freeName(wanted)).everywhere().preferred();
		}
	}

	private static void twice(EObject object, Offers offers) {
		for (Repetition each : RepeatedClauses.in(offers.text().getParseResult().getRootNode())) {
			boolean meant = each.owner() == object && isMeant(each, offers);
			if (each.flag() || !meant) {
				continue;
			}
			List<INode> values = each.nodes();
			keep(each, values.get(values.size() - 1), offers).preferred().everywhere();
			keep(each, values.get(0), offers);
			return;
		}
	}

	private static boolean isMeant(Repetition repetition, Offers offers) {
		String feature = offers.problem().data(0);
		return feature == null || feature.equals(repetition.feature().getName());
	}

	/** All values but one go, each with its clause. */
	private static Offer keep(Repetition repetition, INode kept, Offers offers) {
		EObject owner = repetition.owner();
		boolean last = repetition.nodes().indexOf(kept) > 0;
		return offers.offer(last ? "keepLast" : "keepFirst", "keep", new Object[] { NodeModelUtils.getTokenText(kept) }, edit -> {
			ElementText own = Edit.text(owner);
			EStructuralFeature feature = repetition.feature();
			for (ElementText.Part part : own.values(feature)) {
				if (part.node().getOffset() == kept.getOffset()) {
					continue;
				}
				List<ElementText.Part> clause = own.clause(part);
				edit.replace(owner, clause.get(0).node(), clause.get(clause.size() - 1).node(), "");
			}
		});
	}

	private static void circle(Fiche fiche, Offers offers) {
		if (fiche.getExtends() != null) {
			offers.removeClause(fiche, FICHE__EXTENDS);
			for (Fiche other : Fiches.lineage(fiche)) {
				if (other != fiche && other.getExtends() != null && other.eResource() instanceof XtextResource) {
					offers.offer("other " + other.getName(), "removeIn", new Object[] { "étend", Written.called(other) },
							edit -> edit.removeClause(other, FICHE__EXTENDS, 0));
				}
			}
		}
	}

	private static void unknownImport(Import imported, Offers offers) {
		String written = imported.getImportedNamespace();
		if (written == null) {
			return;
		}
		boolean wildcard = written.endsWith(".*");
		String name = wildcard ? written.substring(0, written.length() - 2) : written;
		Class<? extends EObject> kind = wildcard ? Document.class : Element.class;
		offers.model().all(kind).stream().map(offers.model()::qualifiedName)
				.filter(each -> each != null && !each.isEmpty()).map(each -> each.toString()).distinct()
				.filter(each -> !each.equals(Offers.namespace(imported)))
				.filter(each -> Spelling.distance(each, name) <= 1 + name.length() / 4)
				.min(Comparator.comparingInt(each -> Spelling.distance(each, name)))
				.ifPresent(each -> offers.value(imported, IMPORT__IMPORTED_NAMESPACE, wildcard ? each + ".*" : each).preferred());
		INode node = NodeModelUtils.findActualNodeFor(imported);
		if (node != null && EcoreUtil.getRootContainer(imported).eResource() instanceof XtextResource text) {
			offers.offer("remove", "remove", new Object[] { "importe " + written }, edit -> edit.removeLines(text, node)).everywhere();
		}
	}

	private static void unknownCheck(SeveritySetting setting, Offers offers) {
		if (setting.getCode() == null) {
			return;
		}
		String code = setting.getCode();
		CheckCodes.all().stream().filter(each -> Spelling.distance(each, code) == 1).sorted(Comparator.comparing(each -> !each.startsWith(
				code.substring(0, Math.min(code.length(), 6))))).limit(3)
				.forEach(each -> offers.value(setting, SEVERITY_SETTING__CODE, each)
						.because("check", offers.services().catalog().find(each).orElseThrow()));
		offers.offer("remove", "remove", new Object[] { "sévérité " + code }, edit -> edit.replace(setting, "")).everywhere();
	}
}
