// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.serializer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.serializer.diagnostic.ISerializationDiagnostic.Acceptor;
import org.eclipse.xtext.serializer.tokens.CrossReferenceSerializer;

/** A reference to an element that was taken out of the model stays written: that it leads nowhere is for the author to see. */
public class NameKeeper extends CrossReferenceSerializer {

	@Override
	public boolean isValid(EObject object, CrossReference reference, EObject target, INode node, Acceptor errors) {
		if (isGone(target) && node != null) {
			return GrammarUtil.containingCrossReference(node.getGrammarElement()) == reference;
		}
		return super.isValid(object, reference, target, node, errors);
	}

	@Override
	public String serializeCrossRef(EObject object, CrossReference reference, EObject target, INode node, Acceptor errors) {
		if (isGone(target) && node != null) {
			return tokenUtil.serializeNode(node);
		}
		return super.serializeCrossRef(object, reference, target, node, errors);
	}

	private static boolean isGone(EObject target) {
		return target != null && !target.eIsProxy() && target.eResource() == null;
	}
}
