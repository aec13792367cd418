// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.ImportFinding.Code;
import fr.jalon.drafts.contract.ContractDraft.Item;
import fr.jalon.drafts.contract.ContractDraft.OutlineKind;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.SheetDraft.Passage;
import fr.jalon.drafts.text.PlainText;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** What the texts of one draft share: names, and the elements of the contract that sheets refer to. */
final class Context {

	private static final Catalogue MESSAGES = Catalogue.of(ImportFinding.class);
	private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:l'|la |le |les )");
	private static final Pattern WITH_OPERATOR = Pattern.compile("([A-Z]{2,10}) ?[-\u2013\u2014/] ?(\\p{Lu}[\\p{L}\\d]{1,20})");
	/** Longer words are a sentence, not the name of somebody. */
	private static final int LONGEST_SERVICE = 80;

	/** An axis, objective, action or commitment of the contract. */
	static final class Node {
		final OutlineKind kind;
		final String title;
		final String name;
		final Item item;
		final Place place;
		final List<Node> children = new ArrayList<>();

		Node(OutlineKind kind, String title, String name, Item item, Place place) {
			this.kind = kind;
			this.title = title;
			this.name = name;
			this.item = item;
			this.place = place;
		}
	}

	/** Somebody whom the contract names. */
	record Actor(String name, String title) {
	}

	final Names names = new Names();
	final List<Node> roots = new ArrayList<>();
	final Map<String, Actor> services = new LinkedHashMap<>();
	final Map<String, Actor> parties = new LinkedHashMap<>();
	final Map<String, Actor> bodies = new LinkedHashMap<>();
	final Map<String, Actor> objects = new LinkedHashMap<>();
	final Map<String, Actor> sources = new LinkedHashMap<>();
	final Map<String, Actor> products = new LinkedHashMap<>();
	final Map<String, Actor> classes = new LinkedHashMap<>();
	private String classList = "";
	private final Draft draft;
	private final PlainText words;
	private final List<ImportFinding> findings = new ArrayList<>();

	Context(Draft draft, PlainText words) {
		this.draft = draft;
		this.words = words;
	}

	static Message message(String key, Object... arguments) {
		return MESSAGES.message(key, arguments);
	}

	void find(Code code, Place place, String key, Object... arguments) {
		findings.add(new ImportFinding(code, draft.name(), place, message(key, arguments)));
	}

	List<ImportFinding> findings() {
		return findings;
	}

	// ------------------------------------------------------------------------------------------------------ words

	/** Whether lines of a cell are paragraphs; elsewhere they are where print broke them. */
	boolean keepsLines() {
		return draft.format() != Format.TEXT;
	}

	/** Lines as paragraphs; items of lists begin one. */
	List<String> paragraphs(List<Passage> lines) {
		List<String> paragraphs = new ArrayList<>();
		List<String> open = new ArrayList<>();
		for (Passage line : lines) {
			boolean begins = keepsLines() || line.text().startsWith("\u2022");
			if (begins && !open.isEmpty()) {
				paragraphs.add(words.joined(open));
				open.clear();
			}
			open.add(line.text());
		}
		if (!open.isEmpty()) {
			paragraphs.add(words.joined(open));
		}
		paragraphs.removeIf(String::isBlank);
		return paragraphs;
	}

	String prose(List<Passage> lines) {
		return String.join("\n", paragraphs(lines));
	}

	String oneLine(List<Passage> lines) {
		return words.joined(lines.stream().map(Passage::text).toList());
	}

	// ------------------------------------------------------------------------------------------------------ actors

	/** A party of the contract that the words name, or null. */
	Actor party(String who) {
		String folded = PlainText.folded(ARTICLE.matcher(who).replaceFirst(""));
		if (folded.isEmpty()) {
			return null;
		}
		for (Map.Entry<String, Actor> each : parties.entrySet()) {
			String title = PlainText.folded(each.getValue().title());
			if (folded.equals(each.getValue().name().toLowerCase(java.util.Locale.ROOT)) || title.equals(folded)
					|| title.startsWith(folded + " ") || folded.equals("etat") && each.getKey().equals("supervisor")) {
				return each.getValue();
			}
		}
		return null;
	}

