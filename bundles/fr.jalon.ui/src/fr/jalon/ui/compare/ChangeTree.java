// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.Element;
import fr.jalon.contract.compare.Difference;
import fr.jalon.contract.compare.Difference.Kind;
import fr.jalon.contract.compare.DifferenceWords;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.report.compare.DraftReport;
import fr.jalon.report.compare.DraftReport.Chapter;
import fr.jalon.report.compare.DraftReport.Entry;
import fr.jalon.report.compare.FigureEffect;

/** The chapters of a comparison as the compare editor shows them: elements with their texts, differences with their words. */
final class ChangeTree {

	private final DraftReport report;
	private final Locale locale;
	private final ElementLabels labels;
	private final DifferenceWords words;

	ChangeTree(DraftReport report, Locale locale) {
		this.report = report;
		this.locale = locale;
		this.labels = ElementLabels.in(locale);
		this.words = DifferenceWords.in(locale);
	}

	ChangeNode root() {
		Map<EObject, ChangeNode> places = new HashMap<>();
		ChangeNode root = new ChangeNode(null, Differencer.CHANGE, "", null, null, null);
		for (Chapter chapter : report.chapters()) {
			// What is gone from an element that is still there is told with what is new of it.
			ChangeNode place = places.computeIfAbsent(later(chapter.element()), element -> element(root, element));
			for (Entry entry : chapter.entries()) {
				ChangeNode parent = entry.element() == chapter.element() ? place : element(place, entry.element());
				entry.differences().stream().filter(each -> !isThere(parent, each)).forEach(each -> difference(parent, each));
			}
			report.effects(chapter).forEach(each -> effect(place, each));
		}
		for (FigureEffect each : report.otherEffects()) {
			effect(places.computeIfAbsent(each.fiche(), sheet -> element(root, sheet)), each);
		}
		return root;
	}

	/** That an element is new or gone is what its own node says. */
	private static boolean isThere(ChangeNode parent, Difference difference) {
		return difference.feature() == null && (difference.kind() == Kind.ADDED || difference.kind() == Kind.REMOVED)
				&& parent.getKind() != Differencer.CHANGE;
	}

	private ChangeNode element(ChangeNode parent, EObject subject) {
		Difference own = report.differences().stream().filter(each -> each.subject() == subject).findFirst().orElse(null);
		EObject before = own != null ? own.before() : former(subject);
		EObject after = own != null ? own.after() : subject;
		int kind = before == null ? Differencer.ADDITION : after == null ? Differencer.DELETION : Differencer.CHANGE;
		return new ChangeNode(parent, kind, labels.kindAndLabel(subject), subject.eClass(), text(before), text(after));
	}

	/** What has become of an element; itself when it is of the later draft, or gone. */
	private EObject later(EObject subject) {
		EObject later = subject instanceof Element element ? report.comparison().after(element) : null;
		return later == null ? subject : later;
	}

	private EObject former(EObject later) {
		return later instanceof Element element ? report.comparison().before(element) : null;
	}

	private void difference(ChangeNode parent, Difference difference) {
		int kind = switch (difference.kind()) {
			case ADDED -> Differencer.ADDITION;
			case REMOVED -> Differencer.DELETION;
			default -> Differencer.CHANGE;
		};
		new ChangeNode(parent, kind, words.line(difference), null, DraftSide.words(words.was(difference)), DraftSide.words(words.now(difference)));
	}

	private void effect(ChangeNode parent, FigureEffect effect) {
		new ChangeNode(parent, Differencer.CHANGE, effect.line(locale), null, DraftSide.words(effect.was()), DraftSide.words(effect.now()));
	}

	/** The element as its author wrote it. */
	private static DraftSide text(EObject element) {
		ICompositeNode node = element == null ? null : NodeModelUtils.findActualNodeFor(element);
		return node == null ? null : DraftSide.text(unindented(node.getText().strip()));
	}

	/** As if it stood at the left: its first line has lost its indentation. */
	private static String unindented(String text) {
		int second = text.indexOf('\n') + 1;
		return text.substring(0, second) + text.substring(second).stripIndent();
	}
}
