// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.Code;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Product;
import fr.jalon.contract.Section;
import fr.jalon.contract.ValueElement;

/**
 * Which element of the later draft is which of the former one. Elements of one kind are paired by name and title, then by
 * title, by name, by number, and last by the likeness of their words: the first that tells one from all others decides.
 * Titles count more than names: a sheet that is put in between moves the numbers, and so the names, of those behind it.
 */
final class Matching {

	/** Share of words in common from which two texts are taken for two wordings of one. */
	private static final double ALIKE = 0.5;
	/** More leftovers than that of one kind are not compared pair by pair. */
	private static final int MOST = 400;
	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Map<EObject, Element> beforeOf = new IdentityHashMap<>();
	private final Map<EObject, Element> afterOf = new IdentityHashMap<>();
	private final List<Element> before;
	private final List<Element> after;

	private Matching(List<Element> before, List<Element> after) {
		this.before = before;
		this.after = after;
	}

	static Matching of(List<Document> before, List<Document> after) {
		Matching matching = new Matching(elements(before), elements(after));
		matching.pairBy(Matching::pathAndTitle);
		matching.pairBy(Matching::title);
		matching.pairBy(Matching::path);
		matching.pairBy(element -> blank(element.getName()) ? null : element.getName());
		matching.pairBy(Matching::number);
		matching.pairBy(matching::placeAndTitle);
		matching.pairBy(matching::sole);
		matching.pairAlike();
		matching.pairInOrder();
		return matching;
	}

	/** In the order of the texts. */
	List<Element> before() {
		return before;
	}

	/** In the order of the texts. */
	List<Element> after() {
		return after;
	}

	/** What the element of the later draft was; null when it is new. */
	Element beforeOf(EObject later) {
		return beforeOf.get(later);
	}

	/** What has become of the element of the former draft; null when it is gone. */
	Element afterOf(EObject former) {
		return afterOf.get(former);
	}

	/** The same element on the later side, so that references of both drafts compare; itself when it has no counterpart. */
	EObject common(EObject object) {
		EObject later = afterOf.get(object);
		return later == null ? object : later;
	}

	private static List<Element> elements(List<Document> documents) {
		List<Element> found = new ArrayList<>();
		for (Document document : documents) {
			EcoreUtil.getAllContents(document, false).forEachRemaining(each -> {
				if (each instanceof Element element) {
					found.add(element);
				}
			});
		}
		return found;
	}

	/** Pairs what one key, and one only on each side, tells apart. */
	private void pairBy(Function<Element, Object> key) {
		Map<Object, Element> former = unique(before, afterOf, key);
		unique(after, beforeOf, key).forEach((each, later) -> {
			Element found = former.get(each);
			if (found != null) {
				pair(found, later);
			}
		});
	}

	private static Map<Object, Element> unique(List<Element> elements, Map<EObject, Element> paired, Function<Element, Object> key) {
		Map<Object, Element> found = new LinkedHashMap<>();
		Set<Object> several = new HashSet<>();
		for (Element element : elements) {
			Object value = paired.containsKey(element) ? null : key.apply(element);
			if (value == null) {
				continue;
			}
			Object whole = List.of(element.eClass(), value);
			if (found.putIfAbsent(whole, element) != null) {
				several.add(whole);
			}
		}
		found.keySet().removeAll(several);
		return found;
	}

	private void pair(Element former, Element later) {
		afterOf.put(former, later);
		beforeOf.put(later, former);
	}

	/** Own name behind those of what contains it; null without a name. */
	private static Object path(Element element) {
		if (blank(element.getName())) {
			return null;
		}
		StringBuilder path = new StringBuilder();
		for (EObject each = element; each != null; each = each.eContainer()) {
			if (each instanceof Element named && !blank(named.getName())) {
				path.insert(0, '/' + named.getName());
			}
		}
		return path.toString();
	}

	private static Object number(Element element) {
		if (element instanceof Fiche fiche && fiche.getNumber() != 0) {
			return fiche.getNumber();
		}
		return element instanceof Section section && !blank(section.getNumber()) ? section.getNumber() : null;
	}

	private static Object pathAndTitle(Element element) {
		Object path = path(element);
		return path == null ? null : List.of(path, normal(element.getTitle()));
	}

	/** Codes, columns and buckets have titles that others share ("Autre"): theirs tell only within their list. */
	private static Object title(Element element) {
		boolean shared = element instanceof ValueElement && !(element instanceof Product);
		return shared || blank(element.getTitle()) ? null : normal(element.getTitle());
	}

