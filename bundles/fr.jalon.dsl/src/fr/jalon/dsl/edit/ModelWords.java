// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.serializer.diagnostic.ISerializationDiagnostic;
import org.eclipse.xtext.serializer.impl.Serializer;

/** The words that a model is written with. */
class ModelWords extends Serializer {

	/**
	 * The words of the object, in the order of the text as far as it has them.
	 *
	 * @param root the present text
	 * @param leaves its words
	 */
	List<TokenCollector.Word> write(EObject object, ICompositeNode root, List<ILeafNode> leaves) {
		TokenCollector words = new TokenCollector(object, root, leaves);
		serialize(getIContext(object), object, words, ISerializationDiagnostic.EXCEPTION_THROWING_ACCEPTOR);
		return words.words();
	}
}
