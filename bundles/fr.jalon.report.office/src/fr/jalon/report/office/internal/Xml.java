// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one part of a document. Names carry their prefixes as they are read ({@code w:p}); characters that XML forbids are
 * dropped, wherever a text comes from.
 */
public final class Xml {

	private final StringWriter target = new StringWriter();
	private final XMLStreamWriter writer;

	/** @param attributes names and values in turn: the namespaces among them */
	public Xml(String root, String... attributes) {
		this();
		target.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
		start(root, attributes);
	}

	private Xml() {
		try {
			// the JDK's own: which writer stands on the class path must not change the bytes
			writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
	}

	/** An element that is put into a part later, by {@link #insert}. */
	public static Xml fragment(String root) {
		return new Xml().start(root);
	}

	/** What was written, all closed. */
	public String markup() {
		write(writer::writeEndDocument);
		write(writer::flush);
		return target.toString();
	}

	/** @param markup of a fragment */
	public Xml insert(String markup) {
		return write(() -> {
			// closes the start of the element around it
			writer.writeCharacters("");
			writer.flush();
			target.write(markup);
		});
	}

	/** @param attributes names and values in turn */
	public Xml start(String name, String... attributes) {
		return write(() -> {
			writer.writeStartElement(name);
			attributes(attributes);
		});
	}

	/** One more attribute of what was just begun. */
	public Xml attribute(String name, String value) {
		return write(() -> writer.writeAttribute(name, allowed(value)));
	}

	public Xml end() {
		return write(writer::writeEndElement);
	}

	/** An element without content. */
	public Xml empty(String name, String... attributes) {
		return write(() -> {
			writer.writeEmptyElement(name);
			attributes(attributes);
		});
	}

	public Xml text(String text) {
		return write(() -> writer.writeCharacters(allowed(text)));
	}

	/** An element that holds a text alone. */
	public Xml leaf(String name, String text, String... attributes) {
		return start(name, attributes).text(text).end();
	}

	/** Closes what is open. */
	public byte[] bytes() {
		return markup().getBytes(StandardCharsets.UTF_8);
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
		}
	}

	/** A text without the characters that no XML may hold; what stood for one line stays one where it is an attribute, too. */
	public static String allowed(String text) {
		StringBuilder kept = null;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			int next = i + Character.charCount(c);
			if (!isAllowed(c) && kept == null) {
				kept = new StringBuilder(text.substring(0, i));
			} else if (isAllowed(c) && kept != null) {
				kept.appendCodePoint(c);
			}
			i = next;
		}
		return kept == null ? text : kept.toString();
	}

	private static boolean isAllowed(int c) {
		return c >= 0x20 && c < 0xD800 || c == '\t' || c == '\n' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
	}

	private interface Step {
		void run() throws XMLStreamException;
	}

	private Xml write(Step step) {
		try {
			step.run();
			return this;
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
	}
}
