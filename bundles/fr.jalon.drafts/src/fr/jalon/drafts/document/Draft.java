// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.util.List;

/**
 * A document as it was received, in one form for all formats: what it says and where, nothing of its looks.
 *
 * @param name    of its file, for messages; data, not to be used as a path
 * @param notices what was left out or decided while reading, to be shown first
 */
public record Draft(String name, Format format, List<Block> blocks, List<Footnote> footnotes, List<Remark> remarks, List<Notice> notices) {

	public Draft {
		blocks = List.copyOf(blocks);
		footnotes = List.copyOf(footnotes);
		remarks = List.copyOf(remarks);
		notices = List.copyOf(notices);
	}

	public Draft(String name, List<Block> blocks) {
		this(name, Format.TEXT, blocks, List.of(), List.of(), List.of());
	}
}