	private Object placeAndTitle(Element element) {
		String title = normal(said(element));
		EObject place = element.eContainer() == null ? null : common(element.eContainer());
		return title.isEmpty() || place == null ? null : List.of(System.identityHashCode(place), title);
	}

	/** What is alone in its place needs neither name nor title: the budget of a contract, the only measure of a sheet. */
	private Object sole(Element element) {
		EObject place = element.eContainer();
		boolean alone = place != null && (!element.eContainmentFeature().isMany()
				|| element instanceof Measure && place instanceof Fiche fiche && fiche.getMeasures().size() == 1);
		return alone ? System.identityHashCode(common(place)) : null;
	}

	private record Likeness(Element former, Element later, double share) {
	}

	private void pairAlike() {
		Map<EClass, List<Element>> gone = leftovers(before, afterOf);
		Map<EClass, List<Element>> come = leftovers(after, beforeOf);
		gone.forEach((kind, former) -> pairAlike(former, come.getOrDefault(kind, List.of())));
	}

	private static Map<EClass, List<Element>> leftovers(List<Element> elements, Map<EObject, Element> paired) {
		Map<EClass, List<Element>> left = new LinkedHashMap<>();
		elements.stream().filter(each -> !paired.containsKey(each)).forEach(each -> left.computeIfAbsent(each.eClass(), k -> new ArrayList<>()).add(each));
		return left;
	}

	private void pairAlike(List<Element> former, List<Element> later) {
		if (former.size() > MOST || later.size() > MOST) {
			return;
		}
		Map<Element, Set<String>> words = new HashMap<>();
		former.forEach(each -> words.put(each, words(each)));
		later.forEach(each -> words.put(each, words(each)));
		List<Likeness> found = new ArrayList<>();
		for (Element a : former) {
			for (Element b : later) {
				double share = share(words.get(a), words.get(b));
				if (share >= ALIKE) {
					found.add(new Likeness(a, b, share));
				}
			}
		}
		// The sort is stable: among equals the order of the texts decides.
		found.sort(Comparator.comparingDouble(Likeness::share).reversed());
		for (Likeness each : found) {
			if (!afterOf.containsKey(each.former()) && !beforeOf.containsKey(each.later())) {
				pair(each.former(), each.later());
			}
		}
	}

	/** Elements that say nothing of themselves, or the same as others: the n-th such one in its place, from the outside in. */
	private void pairInOrder() {
		int pairs;
		do {
			pairs = afterOf.size();
			Map<Object, Element> former = counted(before, afterOf);
			counted(after, beforeOf).forEach((key, later) -> {
				Element found = former.get(key);
				if (found != null) {
					pair(found, later);
				}
			});
		} while (afterOf.size() > pairs);
	}

	private Map<Object, Element> counted(List<Element> elements, Map<EObject, Element> paired) {
		Map<Object, Integer> counts = new HashMap<>();
		Map<Object, Element> found = new LinkedHashMap<>();
		for (Element element : elements) {
			EObject place = element.eContainer();
			if (place == null || paired.containsKey(element) || place instanceof Element && !paired.containsKey(place)) {
				continue;
			}
			Object where = place instanceof Element ? System.identityHashCode(common(place)) : "";
			Object key = List.of(where, element.eClass(), Objects.toString(element.getName(), ""), normal(said(element)));
			found.put(List.of(key, counts.merge(key, 1, Integer::sum)), element);
		}
		return found;
	}

	/** Dice's coefficient: twice what is common over the sum of both. */
	private static double share(Set<String> left, Set<String> right) {
		if (left.isEmpty() || right.isEmpty()) {
			return 0;
		}
		long common = left.stream().filter(right::contains).count();
		return 2.0 * common / (left.size() + right.size());
	}

	private static Set<String> words(Element element) {
		String evidence = element instanceof Commitment commitment && commitment.getEvidence() != null ? commitment.getEvidence() : "";
		String text = said(element) + ' ' + (element.getDescription() == null ? "" : element.getDescription()) + ' ' + evidence;
		Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
		words.removeIf(word -> word.length() < 3);
		return words;
	}

	private static String said(Element element) {
		if (!blank(element.getTitle())) {
			return element.getTitle();
		}
		return element instanceof Code code && code.getValue() != null ? code.getValue() : "";
	}

	private static String normal(String text) {
		return text == null ? "" : NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}
}
