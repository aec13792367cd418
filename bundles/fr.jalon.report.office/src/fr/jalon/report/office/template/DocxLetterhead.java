// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;
import fr.jalon.report.office.internal.Zip;
import fr.jalon.runtime.text.Message;

/** A letterhead made with Word. */
final class DocxLetterhead implements Letterhead {

	static final String DOCUMENT = "word/document.xml";

	private static final Set<String> UNWRAPPED = Set.of("sdt", "smartTag", "ins");

	private final DocxMarkup markup = new DocxMarkup();
	private final OpcPackage parts;
	private final Map<String, Element> trees = new LinkedHashMap<>();
	private final List<Story> stories = new ArrayList<>();

	/** @throws TemplateException when it holds what must not be sent on, or is no text of Word */
	DocxLetterhead(Map<String, byte[]> template) throws IOException {
		this.parts = new OpcPackage(template);
		if (!template.containsKey(DOCUMENT)) {
			throw new TemplateException(TemplateWords.message("kind"));
		}
		DocxSafety.clean(parts);
		for (String name : template.keySet()) {
			Message place = place(name);
			if (place != null) {
				Element root = parts.tree(name);
				trees.put(name, root);
				prepare(root);
				stories.add(Story.read(place, root, name.equals(DOCUMENT), markup));
			}
		}
		if (!DocxMarkup.MAIN.equals(trees.get(DOCUMENT).getNamespaceURI())) {
			throw new TemplateException(TemplateWords.message("strict"));
		}
	}

	private static Message place(String part) {
		if (part.equals(DOCUMENT)) {
			return TemplateWords.message("place.body");
		}
		if (part.matches("word/header\\d*\\.xml")) {
			return TemplateWords.message("place.header");
		}
		if (part.matches("word/footer\\d*\\.xml")) {
			return TemplateWords.message("place.footer");
		}
		return part.matches("word/(footnotes|endnotes)\\.xml") ? TemplateWords.message("place.notes") : null;
	}

	/** Makes fields readable: nothing around parts of them, no second drawing of a text box. */
	private void prepare(Element element) {
		for (Node child = element.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			if (child instanceof Element each) {
				prepare(each);
				if (Dom.name(each).equals("Fallback") && each.getTextContent().contains(Story.OPEN)) {
					element.removeChild(each);
				} else if (inLine(each) && UNWRAPPED.contains(Dom.name(each)) && each.getTextContent().contains("$")) {
					unwrap(each);
				}
			}
			child = next;
		}
		if (markup.isParagraph(element)) {
			MergeFields.replace(element);
		}
	}

	private boolean inLine(Element element) {
		Element parent = (Element) element.getParentNode();
		return markup.isParagraph(parent) || markup.isFormat(parent);
	}

	private static void unwrap(Element wrapper) {
		Element content = Dom.name(wrapper).equals("sdt") ? Dom.child(wrapper, "sdtContent") : wrapper;
		while (content != null && content.getFirstChild() != null) {
			wrapper.getParentNode().insertBefore(content.getFirstChild(), wrapper);
		}
		wrapper.getParentNode().removeChild(wrapper);
	}

	@Override
	public List<Story> stories() {
		return stories;
	}

	@Override
	public Map<String, byte[]> parts() {
		trees.forEach((name, root) -> parts.put(name, DomWriter.write(root)));
		return parts.all();
	}

	@Override
	public void insert(Map<String, byte[]> jalon, Element place) throws IOException {
		new DocxMerge(parts, trees.get(DOCUMENT), new OpcPackage(jalon)).insert(place == null ? null : Paragraphs.around(place, markup));
	}

	@Override
	public byte[] pack() {
		parts();
		DocxProperties.sign(parts, Docx.FINGERPRINT, Docx.fingerprint(parts.all()));
		return Zip.pack(parts.all(), plainParts());
	}

	@Override
	public Set<String> plainParts() {
		return Set.of();
	}
}
