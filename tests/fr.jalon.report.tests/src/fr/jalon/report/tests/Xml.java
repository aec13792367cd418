// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Pages read by a strict parser. */
public final class Xml {

	private Xml() {
	}

	public static Document parse(String page) {
		try {
			DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new InputSource(new StringReader(page)));
		} catch (SAXException e) {
			throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + page, e);
		} catch (IOException | ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** All elements of a name; {@code *} for all. */
	public static List<Element> elements(Document document, String name) {
		NodeList nodes = document.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	public static List<String> texts(Document document, String name) {
		return elements(document, name).stream().map(Element::getTextContent).toList();
	}
}
