// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.serializer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.serializer.diagnostic.ISerializationDiagnostic.Acceptor;
import org.eclipse.xtext.serializer.tokens.EnumLiteralSerializer;

/**
 * Values that are written in several ways ({@code annuel}, {@code annuelle}; {@code <=}, {@code ≤}) stay as the author wrote
 * them while the value is the same.
 */
public class SpellingKeeper extends EnumLiteralSerializer {

	@Override
	public String serializeAssignedEnumLiteral(EObject context, RuleCall call, Object value, INode node, Acceptor errors) {
		if (node != null && value != null) {
			for (ILeafNode leaf : node.getLeafNodes()) {
				if (leaf.getGrammarElement() instanceof EnumLiteralDeclaration literal
						&& GrammarUtil.containingRule(literal) == call.getRule()
						&& value.equals(literal.getEnumLiteral().getInstance())) {
					return tokenUtil.serializeNode(node);
				}
			}
		}
		return super.serializeAssignedEnumLiteral(context, call, value, node, errors);
	}
}
