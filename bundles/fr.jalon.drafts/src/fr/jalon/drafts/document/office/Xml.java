// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.runtime.text.Catalogue;

/** A part that is XML, event by event: no document type, no entity of its own, nothing fetched, bounded depth. */
final class Xml {

	private static final Catalogue CATALOGUE = Catalogue.of(Draft.class);

	/** Told of each element; what it leaves out with {@link Xml#skip()} it is not told of. */
	interface Handler {

		void start(Xml xml, String element) throws DraftException;

		default void end(Xml xml, String element) throws DraftException {
			// many look at attributes only
		}

		default void text(Xml xml, String text) throws DraftException {
			// many look at attributes only
		}
	}

	private final Parts parts;
	private final XMLStreamReader reader;
	private int depth;
	private int skipped;

	private Xml(Parts parts, XMLStreamReader reader) {
		this.parts = parts;
		this.reader = reader;
	}

	static void read(Parts parts, String part, Handler handler) throws DraftException {
		try (InputStream in = parts.open(part)) {
			// the JDK's own, whatever else is on the class path
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
			XMLStreamReader reader = factory.createXMLStreamReader(decoded(in));
			try {
				new Xml(parts, reader).run(handler);
			} finally {
				reader.close();
			}
		} catch (XMLStreamException e) {
			throw parts.failure(e.getNestedException() == null ? e : e.getNestedException());
		} catch (IOException e) {
			throw parts.failure(e);
		} catch (DraftException e) {
			throw e;
		} catch (RuntimeException e) {
			// the JDK's parser lets some slip on broken input
			throw parts.failure(e);
		}
	}

	/**
	 * Office programs write UTF-8; the standards allow UTF-16, too. Decoded here, because the parser of the JDK reports wrong
	 * bytes on the console.
	 */
	private static Reader decoded(InputStream in) throws IOException {
		PushbackInputStream start = new PushbackInputStream(in, 2);
		byte[] mark = start.readNBytes(2);
		start.unread(mark);
		boolean wide = mark.length == 2 && (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF || mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE);
		PushbackReader reader = new PushbackReader(new BufferedReader(new InputStreamReader(start,
				(wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder())), 1);
		int first = reader.read();
		if (first >= 0 && first != '\uFEFF') {
			reader.unread(first);
		}
		return reader;
	}

	private void run(Handler handler) throws XMLStreamException, DraftException {
		int events = 0;
		while (reader.hasNext()) {
			int event = reader.next();
			if ((++events & 0xFFF) == 0 && parts.deadline().over()) {
				throw new DraftException(parts.deadline().message(parts.name()));
			}
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > parts.limits().depth()) {
						throw new DraftException(CATALOGUE.message("limit.depth", parts.name(), parts.limits().depth()));
					}
					if (skipped > 0) {
						skipped++;
					} else {
						handler.start(this, reader.getLocalName());
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					if (skipped == 0 || --skipped == 0) {
						handler.end(this, reader.getLocalName());
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (skipped == 0) {
						handler.text(this, reader.getText());
					}
				}
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
					throw new DraftException(CATALOGUE.message("xml.doctype", parts.name()));
				default -> {
					// comments, processing instructions
				}
			}
		}
	}

	/** Leaves out what is inside the element that has just begun; its end is told. */
	void skip() {
		skipped = 1;
	}

	/** An attribute by its name without prefix, "" when it is not there. */
	String attribute(String name) {
		for (int at = 0; at < reader.getAttributeCount(); at++) {
			if (reader.getAttributeLocalName(at).equals(name)) {
				return reader.getAttributeValue(at);
			}
		}
		return "";
	}

	int number(String name, int otherwise) {
		return parse(attribute(name), otherwise);
	}

	static int parse(String value, int otherwise) {
		try {
			return Integer.parseInt(value.strip());
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}

	/** Whether a switch of a DOCX is on: present, and not set to off. */
	boolean on() {
		String value = attribute("val");
		return !value.equals("0") && !value.equals("false") && !value.equals("off");
	}
}
