// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Axis;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.WholeModel;
import fr.jalon.dsl.messages.Spelling;

/** A name that leads nowhere: the name that was meant, the import that is missing, or the declaration. */
final class LinkFixes extends FixFamily {

	private static final int MOST_NAMES = 3;

	LinkFixes() {
		fix(CheckCodes.UNRESOLVED_REFERENCE, EObject.class, LinkFixes::mend);
	}

	private static void mend(EObject object, Offers offers) {
		INode name = name(offers);
		EReference reference = name == null ? null : GrammarUtil.getReference((CrossReference) crossReference(name.getGrammarElement()));
		EObject owner = name == null ? null : NodeModelUtils.findActualSemanticObjectFor(name);
		if (reference == null || owner == null) {
			return;
		}
		String written = NodeModelUtils.getTokenText(name);
		replace(name, written, owner, reference, offers);
		bringIn(name, written, owner, reference, offers);
		if (written.indexOf('.') < 0) {
			declare(name, written, owner, reference, offers);
		}
		if (reference.isMany() || !reference.isRequired()) {
			drop(name, written, owner, reference, offers);
		}
	}

	/** The node of the name: the largest one at the place that is a reference. */
	private static INode name(Offers offers) {
		INode root = offers.text().getParseResult().getRootNode();
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offers.problem().offset());
		INode found = null;
		for (INode each = leaf; each != null; each = each.getParent()) {
			if (crossReference(each.getGrammarElement()) != null) {
				found = each;
			} else if (found != null) {
				break;
			}
		}
		return found;
	}

	private static EObject crossReference(EObject grammarElement) {
		return grammarElement instanceof CrossReference ? grammarElement
				: grammarElement != null && grammarElement.eContainer() instanceof CrossReference reference ? reference : null;
	}

	/** What was meant, as the finding says, then the nearest names. */
	private static void replace(INode name, String written, EObject owner, EReference reference, Offers offers) {
		Set<String> names = new LinkedHashSet<>();
		// The linker's data is the name that was meant, a word of the language where one may stand.
		String meant = offers.problem().data(0);
		if (meant != null && !meant.isBlank()) {
			names.add(meant);
		}
		List<String> near = Spelling.byNearness(written, offers.names(owner, reference));
		near.stream().filter(each -> !each.equals(written)).limit(MOST_NAMES).forEach(names::add);
		for (String each : names) {
			offers.offer("use " + each, "replace", new Object[] { written, each }, edit -> edit.replace(owner, name, each))
					.preferredIf(each.equals(meant)).everywhere();
		}
	}

	/** Something of the kind and name is declared in another namespace. */
	private static void bringIn(INode name, String written, EObject owner, EReference reference, Offers offers) {
		EClass type = reference.getEReferenceType();
		Set<String> qualified = new LinkedHashSet<>();
		for (Element element : offers.model().all(Element.class)) {
			String own = Offers.namespace(element);
			if (type.isInstance(element) && written.equals(element.getName()) && !own.isEmpty() && !own.equals(Offers.namespace(owner))) {
				qualified.add(own);
			}
		}
		for (String namespace : qualified) {
			offers.offer("import " + namespace, "add", new Object[] { "importe " + namespace + ".*" },
					edit -> importNamespace(offers.text(), namespace, edit)).preferred();
		}
	}

	private static void importNamespace(XtextResource text, String namespace, Edit edit) {
		Document document = (Document) text.getContents().get(0);
		String all = text.getParseResult().getRootNode().getText();
		String lineEnd = all.contains("\r\n") ? "\r\n" : "\n";
		INode last = null;
		if (!document.getImports().isEmpty()) {
			last = NodeModelUtils.findActualNodeFor(document.getImports().get(document.getImports().size() - 1));
		} else if (document.getNamespace() != null) {
			last = NodeModelUtils.findNodesForFeature(document, DOCUMENT__NAMESPACE).get(0);
		}
		String line = "importe " + namespace + ".*";
		if (last == null) {
			int first = document.getElements().isEmpty() ? 0 : NodeModelUtils.findActualNodeFor(document.getElements().get(0)).getOffset();
			edit.plain(text, first, 0, line + lineEnd + lineEnd);
		} else {
			int end = all.indexOf('\n', last.getEndOffset());
			int at = end < 0 ? all.length() : end > 0 && all.charAt(end - 1) == '\r' ? end - 1 : end;
			String blank = document.getImports().isEmpty() ? lineEnd + lineEnd : lineEnd;
			edit.plain(text, at, 0, blank + line);
		}
	}

	// ------------------------------------------------------------------------------------------------- declarations

	private static void declare(INode name, String written, EObject owner, EReference reference, Offers offers) {
		EClass type = reference.getEReferenceType();
		if (type == ACTOR || type == SERVICE) {
			inContract(owner, CONTRACT__SERVICES, "service " + written, offers);
			if (type == ACTOR) {
				inContract(owner, CONTRACT__BODIES, "instance " + written, offers);
			}
		} else if (type == AXIS) {
			inContract(owner, CONTRACT__AXES, "axe " + written + " \"\"", offers);
		} else if (type == OBJECTIVE) {
			objective(owner, written, offers);
		} else if (type == ACTION) {
			action(owner, written, offers);
		} else if (type == POPULATION) {
			return; // its size would have to be made up
		} else if (type == COLUMN || type == VALUE_ELEMENT && reference == VALUE_REFERENCE__TARGET) {
			column(owner, written, offers);
		} else if (type == CODE && owner instanceof fr.jalon.contract.Product) {
			code(owner, written, offers);
		} else {
			top(owner, type, written, offers);
		}
	}

	private static void inContract(EObject owner, EStructuralFeature feature, String declaration, Offers offers) {
		Contract contract = contract(owner, offers);
		if (contract != null) {
			in(contract, feature, declaration, offers);
		}
	}

	/** The contract, when what is declared there can be named without prefix. */
	private static Contract contract(EObject owner, Offers offers) {
		Contract contract = offers.model().contract(owner);
		if (contract == null) {
			List<Contract> all = offers.model().all(Contract.class);
			contract = all.size() == 1 ? all.get(0) : null;
		}
		boolean near = contract != null && (Offers.namespace(contract).isEmpty() || Offers.namespace(contract).equals(Offers.namespace(owner)));
		return near ? contract : null;
	}

	private static void in(EObject place, EStructuralFeature feature, String declaration, Offers offers) {
		if (place.eResource() instanceof XtextResource) {
			Offer offer = offers.offer("declare " + feature.getName(), "declare", new Object[] { declaration },
					edit -> edit.clause(place, feature, declaration));
			offer.everywhere();
		}
	}

	private static void objective(EObject owner, String written, Offers offers) {
		Fiche fiche = WholeModel.container(owner, Fiche.class);
		Axis axis = fiche == null ? null
				: Fiches.speaker(fiche, FICHE__AXES).getAxes().stream().filter(WholeModel::isLinked).findFirst().orElse(null);
		String declaration = "objectif " + written + " \"\"";
		if (axis != null) {
			in(axis, AXIS__OBJECTIVES, declaration, offers);
		} else {
			inContract(owner, CONTRACT__OBJECTIVES, declaration, offers);
		}
	}

	private static void action(EObject owner, String written, Offers offers) {
		Fiche fiche = WholeModel.container(owner, Fiche.class);
		Objective objective = fiche == null ? null : Fiches.speaker(fiche, FICHE__OBJECTIVE).getObjective();
		if (WholeModel.isLinked(objective)) {
			in(objective, OBJECTIVE__ACTIONS, "action " + written + " \"\"", offers);
		}
	}

	/** A column of the source that is measured; what its values are, the author has to say. */
	private static void column(EObject owner, String written, Offers offers) {
		SourceMeasure measure = WholeModel.container(owner, SourceMeasure.class);
		Source source = measure != null ? measure.getSource() : WholeModel.container(owner, Source.class);
		if (WholeModel.isLinked(source) && source.eResource() instanceof XtextResource) {
			for (String type : List.of("texte", "booléen", "date", "entier")) {
				String declaration = written + " : " + type;
				offers.offer("column " + type, "addColumn", new Object[] { declaration, Written.called(source) },
						edit -> edit.clause(source, SOURCE__COLUMNS, declaration)).because("toVerify");
			}
		}
	}

	/** A code of the list that the other products of the table are of. */
	private static void code(EObject owner, String written, Offers offers) {
		if (!(owner.eContainer() instanceof ProductPlan plan)) {
			return;
		}
		CodeList list = plan.getProducts().stream().map(fr.jalon.contract.Product::getFamily).filter(WholeModel::isLinked)
				.map(fr.jalon.contract.Code::getList).filter(each -> each != null).findFirst().orElse(null);
		if (list != null && list.eResource() instanceof XtextResource) {
			offers.offer("declare codes", "addTo", new Object[] { written, Written.called(list) },
					edit -> edit.clause(list, CODE_LIST__CODES, written));
		}
	}

	/** What stands at the top of a text is declared behind the element that names it. */
	private static void top(EObject owner, EClass type, String written, Offers offers) {
		List<String> declarations = new ArrayList<>();
		if (type == MEASURED_OBJECT) {
			declarations.add("objet " + written);
		} else if (type == CODE_LIST || type == CLASSIFICATION) {
			declarations.add("nomenclature " + written + " { }");
		}
		if (type == BUCKET_SET || type == CLASSIFICATION) {
			declarations.add("tranches " + written + " { }");
		} else if (type == BUSINESS_CALENDAR) {
			declarations.add("calendrier " + written + " { fériés français }");
		} else if (type == SOURCE) {
			declarations.add("source " + written + " { }");
		} else if (type == FICHE) {
			declarations.add("fiche " + written + " \"\" { }");
		} else if (type == PRODUCT) {
			declarations.add("produit " + written);
		} else if (type == FUNCTIONAL_BLOCK) {
			declarations.add("zone " + written);
		} else if (type == MASTER_DATA) {
			declarations.add("référentiel " + written);
		}
		TopElement here = outermost(owner);
		for (String declaration : here == null ? List.<String>of() : declarations) {
			String id = "declare " + declaration.substring(0, declaration.indexOf(' '));
			offers.offer(id, "declare", new Object[] { declaration }, edit -> edit.topElement(offers.text(), here, declaration)).everywhere();
		}
	}

	/** The element at the top of the text: products may stand in a table. */
	private static TopElement outermost(EObject object) {
		for (EObject each = object; each != null; each = each.eContainer()) {
			if (each instanceof TopElement top && each.eContainer() instanceof Document) {
				return top;
			}
		}
		return null;
	}

	/** Nothing is named any more; where a name is needed, that is no way out. */
	private static void drop(INode name, String written, EObject owner, EReference reference, Offers offers) {
		ElementText own = ElementText.of(owner).orElse(null);
		if (own == null) {
			return;
		}
		List<ElementText.Part> values = own.values(reference);
		for (int at = 0; at < values.size(); at++) {
			INode value = values.get(at).node();
			boolean list = reference.isMany() && own.clause(values.get(at)).size() < own.parts().size();
			if (list && value.getOffset() <= name.getOffset() && name.getEndOffset() <= value.getEndOffset()) {
				int index = at;
				Consumer<Edit> body = edit -> edit.removeItem(owner, reference, index);
				offers.offer("drop", "remove", new Object[] { written }, body);
			}
		}
	}
}