	/** An assignment as the language writes it: a party, a service, or words. */
	String assignee(String who, Place place) {
		String clean = PlainText.clean(who).replaceFirst("[ .;,]+$", "");
		Actor party = party(clean);
		if (party != null) {
			return party.name();
		}
		Actor body = bodies.get(PlainText.folded(ARTICLE.matcher(clean).replaceFirst("")));
		if (body != null) {
			return body.name();
		}
		Matcher both = WITH_OPERATOR.matcher(clean);
		if (both.matches() && parties.values().stream().anyMatch(each -> each.name().equals(both.group(1)))) {
			Actor service = service(both.group(2));
			find(Code.DOUBT, place, "doubt.service", clean, service.title());
			return service.name();
		}
		if (clean.length() > LONGEST_SERVICE || clean.matches("(?i)(?:présentation|validation|examen|avis|comptage|après)\\b.*") || clean.matches(".*\\b(?:tous|toutes|chaque|après|lors)\\b.*|.*[.;:].*")) {
			return JalonText.quoted(clean);
		}
		return service(clean).name();
	}

	private Actor service(String title) {
		String key = PlainText.folded(ARTICLE.matcher(title).replaceFirst(""));
		return services.computeIfAbsent(key, folded -> new Actor(names.of(ARTICLE.matcher(title).replaceFirst(""), "Service"), title));
	}

	/** What is counted. */
	Actor object(String title) {
		return objects.computeIfAbsent(PlainText.folded(title), folded -> new Actor(names.of(title, "Objet"), title));
	}

	/** Says which services may be one; both stay, since only the draft's authors know. */
	void alikeServices(Place place) {
		List<Actor> all = List.copyOf(services.values());
		for (int i = 0; i < all.size(); i++) {
			for (Actor other : all.subList(i + 1, all.size())) {
				if (Likeness.between(all.get(i).title(), other.title())) {
					find(Code.DOUBT, place, "doubt.sameService", all.get(i).title(), other.title());
				}
			}
		}
	}

	/** A source that the draft only names. */
	Actor source(String title) {
		return sources.computeIfAbsent(PlainText.folded(title), folded -> new Actor(names.of(title, "Source"), title));
	}

	/** A product, known by its title. */
	Actor product(String title) {
		return products.computeIfAbsent(PlainText.folded(title), folded -> new Actor(names.of(title, "Produit"), title));
	}

	/** The name, with that of its list, of a class that aims are about. */
	String classNamed(String title) {
		if (classes.isEmpty()) {
			classList = names.unique("Classes");
		}
		return classList + "." + classes.computeIfAbsent(PlainText.folded(title), folded -> new Actor(names.of(title, "Classe"), title)).name();
	}

	/** The list that those classes are in. */
	String classList() {
		return classList;
	}

	// ------------------------------------------------------------------------------------------------------ outline

	Node add(List<Node> into, OutlineKind kind, String title, String alias, Item item, Place place) {
		String fallback = switch (kind) {
			case AXIS -> "Axe";
			case OBJECTIVE -> "Objectif";
			case ACTION -> "Action";
			case COMMITMENT -> "E";
		};
		String name = alias.isBlank() ? names.of(title, fallback) : names.of(alias, fallback);
		Node node = new Node(kind, title, name, item, place);
		into.add(node);
		return node;
	}

	/** The element of a kind that has this title or name, anywhere below. */
	static Node find(List<Node> nodes, OutlineKind kind, String title) {
		String folded = PlainText.folded(title);
		for (Node node : nodes) {
			if (node.kind == kind && (PlainText.folded(node.title).equals(folded) || PlainText.folded(node.name).equals(folded.replace(" ", ""))
					|| node.item != null && !node.item.alias().isBlank() && PlainText.folded(node.item.alias()).equals(folded))) {
				return node;
			}
			Node below = find(node.children, kind, title);
			if (below != null) {
				return below;
			}
		}
		return null;
	}
}
