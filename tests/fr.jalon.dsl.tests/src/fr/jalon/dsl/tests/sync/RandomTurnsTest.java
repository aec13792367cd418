// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Document;
import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.sync.SyncedTexts;
import fr.jalon.dsl.tests.Texts;
import fr.jalon.dsl.tests.edit.RandomEdits;

/** Two hundred edits as a diagram makes them, undone to the letter; and their texts read into objects that stay. */
class RandomTurnsTest {

	private static final String NAME = "texte.jalon";

	@Test
	void twoHundredEditsInARowLeaveTextAndModelEqualAndAreUndone() {
		Random random = new Random(3);
		String original = Texts.everything();
		XtextResourceSet set = Texts.resourceSet();
		XtextResource model = Texts.read(set, NAME, original);
		SyncedTexts live = Texts.get(SyncedTexts.class);
		live.follow(set);
		List<ChangeDescription> undo = new ArrayList<>();
		List<String> texts = new ArrayList<>(List.of(original));
		int refused = 0;
		for (int attempts = 0; undo.size() < 200; attempts++) {
			assertTrue(attempts < 20_000, "nothing left to change");
			ChangeRecorder recorder = new ChangeRecorder(set);
			String what = new RandomEdits(random).change((Document) model.getContents().get(0));
			ChangeDescription change = recorder.endRecording();
			recorder.dispose();
			if (what == null) {
				change.apply();
				continue;
			}
			try {
				List<TextChange> changes = live.pending(List.of(model));
				live.settle(changes);
			} catch (EditRefusedException e) {
				change.apply();
				assertEquals(texts.get(texts.size() - 1), live.text(model.getURI()), what);
				refused++;
				continue;
			}
			undo.add(change);
			texts.add(live.text(model.getURI()));
			assertEquals(List.of(), live.pending(List.of(model)), what);
			if (undo.size() % 20 == 0) {
				assertSays(model, live.text(model.getURI()));
			}
		}
		assertTrue(refused < 600, refused + " refused");
		for (int at = undo.size() - 1; at >= 0; at--) {
			undo.get(at).apply();
			live.turned(List.of(model));
			assertEquals(texts.get(at), live.text(model.getURI()));
		}
		readInto(texts);
	}

	/** Each of the texts, forth and back, into one model. */
	private static void readInto(List<String> texts) {
		XtextResourceSet set = Texts.resourceSet();
		XtextResource model = Texts.read(set, NAME, texts.get(0));
		SyncedTexts live = Texts.get(SyncedTexts.class);
		live.follow(set);
		for (int at = 0; at < texts.size(); at += 7) {
			live.read(Map.of(model.getURI(), texts.get(at)));
			assertSays(model, texts.get(at));
		}
		live.read(Map.of(model.getURI(), texts.get(0)));
		assertSays(model, texts.get(0));
		assertEquals(List.of(), live.pending(List.of(model)));
	}

	private static void assertSays(XtextResource model, String text) {
		assertEquals(text, Texts.text(model));
		XtextResource fresh = Texts.read(Texts.resourceSet(), NAME, text);
		assertEquals(Texts.errors(fresh), Texts.errors(model));
		EcoreUtil.resolveAll(model);
		assertSame(fresh.getContents(), model.getContents());
	}

	private static void assertSame(List<EObject> expected, List<EObject> actual) {
		assertEquals(expected.size(), actual.size());
		for (int at = 0; at < expected.size(); at++) {
			assertSame(expected.get(at), actual.get(at));
		}
	}

	@SuppressWarnings("unchecked")
	private static void assertSame(EObject expected, EObject actual) {
		assertEquals(expected.eClass(), actual.eClass());
		for (EStructuralFeature feature : expected.eClass().getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature.isTransient()) {
				continue;
			}
			Object one = expected.eGet(feature);
			Object other = actual.eGet(feature);
			if (feature instanceof EAttribute) {
				assertEquals(one, other, feature.getName());
			} else if (((EReference) feature).isContainment()) {
				assertSame(feature.isMany() ? (List<EObject>) one : list(one), feature.isMany() ? (List<EObject>) other : list(other));
			} else if (!((EReference) feature).isContainer()) {
				assertEquals(addresses(feature.isMany() ? (List<EObject>) one : list(one)),
						addresses(feature.isMany() ? (List<EObject>) other : list(other)), feature.getName() + " of " + expected);
			}
		}
	}

	private static List<EObject> list(Object value) {
		return value == null ? List.of() : List.of((EObject) value);
	}

	private static List<String> addresses(List<EObject> objects) {
		return objects.stream().map(each -> each.eIsProxy() ? "nowhere" : EcoreUtil.getURI(each).toString()).toList();
	}
}
