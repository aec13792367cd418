// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

import fr.jalon.report.office.template.Expression.Body;
import fr.jalon.report.office.template.Expression.Condition;
import fr.jalon.report.office.template.Expression.Else;
import fr.jalon.report.office.template.Expression.End;
import fr.jalon.report.office.template.Expression.Loop;
import fr.jalon.report.office.template.Expression.Unreadable;
import fr.jalon.report.office.template.Expression.Value;
import fr.jalon.report.office.template.Scope.Found;
import fr.jalon.report.office.template.Scope.Item;
import fr.jalon.report.office.template.Scope.Leaf;
import fr.jalon.report.office.template.Scope.Unknown;
import fr.jalon.runtime.text.Message;

/** Finds all that is wrong in a part of a template, without any data: what passes can be filled in. */
final class Checker {

	/** A loop or condition that is not closed yet. */
	private static final class Open {
		private final Element mark;
		private final Scope before;
		private Element otherwise;

		Open(Element mark, Scope before) {
			this.mark = mark;
			this.before = before;
		}
	}

	private static final int DEEPEST = 8;

	private final Story story;
	private final Map<Element, Fault> faults = new LinkedHashMap<>();
	private final Deque<Open> open = new ArrayDeque<>();
	private Scope scope;
	private boolean bodySeen;

	private Checker(Story story, Scope scope) {
		this.story = story;
		this.scope = scope;
	}

	/** @return by the marks where they are, in reading order */
	static Map<Element, Fault> check(Story story, Shape<?> report) {
		Checker checker = new Checker(story, Scope.of(new Shape.Bound<>(report, null)));
		List<Element> marks = Marks.in(List.of(story.root()));
		marks.forEach(checker::check);
		checker.open.descendingIterator().forEachRemaining(each -> checker.fault(each.mark, TemplateWords.message("open")));
		Map<Element, Fault> ordered = new LinkedHashMap<>();
		marks.stream().filter(checker.faults::containsKey).forEach(mark -> ordered.put(mark, checker.faults.get(mark)));
		return ordered;
	}

	private void fault(Element mark, Message text) {
		faults.putIfAbsent(mark, story.fault(mark, text));
	}

	private void check(Element mark) {
		Expression expression = story.expression(mark);
		if (expression instanceof Unreadable unreadable) {
			fault(mark, unreadable.why());
		} else if (expression instanceof Value value) {
			value(mark, value);
		} else if (expression instanceof Loop loop) {
			open(mark, loop(mark, loop));
		} else if (expression instanceof Condition condition) {
			condition(mark, condition);
			open(mark, scope);
		} else if (expression instanceof Else) {
			otherwise(mark);
		} else if (expression instanceof End) {
			end(mark);
		} else if (expression instanceof Body) {
			body(mark);
		}
	}

	private void open(Element mark, Scope inside) {
		if (open.size() == DEEPEST) {
			fault(mark, TemplateWords.message("deep", DEEPEST));
		}
		open.push(new Open(mark, scope));
		scope = inside;
	}

	/** @return null, and the fault said, when the path leads nowhere */
	private Leaf leaf(Element mark, List<String> path) {
		Found found = scope.find(path);
		if (found instanceof Unknown unknown) {
			fault(mark, unknown.why());
		} else if (found instanceof Item item) {
			fault(mark, TemplateWords.message("group", path.get(0), path.get(0) + "." + item.bound().shape().names().iterator().next()));
		}
		return found instanceof Leaf leaf ? leaf : null;
	}

	private void value(Element mark, Value value) {
		Leaf leaf = leaf(mark, value.path());
		if (leaf == null || leaf.isText()) {
			return;
		}
		String path = String.join(".", value.path());
		fault(mark, leaf.isList() ? TemplateWords.message("list", path) : TemplateWords.message("group", path, path + "." + leaf.names().iterator().next()));
	}

	private Scope loop(Element mark, Loop loop) {
		Leaf leaf = leaf(mark, loop.path());
		if (leaf != null && !leaf.isList()) {
			fault(mark, TemplateWords.message("noList", String.join(".", loop.path())));
		}
		// of an unknown list nothing more is said
		return scope.with(loop.name(), leaf == null ? null : leaf.anyItem());
	}

	private void condition(Element mark, Condition condition) {
		if (scope.find(condition.path()) instanceof Unknown unknown) {
			fault(mark, unknown.why());
		}
	}

	private void otherwise(Element mark) {
		Open top = open.peek();
		if (top == null || !(story.expression(top.mark) instanceof Condition) || top.otherwise != null) {
			fault(mark, TemplateWords.message("strayElse"));
			return;
		}
		top.otherwise = mark;
	}

	private void end(Element mark) {
		if (open.isEmpty()) {
			fault(mark, TemplateWords.message("strayEnd"));
			return;
		}
		Open top = open.pop();
		scope = top.before;
		Range range = Range.between(top.mark, mark, story.markup());
		if (range.fault() != null) {
			fault(top.mark, range.fault());
		} else if (top.otherwise != null && !Branches.canSplit(range, top.otherwise, story.markup())) {
			fault(top.otherwise, TemplateWords.message("elseBeside"));
		}
	}

	private void body(Element mark) {
		Element paragraph = Paragraphs.around(mark, story.markup());
		Element around = (Element) paragraph.getParentNode();
		boolean alone = mark.getParentNode() == paragraph && !others(paragraph, mark);
		if (!story.body() || !open.isEmpty() || !story.markup().isBody(around)) {
			fault(mark, TemplateWords.message("bodyPlace"));
		} else if (bodySeen) {
			fault(mark, TemplateWords.message("bodyTwice"));
		} else if (!alone) {
			fault(mark, TemplateWords.message("bodyBeside"));
		}
		bodySeen = true;
	}

	private boolean others(Element paragraph, Element mark) {
		List<org.w3c.dom.Node> all = new ArrayList<>(Range.siblings(paragraph.getFirstChild(), null));
		return all.stream().anyMatch(node -> node != mark && Paragraphs.shows(node, story.markup()));
	}
}
