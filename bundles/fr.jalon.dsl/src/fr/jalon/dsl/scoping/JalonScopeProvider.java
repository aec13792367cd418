// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.scoping;

import static fr.jalon.contract.ContractPackage.Literals.BASELINE__ITEM;
import static fr.jalon.contract.ContractPackage.Literals.BASELINE__MEASURE;
import static fr.jalon.contract.ContractPackage.Literals.COLUMN;
import static fr.jalon.contract.ContractPackage.Literals.MASTER_DATA__MASTER;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE_REFERENCE__MEASURE;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__FAMILY;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE__KEYS;
import static fr.jalon.contract.ContractPackage.Literals.SUB_INDICATOR__MEASURES;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__ITEM;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__MEASURE;
import static fr.jalon.contract.ContractPackage.Literals.VALUE_REFERENCE__TARGET;
import static fr.jalon.contract.ContractPackage.Literals.VALUE_REFERENCE__VIA;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.Scopes;
import org.eclipse.xtext.scoping.impl.FilteringScope;

import com.google.inject.Inject;

import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Membership;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.ValueReference;

/**
 * What a reference can name. Expressions see the columns of their source and the codes that they are compared with;
 * targets see the classes and measures of their sheet; everything else sees what is declared or imported.
 */
public class JalonScopeProvider extends AbstractJalonScopeProvider {

	@Inject
	private VisibleCodes codes;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference == VALUE_REFERENCE__VIA) {
			return Scopes.scopeFor(columns(context, viaBefore(context, true)).stream()
					.filter(column -> column.getType() instanceof ReferenceType).toList());
		}
		if (reference == VALUE_REFERENCE__TARGET) {
			return targets(context);
		}
		if (reference == SOURCE__KEYS) {
			Source source = EcoreUtil2.getContainerOfType(context, Source.class);
			return source == null ? IScope.NULLSCOPE : Scopes.scopeFor(source.getColumns());
		}
		if (reference == TARGET__MEASURE || reference == BASELINE__MEASURE || reference == MEASURE_REFERENCE__MEASURE
				|| reference == SUB_INDICATOR__MEASURES) {
			return ofFiche(context, reference, true);
		}
		if (reference == TARGET__ITEM || reference == BASELINE__ITEM) {
			return ofFiche(context, reference, false);
		}
		if (reference == PRODUCT__FAMILY) {
			return codes.shortNames(context.eResource(), super.getScope(context, reference));
		}
		return super.getScope(context, reference);
	}

	private IScope targets(EObject context) {
		List<Column> via = viaBefore(context, false);
		List<Column> columns = columns(context, via);
		if (context instanceof ValueReference value && value.isFamilyOf()) {
			return Scopes.scopeFor(columns.stream().filter(column -> column.getType() instanceof ProductType).toList());
		}
		if (!via.isEmpty()) {
			return Scopes.scopeFor(columns);
		}
		// A column hides a code of the same name: data come before their values.
		return Scopes.scopeFor(columns, comparedValues(context));
	}

	/** Codes or products that may stand opposite a column in a comparison. */
	private IScope comparedValues(EObject context) {
		EObject operation = context instanceof ValueReference ? context.eContainer() : context;
		ValueReference opposite = opposite(operation, context);
		if (opposite == null || !(opposite.getTarget() instanceof Column column)) {
			return IScope.NULLSCOPE;
		}
		if (column.getType() instanceof CodeType type && type.getList() != null) {
			return Scopes.scopeFor(type.getList().getCodes());
		}
		if (column.getType() instanceof ProductType && opposite.isFamilyOf()) {
			return codes.shortNames(context.eResource(), super.getScope(context, PRODUCT__FAMILY));
		}
		if (column.getType() instanceof ProductType) {
			return super.getScope(context, MASTER_DATA__MASTER);
		}
		return IScope.NULLSCOPE;
	}

	private static ValueReference opposite(EObject operation, EObject operand) {
		RowExpression other = null;
		if (operation instanceof Comparison comparison) {
			other = comparison.getLeft() == operand ? comparison.getRight() : comparison.getLeft();
		}
		if (operation instanceof Membership membership && membership.getOperand() != operand) {
			other = membership.getOperand();
		}
		// Only the left operand may be looked at: the right one is what is being linked.
		if (operation instanceof Comparison comparison && other == comparison.getRight()) {
			return null;
		}
		return other instanceof ValueReference value ? value : null;
	}

	/** Columns followed before the one to be linked; all of them when it is the target. */
	private static List<Column> viaBefore(EObject context, boolean linkingVia) {
		if (!(context instanceof ValueReference value)) {
			return List.of();
		}
		List<Column> resolved = new ArrayList<>();
		// Proxies are resolved in order: the list is read without resolving the one that is asked for.
		for (Column column : ((org.eclipse.emf.ecore.util.InternalEList<Column>) value.getVia()).basicList()) {
			if (column.eIsProxy()) {
				if (linkingVia) {
					return resolved;
				}
				return List.copyOf(value.getVia());
			}
			resolved.add(column);
		}
		return resolved;
	}

	private static List<Column> columns(EObject context, List<Column> via) {
		if (!via.isEmpty()) {
			return via.get(via.size() - 1).getType() instanceof ReferenceType type && type.getSource() != null
					? type.getSource().getColumns()
					: List.of();
		}
		Set<Column> columns = new LinkedHashSet<>();
		for (Source source : sources(context)) {
			columns.addAll(source.getColumns());
		}
		return List.copyOf(columns);
	}

	private static List<Source> sources(EObject context) {
		SourceMeasure measure = EcoreUtil2.getContainerOfType(context, SourceMeasure.class);
		if (measure != null) {
			return measure.getSource() == null ? List.of() : List.of(measure.getSource());
		}
		Fiche fiche = EcoreUtil2.getContainerOfType(context, Fiche.class);
		if (fiche == null || EcoreUtil2.getContainerOfType(context, Dimension.class) == null
				&& !(context instanceof fr.jalon.contract.SubIndicator)) {
			return List.of();
		}
		return Fiches.sources(fiche);
	}

	private IScope ofFiche(EObject context, EReference reference, boolean measures) {
		Fiche fiche = EcoreUtil2.getContainerOfType(context, Fiche.class);
		if (fiche == null) {
			return IScope.NULLSCOPE;
		}
		if (measures) {
			return Scopes.scopeFor(named(Fiches.measures(fiche)));
		}
		// Classes that the sheet does not show can be named too: that they are not shown is for the checks to say.
		IScope others = new FilteringScope(super.getScope(context, reference), other -> other.getEClass() != COLUMN);
		return Scopes.scopeFor(named(classes(fiche)), others);
	}

	private static List<? extends Element> named(List<? extends Element> elements) {
		return elements.stream().filter(element -> element.getName() != null).toList();
	}

	private static List<ValueElement> classes(Fiche fiche) {
		Set<ValueElement> classes = new LinkedHashSet<>();
		Fiches.dimensions(fiche).forEach(dimension -> classes.addAll(Fiches.classes(dimension)));
		return List.copyOf(classes);
	}
}
