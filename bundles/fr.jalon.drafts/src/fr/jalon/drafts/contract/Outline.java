// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.drafts.contract.ContractDraft.Section;
import fr.jalon.drafts.flow.Piece;
import fr.jalon.drafts.flow.Piece.Text;
import fr.jalon.drafts.text.PlainText;

/**
 * The headings of a document. Where the format marks them they are taken as they are; in running text, numbers tell: of all
 * lines that begin with one, the longest chain in which each number may follow the one before. A footnote or an item of a list
 * that happens to begin with a number fits in no such chain.
 */
final class Outline {

	private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:[-.]\\d{1,2})*(?:[-.][A-Z](?:[-.][a-z])?)?)\\.?(?: ?[\u2013\u2014:-])? (?=\\p{Lu}|[«\"])(.{3,140})");
	private static final Pattern UNNUMBERED = Pattern.compile("preambule|introduction|annexes?|conclusion|sommaire");
	private static final Pattern ANNEX_ITEM = Pattern.compile("(\\d{1,2})\\) (\\p{Lu}.+)");
	private static final Pattern GOES_ON = Pattern.compile(".*(?:-| (?i:et|ou|de|du|des|d'|la|le|les|un|une|à|au|aux|pour|sur|par|en|dans|l'|avec|sans))");
	private static final int LONGEST = 4;
	private static final int MOST = 1500;

	private record Candidate(int at, int lines, List<Integer> number, String shown, String title) {
	}

	private final List<Piece> pieces;
	private final PlainText words;
	private final Set<Integer> indexes = new HashSet<>();
	private final Map<Integer, Section> sections = new TreeMap<>();

	Outline(List<Piece> pieces, PlainText words) {
		this.pieces = pieces;
		this.words = words;
		boolean marked = pieces.stream().filter(each -> each instanceof Text text && text.level() > 0).count() >= 2;
		if (marked) {
			marked();
		} else {
			numbered();
		}
	}

	/** Indexes of the pieces that are headings. */
	Set<Integer> indexes() {
		return indexes;
	}

	/** @param without indexes of pieces that belong to something else */
	List<Section> sections(Set<Integer> without) {
		return sections.entrySet().stream().filter(each -> !without.contains(each.getKey())).map(Map.Entry::getValue).toList();
	}

	private void marked() {
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Text text && text.level() > 0 && !text.text().isBlank()) {
				String number = text.number();
				String title = text.text();
				Matcher own = NUMBERED.matcher(title);
				if (number.isEmpty() && own.matches()) {
					number = own.group(1);
					title = own.group(2);
				}
				indexes.add(i);
				sections.put(i, new Section(number.replaceFirst("[.)]$", ""), title.strip(), text.level(), text.place()));
			}
		}
	}

	private void numbered() {
		List<Candidate> chain = longestChain(candidates());
		int next = 0;
		boolean annexes = false;
		int annexItem = 0;
		for (int i = 0; i < pieces.size(); i++) {
			if (next < chain.size() && chain.get(next).at() == i) {
				Candidate each = chain.get(next++);
				take(each);
				i = each.at() + each.lines() - 1;
				annexes = false;
			} else if (pieces.get(i) instanceof Text text) {
				if (UNNUMBERED.matcher(PlainText.folded(text.text())).matches() && isAlone(i)) {
					indexes.add(i);
					sections.put(i, new Section("", text.text(), 1, text.place()));
					annexes = PlainText.folded(text.text()).startsWith("annexe");
					continue;
				}
				Matcher item = ANNEX_ITEM.matcher(text.text());
				if (annexes && item.matches() && Integer.parseInt(item.group(1)) == annexItem + 1) {
					annexItem++;
					sections.put(i, new Section(item.group(1) + ")", item.group(2).replaceFirst("\\s*:.*$", "").strip(), 2, text.place()));
				}
			}
		}
	}

	private boolean isAlone(int at) {
		return (at == 0 || pieces.get(at - 1) instanceof Piece.Gap || at + 1 < pieces.size() && pieces.get(at + 1) instanceof Piece.Gap);
	}

	private void take(Candidate each) {
		for (int i = each.at(); i < each.at() + each.lines(); i++) {
			indexes.add(i);
		}
		sections.put(each.at(), new Section(each.shown(), each.title(), each.number().size(), pieces.get(each.at()).place()));
	}

	private List<Candidate> candidates() {
		List<Candidate> found = new ArrayList<>();
		for (int i = 0; i < pieces.size() && found.size() < MOST; i++) {
			if (!(pieces.get(i) instanceof Text text) || text.item()) {
				continue;
			}
			Matcher matcher = NUMBERED.matcher(text.text());
			if (!matcher.matches()) {
				continue;
			}
			List<String> lines = new ArrayList<>(List.of(matcher.group(2)));
			int j = i + 1;
			while (lines.size() < LONGEST && j < pieces.size() && pieces.get(j) instanceof Text next && !next.item() && goesOn(lines, next)) {
				lines.add(next.text());
				j++;
			}
			String title = words.joined(lines);
			if (title.length() <= 160 && !title.matches(".*[.;,]")) {
				found.add(new Candidate(i, j - i, number(matcher.group(1)), matcher.group(1), title));
			}
		}
		return found;
	}

	private static boolean goesOn(List<String> lines, Text next) {
		char first = next.text().charAt(0);
		String last = lines.get(lines.size() - 1);
		return Character.isLowerCase(first) || GOES_ON.matcher(last).matches() && !NUMBERED.matcher(next.text()).matches();
	}

	private static List<Integer> number(String shown) {
		List<Integer> number = new ArrayList<>();
		for (String part : shown.split("[-.]")) {
			char first = part.charAt(0);
			number.add(Character.isDigit(first) ? Integer.valueOf(part) : Character.toUpperCase(first) - 'A' + 1);
		}
		return number;
	}

	private static List<Candidate> longestChain(List<Candidate> all) {
		int[] length = new int[all.size()];
		int[] before = new int[all.size()];
		int best = -1;
		for (int i = 0; i < all.size(); i++) {
			before[i] = -1;
			length[i] = all.get(i).number().equals(List.of(1)) ? 1 : 0;
			for (int j = 0; j < i; j++) {
				if (length[j] > 0 && length[j] + 1 >= length[i] && follows(all.get(j).number(), all.get(i).number())
						&& all.get(j).at() + all.get(j).lines() <= all.get(i).at()) {
					length[i] = length[j] + 1;
					before[i] = j;
				}
			}
			if (length[i] > 0 && (best < 0 || length[i] > length[best])) {
				best = i;
			}
		}
		List<Candidate> chain = new ArrayList<>();
		for (int i = best; i >= 0; i = before[i]) {
			chain.add(0, all.get(i));
		}
		return chain.size() < 2 ? List.of() : chain;
	}

	/** The first child, or the next one of the same or of a higher level. */
	private static boolean follows(List<Integer> before, List<Integer> after) {
		int size = after.size();
		if (size == before.size() + 1) {
			return after.subList(0, size - 1).equals(before) && after.get(size - 1) == 1;
		}
		return size <= before.size() && after.subList(0, size - 1).equals(before.subList(0, size - 1))
				&& after.get(size - 1) == before.get(size - 1) + 1;
	}
}
