// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** The texts of a contract as one XMI document, in which every reference leads to an element of the document. */
final class ContractXmi {

	private ContractXmi() {
	}

	/** @param roots one per text; they are copied, so that the texts do not notice */
	static byte[] of(List<? extends EObject> roots) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		Collection<EObject> copies = copier.copyAll(roots);
		copier.copyReferences();
		copier.values().forEach(ContractXmi::printable);
		Resource resource = new XMIResourceImpl(URI.createURI("contrat.xmi"));
		resource.getContents().addAll(copies);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			// What the draft names but does not have leads nowhere, here as there.
			resource.save(bytes, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_PROCESS_DANGLING_HREF,
					XMLResource.OPTION_PROCESS_DANGLING_HREF_DISCARD));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** XMI has no room for control characters, which a text may hold. */
	@SuppressWarnings("unchecked")
	private static void printable(EObject element) {
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType() != EcorePackage.Literals.ESTRING || !attribute.isChangeable() || !element.eIsSet(attribute)) {
				continue;
			}
			if (attribute.isMany()) {
				((List<String>) element.eGet(attribute)).replaceAll(Xml::allowed);
			} else {
				element.eSet(attribute, Xml.allowed((String) element.eGet(attribute)));
			}
		}
	}
}
