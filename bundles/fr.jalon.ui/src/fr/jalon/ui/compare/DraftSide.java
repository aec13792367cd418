// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.swt.graphics.Image;

import fr.jalon.ui.project.ContractProject;

/** What one of the drafts says of something; only to be read. */
record DraftSide(String type, String content) implements ITypedElement, IEncodedStreamContentAccessor {

	/** A part of a text of the language. */
	static DraftSide text(String content) {
		return new DraftSide(ContractProject.EXTENSION, content + "\n");
	}

	/** Words for people; null when there are none. */
	static DraftSide words(String content) {
		return content.isEmpty() ? null : new DraftSide(ITypedElement.TEXT_TYPE, content + "\n");
	}

	@Override
	public String getName() {
		return "";
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public String getType() {
		return type;
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}
}
