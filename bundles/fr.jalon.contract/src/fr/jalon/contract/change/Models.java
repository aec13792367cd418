// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.Document;

/** Everything that is loaded beside an object, texts only: a session of diagrams keeps its own files in the same set. */
public final class Models {

	private Models() {
	}

	/** Documents loaded beside the object, its own first when it is in no resource set. */
	public static List<Document> documents(EObject context) {
		Resource resource = context.eResource();
		List<Document> documents = new ArrayList<>();
		if (resource == null || resource.getResourceSet() == null) {
			add(EcoreUtil.getRootContainer(context), documents);
			return documents;
		}
		for (Resource each : List.copyOf(resource.getResourceSet().getResources())) {
			if (!each.getContents().isEmpty()) {
				add(each.getContents().get(0), documents);
			}
		}
		return documents;
	}

	/** All objects of a type beside the object, text by text, in document order. */
	public static <T> List<T> all(EObject context, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Document document : documents(context)) {
			// Contents are walked without resolving anything.
			for (TreeIterator<EObject> each = EcoreUtil.getAllContents(document, false); each.hasNext();) {
				EObject object = each.next();
				if (type.isInstance(object)) {
					found.add(type.cast(object));
				}
			}
		}
		return found;
	}

	/** The document that holds the object, or null. */
	public static Document document(EObject object) {
		return EcoreUtil.getRootContainer(object) instanceof Document document ? document : null;
	}

	private static void add(EObject root, List<Document> documents) {
		if (root instanceof Document document) {
			documents.add(document);
		}
	}
}
