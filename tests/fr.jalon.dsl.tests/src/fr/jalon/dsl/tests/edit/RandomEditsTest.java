// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.ModelEdit;
import fr.jalon.dsl.tests.Texts;

/** Two hundred edits in a row leave a text that says the model, with the comments that nobody took away. */
class RandomEditsTest {

	@ParameterizedTest
	@ValueSource(longs = { 1 })
	void twoHundredEditsInARow(long seed) {
		Random random = new Random(seed);
		XtextResource resource = Texts.sound(Texts.everything());
		ModelEdit edit = Texts.get(ModelEdit.class);
		List<String> done = new ArrayList<>();
		int refused = 0;
		for (int attempts = 0; done.size() < 200; attempts++) {
			assertTrue(attempts < 20_000, "nothing left to change after " + done);
			String before = Texts.text(resource);
			String[] what = new String[1];
			try {
				edit.apply(resource, document -> what[0] = new RandomEdits(random).change(document));
			} catch (EditRefusedException e) {
				// Something mandatory went, or a name stopped being the only one: the text must be untouched.
				assertEquals(before, Texts.text(resource), what[0]);
				refused++;
				continue;
			}
			if (what[0] == null) {
				assertEquals(before, Texts.text(resource));
				continue;
			}
			done.add(what[0]);
			String after = Texts.text(resource);
			XtextResource again = Texts.read(after);
			assertEquals(List.of(), Texts.errors(again).stream().filter(each -> !each.contains("s'appelle")).toList(), what[0] + "\n" + after);
			EcoreUtil.resolveAll(resource);
			assertEquals(comments(before), comments(after), () -> what[0] + "\n" + before + "\n----\n" + after);
			assertEquals(List.of(), edit.pending(resource).replacements());
		}
		assertTrue(refused < 400, refused + " refused");
	}

	/** Comments on lines of their own; those within what is taken away go with it. */
	private static List<String> comments(String text) {
		List<String> comments = new ArrayList<>();
		for (ILeafNode leaf : Texts.read(text).getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.isHidden() && leaf.getText().contains("[reste]")) {
				comments.add(leaf.getText().strip());
			}
		}
		return comments;
	}
}
