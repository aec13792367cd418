// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads parts of documents: nothing outside them is ever asked for, and nesting has a bound. */
public final class Dom {

	private static final ErrorHandler QUIET = new ErrorHandler() {
		@Override
		public void warning(SAXParseException e) {
			// nothing to tell an author
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			throw e;
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			throw e;
		}
	};

	private Dom() {
	}

	public static Element parse(byte[] xml) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "400");
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(QUIET);
			return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(e);
		}
	}

	public static String name(Element element) {
		return element.getLocalName();
	}

	public static List<Element> children(Element element) {
		List<Element> found = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element each) {
				found.add(each);
			}
		}
		return found;
	}

	public static List<Element> children(Element element, String name) {
		return children(element).stream().filter(each -> name(each).equals(name)).toList();
	}

	/** @return the first child of that name; null when there is none or no element */
	public static Element child(Element element, String name) {
		return element == null ? null : children(element).stream().filter(each -> name(each).equals(name)).findFirst().orElse(null);
	}

	/** The value of an attribute of that name in whichever namespace; empty when there is none or no element. */
	public static String attribute(Element element, String name) {
		if (element == null) {
			return "";
		}
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Node attribute = element.getAttributes().item(i);
			if (name.equals(attribute.getLocalName())) {
				return attribute.getNodeValue();
			}
		}
		return "";
	}

	/** How many columns or rows an attribute names: at least 1, and 1 when it says nothing of use. */
	public static int count(Element element, String name) {
		String text = attribute(element, name);
		return text.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
	}
}
