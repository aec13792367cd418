// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.template.Expression.Condition;
import fr.jalon.report.office.template.Expression.Else;
import fr.jalon.report.office.template.Expression.End;
import fr.jalon.report.office.template.Expression.Loop;
import fr.jalon.report.office.template.Expression.Value;
import fr.jalon.report.office.template.Scope.Item;
import fr.jalon.report.office.template.Scope.Leaf;
import fr.jalon.report.office.template.Shape.Bound;

/** Fills a part of a template in that {@link Checker} found nothing wrong with. The mark of the body is left. */
final class Filler {

	/** Elements and texts of a part, long texts for several: far more than anybody reads. */
	private static final int MOST_NODES = 1_000_000;
	private static final int CHARACTERS_PER_NODE = 20;

	private final Story story;
	private final Markup markup;
	private int nodes;

	private Filler(Story story) {
		this.story = story;
		this.markup = story.markup();
	}

	/** @throws TemplateException when loops in loops make more than anybody reads */
	static void fill(Story story, Bound<?> report) throws TemplateException {
		new Filler(story).fill(List.of(story.root()), Scope.of(report));
	}

	private void fill(List<? extends Node> range, Scope scope) throws TemplateException {
		List<Element> marks = Marks.in(range);
		for (int i = 0; i < marks.size(); i++) {
			Expression expression = story.expression(marks.get(i));
			if (expression instanceof Value value) {
				value(marks.get(i), value, scope);
			} else if (expression.opens()) {
				int end = end(marks, i);
				block(marks.subList(i, end + 1), scope);
				i = end;
			}
		}
	}

	private int end(List<Element> marks, int start) {
		int depth = 0;
		for (int i = start;; i++) {
			Expression expression = story.expression(marks.get(i));
			depth += expression.opens() ? 1 : expression instanceof End ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
	}

	private void value(Element mark, Value value, Scope scope) throws TemplateException {
		String text = ((Leaf) scope.find(value.path())).text();
		String said = text.isBlank() ? value.otherwise() : text;
		if (said.isEmpty()) {
			Marks.remove(mark);
			return;
		}
		count(said.length() / CHARACTERS_PER_NODE, mark);
		markup.write(Marks.innermost(mark, markup), said);
		Marks.unwrap(mark);
	}

	/** @param marks the opening one, those inside, the closing one */
	private void block(List<Element> marks, Scope scope) throws TemplateException {
		Element start = marks.get(0);
		Element end = marks.get(marks.size() - 1);
		Range range = Range.between(start, end, markup);
		if (story.expression(start) instanceof Loop loop) {
			loop(loop, range, start, end, scope);
		} else if (story.expression(start) instanceof Condition condition) {
			boolean holds = isPresent(scope, condition.path()) != condition.negated();
			List<List<Node>> branches = Branches.split(range, otherwise(marks));
			List<Node> kept = branches.get(holds ? 0 : 1);
			range.nodes().stream().filter(node -> !kept.contains(node)).forEach(node -> node.getParentNode().removeChild(node));
			close(kept, start, end);
			fill(kept, scope);
		}
	}

	private static boolean isPresent(Scope scope, List<String> path) {
		return scope.find(path) instanceof Leaf leaf ? leaf.isPresent() : scope.find(path) instanceof Item;
	}

	/** The {@code sinon} of the condition itself. */
	private Element otherwise(List<Element> marks) {
		int depth = 0;
		for (Element mark : marks) {
			Expression expression = story.expression(mark);
			depth += expression.opens() ? 1 : expression instanceof End ? -1 : 0;
			if (depth == 1 && expression instanceof Else) {
				return mark;
			}
		}
		return null;
	}

	private void loop(Loop loop, Range range, Element start, Element end, Scope scope) throws TemplateException {
		Node first = range.nodes().get(0);
		int size = range.nodes().stream().mapToInt(Filler::size).sum();
		boolean again = false;
		for (Bound<?> item : ((Leaf) scope.find(loop.path())).items()) {
			count(size, start);
			List<Node> copies = new ArrayList<>();
			for (Node node : range.nodes()) {
				Node copy = first.getParentNode().insertBefore(node.cloneNode(true), first);
				copies.add(copy);
				if (again) {
					forget(copy);
				}
			}
			again = true;
			close(copies, start, end);
			fill(copies, scope.with(loop.name(), item));
		}
		range.nodes().forEach(node -> node.getParentNode().removeChild(node));
	}

	private void count(int more, Element mark) throws TemplateException {
		nodes += more;
		if (nodes > MOST_NODES) {
			throw new TemplateException(TemplateWords.message("large", story.field(mark).source()));
		}
	}

	/** Takes the marks of a block out of what comes of it. */
	private void close(List<Node> copies, Element start, Element end) {
		List<Integer> numbers = List.of(Marks.number(start), Marks.number(end));
		for (Element mark : Marks.in(copies)) {
			if (numbers.contains(Marks.number(mark))) {
				if (copies.remove(mark)) {
					Marks.remove(mark);
				} else {
					Paragraphs.removeWithParagraph(mark, markup);
				}
			}
		}
		copies.removeIf(node -> node.getParentNode() == null);
	}

	private static int size(Node node) {
		int size = 1;
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			size += size(child);
		}
		return size;
	}

	private void forget(Node copy) {
		if (!(copy instanceof Element element)) {
			return;
		}
		markup.forgetIdentity(element);
		for (Node child = element.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			forget(child);
			child = next;
		}
	}
}
