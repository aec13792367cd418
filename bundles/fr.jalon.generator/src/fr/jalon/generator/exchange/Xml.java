// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.io.ByteArrayOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Indented XML: texts and attributes are escaped, characters that XML has no room for become a space. */
final class Xml {

	interface Content {
		void write(Xml xml) throws XMLStreamException;
	}

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final XMLStreamWriter writer;
	private int depth;

	private Xml() throws XMLStreamException {
		writer = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
		writer.writeStartDocument("UTF-8", "1.0");
	}

	static byte[] document(Content content) {
		try {
			Xml xml = new Xml();
			content.write(xml);
			xml.writer.writeCharacters("\n");
			xml.writer.writeEndDocument();
			xml.writer.close();
			return xml.bytes.toByteArray();
		} catch (XMLStreamException e) {
			// Nothing but memory is written to.
			throw new IllegalStateException(e);
		}
	}

	/** @param attributes names and values in turn; one without a value is left out */
	Xml element(String name, Content content, String... attributes) throws XMLStreamException {
		start(name, attributes);
		depth++;
		content.write(this);
		depth--;
		indent();
		writer.writeEndElement();
		return this;
	}

	Xml text(String name, String text, String... attributes) throws XMLStreamException {
		start(name, attributes);
		writer.writeCharacters(allowed(text));
		writer.writeEndElement();
		return this;
	}

	Xml empty(String name, String... attributes) throws XMLStreamException {
		indent();
		writer.writeEmptyElement(name);
		attributes(attributes);
		return this;
	}

	private void start(String name, String... attributes) throws XMLStreamException {
		indent();
		writer.writeStartElement(name);
		attributes(attributes);
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
			}
		}
	}

	private void indent() throws XMLStreamException {
		writer.writeCharacters("\n" + "  ".repeat(depth));
	}

	/** The text with a space for what XML cannot hold. @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, characters</a> */
	static String allowed(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		text.codePoints().map(c -> c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : ' ')
				.forEach(kept::appendCodePoint);
		return kept.toString();
	}
}
