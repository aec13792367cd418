// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.List;
import java.util.function.Supplier;

import fr.jalon.dsl.edit.TextChange;

/**
 * One way to mend a finding: what it is called, and what it changes in which texts.
 *
 * <p>Changes are computed when they are asked for, from the texts as they are then: a fix is to be used while the texts are
 * those that it was offered for.
 */
public final class Fix {

	/** What a fix achieves. */
	public enum Kind {
		/** The finding goes. */
		MENDS,
		/** The text is prepared; a finding goes on saying what the author is to complete. */
		PREPARES,
		/** The contract is told to ignore the check; nothing is mended. */
		SILENCES
	}

	private final String code;
	private final String id;
	private final String title;
	private final Kind kind;
	private final boolean preferred;
	private final boolean everywhere;
	private final boolean safe;
	private final Supplier<List<TextChange>> changes;

	Fix(String code, String id, String title, Kind kind, boolean preferred, boolean everywhere, boolean safe,
			Supplier<List<TextChange>> changes) {
		this.code = code;
		this.id = id;
		this.title = title;
		this.kind = kind;
		this.preferred = preferred;
		this.everywhere = everywhere;
		this.safe = safe;
		this.changes = changes;
	}

	/** The same for several findings. */
	Fix forAll(String newTitle, Supplier<List<TextChange>> all) {
		return new Fix(code, id, newTitle, kind, preferred, everywhere, safe, all);
	}

	/** Code of the finding, {@code JAL-FFNN}. */
	public String code() {
		return code;
	}

	/** Names this way among those for the code, in every place and language alike; see {@link FixAll}. */
	public String id() {
		return id;
	}

	/** What the user reads: one line, in the language asked for. */
	public String title() {
		return title;
	}

	public Kind kind() {
		return kind;
	}

	/** Whether this is the way that the author most likely wants; one at most for a finding. */
	public boolean preferred() {
		return preferred;
	}

	/** Whether it makes sense to do the same for all findings of the code at once: nothing is chosen that differs by place. */
	public boolean isForAll() {
		return everywhere;
	}

	/** Whether it can be done without asking, on saving say: it says the same in the words that the contract uses. */
	public boolean isSafe() {
		return safe;
	}

	/** What changes, one entry for each text that does; empty when the text is no longer what it was. To be asked where the
	 * texts may be read. */
	public List<TextChange> changes() {
		return changes.get();
	}

	@Override
	public String toString() {
		return code + " " + id + ": " + title;
	}
}
