// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;
import fr.jalon.report.office.internal.Zip;
import fr.jalon.report.office.odt.Odt;

/** A letterhead made with LibreOffice. */
final class OdtLetterhead implements Letterhead {

	static final String MIMETYPE = "mimetype";
	static final String CONTENT = "content.xml";
	static final String STYLES = "styles.xml";
	private static final String META = "meta.xml";

	private static final String TYPE = "application/vnd.oasis.opendocument.text";

	private final OdtMarkup markup = new OdtMarkup();
	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private final Element content;
	private final Element styles;
	private final List<Story> stories = new ArrayList<>();

	/** @throws TemplateException when it holds what must not be sent on */
	OdtLetterhead(Map<String, byte[]> template) throws IOException {
		// a template of LibreOffice (.ott) makes documents as well as a document does
		parts.put(MIMETYPE, TYPE.getBytes(StandardCharsets.US_ASCII));
		template.forEach((name, part) -> {
			if (!OdtManifest.isOfProgram(name)) {
				parts.putIfAbsent(name, part);
			}
		});
		if (!parts.containsKey(CONTENT) || !parts.containsKey(STYLES)) {
			throw new TemplateException(TemplateWords.message("kind"));
		}
		this.content = Dom.parse(parts.get(CONTENT));
		this.styles = Dom.parse(parts.get(STYLES));
		OdtSafety.check(parts.keySet(), content);
		OdtSafety.check(parts.keySet(), styles);
		OdtManifest.rename(parts, TYPE);
		prepare(content);
		prepare(styles);
		Element master = Dom.child(styles, "master-styles");
		for (Element page : master == null ? List.<Element>of() : Dom.children(master, "master-page")) {
			for (Element edge : Dom.children(page)) {
				if (markup.isCell(edge)) {
					stories.add(Story.read(TemplateWords.message(Dom.name(edge).startsWith("header") ? "place.header" : "place.footer"), edge, false, markup));
				}
			}
		}
		if (text() == null) {
			throw new TemplateException(TemplateWords.message("kind"));
		}
		stories.add(Story.read(TemplateWords.message("place.body"), text(), true, markup));
	}

	/** Whether it is a text of OpenDocument, or a template of one. */
	static boolean is(Map<String, byte[]> template) {
		String type = new String(template.getOrDefault(MIMETYPE, new byte[0]), StandardCharsets.US_ASCII).strip();
		return type.equals(TYPE) || type.equals(TYPE + "-template");
	}

	private Element text() {
		return Dom.child(Dom.child(content, "body"), "text");
	}

	/** Placeholders whose text is a field become plain text. */
	private static void prepare(Element element) {
		for (Element child : Dom.children(element)) {
			if (Dom.name(child).equals("placeholder") && child.getTextContent().contains(Story.OPEN)) {
				String text = child.getTextContent().replaceAll("^<|>$", "");
				Node plain = child.getOwnerDocument().createTextNode(text);
				element.replaceChild(plain, child);
			} else {
				prepare(child);
			}
		}
		element.normalize();
	}

	@Override
	public List<Story> stories() {
		return stories;
	}

	@Override
	public Map<String, byte[]> parts() {
		parts.put(CONTENT, DomWriter.write(content));
		parts.put(STYLES, DomWriter.write(styles));
		return parts;
	}

	@Override
	public void insert(Map<String, byte[]> jalon, Element place) throws IOException {
		new OdtMerge(parts, content, styles, jalon).insert(text(), place == null ? null : Paragraphs.around(place, markup));
	}

	@Override
	public Set<String> plainParts() {
		return Set.of(MIMETYPE);
	}

	@Override
	public byte[] pack() throws IOException {
		sign(Odt.fingerprint(parts()));
		return Zip.pack(parts, plainParts());
	}

	/** What the letterhead says counts as Jalon's from now on. */
	private void sign(String fingerprint) throws IOException {
		Element meta = Dom.parse(parts.get(META));
		Element properties = Dom.child(meta, "meta");
		if (properties == null) {
			return;
		}
		Dom.children(properties, "user-defined").stream().filter(each -> Dom.attribute(each, "name").equals(Odt.FINGERPRINT))
				.forEach(each -> each.setTextContent(fingerprint));
		parts.put(META, DomWriter.write(meta));
	}
}
