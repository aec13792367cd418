// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace;

/**
 * An author without mercy: pieces of texts are typed, torn out and put elsewhere, in several files in turns. Whatever is
 * written then, the server goes on, and what it found is what {@code jalon check} finds in the same files read afresh.
 */
class RandomEditsTest {

	private static final int EDITS = 10_000;
	/** Edits between two comparisons; the server may drop checks that a further edit makes useless. */
	private static final int BETWEEN = 40;

	/** What a long session may keep beyond a short one, in bytes. */
	private static final long KEPT = 8L << 20;

	@TempDir
	private Path served;
	@TempDir
	private Path fresh;

	@Test
	void findsAfterTenThousandEditsWhatAFreshParseFinds() throws Exception {
		Map<String, String> start = Texts.SMALL;
		for (Map.Entry<String, String> text : start.entrySet()) {
			Files.writeString(served.resolve(text.getKey()), text.getValue());
		}
		RandomEdits edits = new RandomEdits(2126);
		long early = 0;
		try (Editor editor = Editor.on(served)) {
			for (String name : start.keySet()) {
				editor.open(name);
			}
			for (int edit = 1; edit <= EDITS; edit++) {
				String name = edits.pick(List.copyOf(start.keySet()));
				RandomEdits.Edit next = edits.next(editor.text(name), start.get(name));
				editor.replace(name, next.offset(), next.length(), next.words());
				if (edit % BETWEEN == 0) {
					compare(editor, start.keySet(), edit);
				}
				if (edit == EDITS / 5) {
					early = used();
				}
			}
			long late = used();
			long more = late - early;
			assertTrue(more < KEPT, () -> "memory grows: " + more + " bytes more after " + EDITS + " edits");
			assertEquals(List.of(), editor.client().messages());
		}
	}

	private static long used() {
		Runtime runtime = Runtime.getRuntime();
		for (int round = 0; round < 3; round++) {
			System.gc();
		}
		return runtime.totalMemory() - runtime.freeMemory();
	}

	private void compare(Editor editor, Iterable<String> names, int edit) throws IOException {
		Map<String, List<String>> expected = new TreeMap<>();
		for (String name : names) {
			Files.writeString(fresh.resolve(name), editor.text(name));
			expected.put(name, new ArrayList<>());
		}
		Workspace workspace = IdeTexts.get(Workspace.class);
		workspace.add(fresh);
		for (Finding each : workspace.check(file -> { })) {
			expected.get(each.file().getFileName().toString()).add("%d:%d +%d %s %s %s".formatted(each.line(), each.column(),
					each.length(), each.severity().name(), each.code(), each.message()));
		}
		for (String name : names) {
			List<String> found = new ArrayList<>();
			editor.diagnostics(name).forEach(each -> found.add(shown(editor.text(name), each)));
			List<String> missing = without(expected.get(name), found);
			List<String> tooMany = without(found, expected.get(name));
			assertEquals(missing, tooMany, () -> name + " after edit " + edit + "; all texts:\n" + texts(editor, names));
		}
	}

	private static List<String> without(List<String> some, List<String> others) {
		List<String> left = new ArrayList<>(some);
		others.forEach(left::remove);
		left.sort(null);
		return left;
	}

	private static String texts(Editor editor, Iterable<String> names) {
		StringBuilder all = new StringBuilder();
		names.forEach(name -> all.append("--- ").append(name).append('\n').append(editor.text(name)).append('\n'));
		return all.toString();
	}

	private static String shown(String text, Diagnostic diagnostic) {
		int from = Editor.offset(text, diagnostic.getRange().getStart());
		int to = Editor.offset(text, diagnostic.getRange().getEnd());
		String severity = switch (diagnostic.getSeverity()) {
			case Error -> "ERROR";
			case Warning -> "WARNING";
			case Information -> "INFO";
			case Hint -> "IGNORE";
		};
		return "%d:%d +%d %s %s %s".formatted(diagnostic.getRange().getStart().getLine() + 1,
				diagnostic.getRange().getStart().getCharacter() + 1, Math.max(1, to - from), severity,
				diagnostic.getCode().getLeft(), diagnostic.getMessage().isLeft() ? diagnostic.getMessage().getLeft() : "");
	}
}
