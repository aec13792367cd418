// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.CalendarPeriod.Precision;
import fr.jalon.drafts.contract.ContractDraft.Announced;
import fr.jalon.drafts.contract.ContractDraft.Body;
import fr.jalon.drafts.contract.ContractDraft.BudgetLine;
import fr.jalon.drafts.contract.ContractDraft.Item;
import fr.jalon.drafts.contract.ContractDraft.OutlineKind;
import fr.jalon.drafts.contract.ContractDraft.Party;
import fr.jalon.drafts.contract.ContractDraft.Read;
import fr.jalon.drafts.contract.ContractDraft.Risk;
import fr.jalon.drafts.contract.ContractDraft.Section;
import fr.jalon.drafts.contract.ContractDraft.Unread;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.SheetDraft;
import fr.jalon.drafts.fiche.SheetReader;
import fr.jalon.drafts.flow.Flow;
import fr.jalon.drafts.flow.Piece;
import fr.jalon.drafts.flow.Piece.Cell;
import fr.jalon.drafts.flow.Piece.Table;
import fr.jalon.drafts.flow.Piece.Text;
import fr.jalon.drafts.text.EnglishWords;
import fr.jalon.drafts.text.FrenchNumbers;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;

/** Reads what a draft says about the contract, around its sheets. */
public final class ContractReader {

	private static final Pattern LABELLED = Pattern.compile(
			"(Axe|Objectif|Action|Engagement|Axis|Objective|Commitment)(?: (?:stratégique|opérationnel))? ?(?:[nN] ?[°ºo] ?)?([A-Z]{0,2}\\d{0,2}(?:[.-]\\d{1,2})*)? ?[:\u2013\u2014-] ?(.+)");
	private static final Pattern BARE = Pattern.compile("(Axe|Objectif|Action|Engagement) (?:[nN] ?[°ºo] ?)?(\\d{1,2}(?:[.-]\\d{1,2})*)[.)]? (\\p{Lu}.+)");
	private static final Pattern LISTED_AXIS = Pattern.compile("(?:L')?[aA]xe ([^:;.]{3,60}?)(?: ?\\(Axe ([^)]{1,30})\\))? ?[;.]?");
	private static final Pattern DETAIL = Pattern.compile("(?i)(?:responsable|pilote) ?: ?([^;()]+?)(?= ?[;()]|, ?(?:échéance|délai)|$)|(?:échéance|délai) ?: ?([^;()]+?)(?= ?[;()]|$)");
	private static final Pattern ANNOUNCED = Pattern.compile("(?i)indicateur n ?[°ºo] ?(\\d{1,3}) ?[:\u2013-] ?(.+)");
	private static final Pattern PROGRAMME = Pattern.compile("programme (?:n )?(\\d{3})");
	private static final Pattern ENGAGES = Pattern.compile("(?i)s'engage(?:nt|ra|ront)? (?:à|par|sur|d'|également|aussi)");
	private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]) +(?=\\p{Lu})");

	/** A paragraph, an item of a list, or a heading's neighbour. */
	private record Block(String text, Place place, boolean item, int at) {
	}

	private final Flow flow;
	private final List<Piece> pieces;
	private final ContractDraft draft = new ContractDraft();
	private final List<SheetDraft> sheets;
	private final ContractTables tables;
	private final Set<Integer> taken = new HashSet<>();
	private final List<Block> blocks = new ArrayList<>();
	private final Set<Integer> headings;

	public ContractReader(Flow flow) {
		this.flow = flow;
		this.pieces = flow.pieces();
		Outline outline = new Outline(pieces, flow.words());
		Set<Integer> results = ReportedResults.indexes(pieces);
		ProductTables products = new ProductTables(pieces, flow.words(), results);
		headings = outline.indexes();
		Set<Integer> foreign = new HashSet<>(products.indexes());
		// A heading that a format marks may belong to a sheet; a number in running text may not.
		headings.stream().filter(i -> ((Text) pieces.get(i)).level() == 0).forEach(foreign::add);
		SheetReader reader = new SheetReader(pieces, foreign);
		sheets = reader.read();
		taken.addAll(results);
		taken.addAll(products.indexes());
		taken.addAll(reader.used());
		draft.tables.addAll(products.tables());
		// an axis that the format marks as a heading is an element of the contract, not a section of it
		Set<Integer> noSections = new HashSet<>(reader.used());
		noSections.addAll(results);
		headings.stream().filter(i -> pieces.get(i) instanceof Text text && text.level() > 0 && LABELLED.matcher(text.text()).matches()).forEach(noSections::add);
		draft.sections.addAll(outline.sections(noSections));
		tables = new ContractTables(pieces, flow.words(), draft, taken);
		taken.addAll(tables.indexes());
		collect();
		if (draft.parties.isEmpty()) {
			parties();
		}
		tables.signatories().forEach(each -> signatory(each.value(), each.place()));
		dates();
		items();
		risks();
		budget();
		bodies();
		title();
	}

	public ContractDraft contract() {
		return draft;
	}

	public List<SheetDraft> sheets() {
		return sheets;
	}

	private void collect() {
		List<String> lines = new ArrayList<>();
		Text first = null;
		int start = 0;
		for (int i = 0; i <= pieces.size(); i++) {
			Piece piece = i < pieces.size() ? pieces.get(i) : null;
			boolean text = piece instanceof Text && !taken.contains(i);
			if (piece instanceof Piece.Gap && first != null && goesOn(lines.get(lines.size() - 1), i + 1)) {
				continue;
			}
			boolean heading = text && headings.contains(i);
			boolean itemEnds = first != null && first.item() && text && lines.get(lines.size() - 1).matches(".*[.;]")
					&& Character.isUpperCase(((Text) piece).text().charAt(0));
			boolean begins = text && (((Text) piece).item() || heading || itemEnds
					|| LABELLED.matcher(((Text) piece).text()).matches() || BARE.matcher(((Text) piece).text()).matches());
			if (first != null && (!text || begins || headings.contains(start))) {
				blocks.add(new Block(flow.words().joined(lines), first.place(), first.item(), start));
				lines.clear();
				first = null;
			}
			if (text) {
				if (first == null) {
					first = (Text) piece;
					start = i;
				}
				lines.add(((Text) piece).text());
			}
		}
	}

	/** A gap in print within a sentence. */
	private boolean goesOn(String last, int next) {
		return next < pieces.size() && !taken.contains(next) && !headings.contains(next) && pieces.get(next) instanceof Text text && !text.item()
				&& text.level() == 0 && Character.isLowerCase(text.text().charAt(0)) && !last.matches(".*[.;:!?]");
	}

	// ------------------------------------------------------------------------------------------- parties and dates

	private void parties() {
		int from = -1;
		for (int i = 0; i < blocks.size(); i++) {
			if (PlainText.folded(blocks.get(i).text()).matches("entre|entre (?!.{300}).*")) {
				from = i;
				break;
			}
		}
		if (from < 0) {
			return;
		}
		List<String> words = new ArrayList<>();
		Place place = null;
		for (int i = from; i < Math.min(from + 16, blocks.size()); i++) {
			Block block = blocks.get(i);
			String text = i == from ? block.text().replaceFirst("(?i)^entre(?: les soussignés)? ?[,:]? ?", "") : block.text();
			Matcher end = Pattern.compile("(?i)(.*?),? ?d'(?:une|autre) part[ ,.;]*(?:et[ ,:]*)?(.*)").matcher(text);
			if (place == null) {
				place = block.place();
			}
			while (end.matches()) {
				words.add(end.group(1));
				party(String.join(" ", words), place);
				words.clear();
				place = block.place();
				text = end.group(2);
				end = Pattern.compile("(?i)(.*?),? ?d'(?:une|autre) part[ ,.;]*(?:et[ ,:]*)?(.*)").matcher(text);
			}
			if (!text.isBlank()) {
				if (words.isEmpty()) {
					place = block.place();
				}
				words.add(text);
			}
			if (draft.parties.size() >= 2) {
				return;
			}
		}
	}

	private void party(String words, Place place) {
		String title = PlainText.clean(words).replaceFirst("(?i)^et[ ,:]+", "")
				.replaceFirst("(?i)[ ,]+(?:après|par) délibération.*$|,? (?:représentée?s?|ci-après) .*$", "").replaceFirst("[ ,;]+$", "").strip();
		if (title.length() < 3) {
			return;
		}
		String folded = PlainText.folded(title);
		boolean supervisor = folded.matches("(?:le |la |l )?(?:ministere|ministre|etat|region|prefet|direction generale).*");
		draft.parties.add(new Party(title, supervisor ? "tutelle" : "opérateur", !supervisor && draft.parties.isEmpty(), new ArrayList<>(), place));
	}

	private void dates() {
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			String folded = PlainText.folded(block.text());
			if (draft.deliberation == null && folded.contains("deliberation") || draft.deliberation == null && folded.startsWith("delibere")) {
				String behind = folded.substring(folded.indexOf("deliber"));
				FrenchPeriods.in(behind).stream().map(FrenchPeriods.Found::period).filter(date -> date.precision() == Precision.DAY).findFirst()
						.ifPresent(date -> draft.deliberation = new Read<>(date, block.place(), false));
			}
			Matcher done = Pattern.compile("(?i)(?:fait|signé) à ([^,]{2,40}?),? (?:en .{1,30} )?le (.+)").matcher(block.text());
			if (draft.signature == null && done.find()) {
				List<CalendarPeriod> dates = FrenchPeriods.of(done.group(2));
				if (!dates.isEmpty() && dates.get(0).precision() == Precision.DAY) {
					draft.signature = new Read<>(dates.get(0), block.place(), false);
					draft.signaturePlace = new Read<>(done.group(1), block.place(), false);
					signatories(i + 1);
				}
			}
			if (draft.period == null && folded.matches(".*\\b(contrat|periode|convention)\\b.*")) {
				FrenchPeriods.in(folded).stream().map(FrenchPeriods.Found::period).filter(date -> date.precision() == Precision.YEARS).findFirst()
						.ifPresent(date -> draft.period = new Read<>(date, block.place(), false));
			}
			if (draft.evaluation == null && folded.contains("evaluation") && folded.matches(".*\\b(renouvellement|terme du contrat|issue du contrat|fin du contrat)\\b.*")) {
				draft.evaluation = new Read<>(block.text(), block.place(), false);
			}
		}
	}

	private void signatories(int from) {
		for (int i = from; i < Math.min(from + 9, blocks.size()); i++) {
			Block block = blocks.get(i);
			if (headings.contains(block.at()) || block.text().length() > 200) {
				return;
			}
			for (String each : block.text().split("(?<=\\p{L}) (?=(?:Le|La|L') ?(?:présidente?|directeur|directrice|ministre|secrétaire|préfète?|recteur|rectrice)\\b)")) {
				boolean begins = each.matches("(?:Le|La|Pour|L')\\b.*|L'.*");
				if (!begins && !last.isEmpty()) {
					Party party = draft.parties.get(lastParty);
					party.signatories().set(party.signatories().size() - 1, last + " " + each);
					last = last + " " + each;
					continue;
				}
				signatory(each, block.place());
			}
		}
	}

	private String last = "";
	private int lastParty;

	private void signatory(String words, Place place) {
		String folded = PlainText.folded(words);
		boolean state = folded.matches("(?:pour )?(?:le |la |l )?(?:secretaire d etat|ministre|etat|prefet|directeur general de l enseignement|ministere).*");
		for (int i = 0; i < draft.parties.size(); i++) {
			if (draft.parties.get(i).supervisor() == state) {
				draft.parties.get(i).signatories().add(words);
				last = words;
				lastParty = i;
				return;
			}
		}
		draft.unread.add(new Unread("signatory", words, place));
	}

	private void title() {
		for (Block block : blocks.subList(0, Math.min(12, blocks.size()))) {
			String folded = PlainText.folded(block.text());
			if (folded.matches("(?:projet de )?(?:contrat|convention)\\b.*") && block.text().length() < 140 && !block.text().endsWith(".")) {
				draft.title = new Read<>(block.text(), block.place(), false);
				break;
			}
		}
		if (draft.period == null) {
			for (Block block : blocks.subList(0, Math.min(12, blocks.size()))) {
				CalendarPeriod only = FrenchPeriods.only(block.text());
				if (only != null && only.precision() == Precision.YEARS) {
					draft.period = new Read<>(only, block.place(), true);
				}
			}
		}
	}

	// ---------------------------------------------------------------------------------------------------- outline

	private void items() {
		int next = 0;
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			next = commitments(next, block.at());
			Matcher announced = ANNOUNCED.matcher(block.text());
			if (announced.matches()) {
				draft.announced.add(new Announced(Integer.parseInt(announced.group(1)), announced.group(2).replaceFirst("[ ;]+$", "").strip(), block.place()));
				continue;
			}
			String shown = shown(block);
			Matcher labelled = LABELLED.matcher(shown);
			Matcher bare = BARE.matcher(shown);
			Matcher matcher = labelled.matches() ? labelled : bare.matches() ? bare : null;
			if (matcher != null) {
				item(OutlineKind.valueOf(kind(matcher.group(1))), matcher.group(3), block);
				continue;
			}
			Matcher axis = LISTED_AXIS.matcher(block.text());
			if (block.item() && axis.matches() && block.text().toLowerCase(java.util.Locale.FRENCH).startsWith("l'axe")) {
				draft.items.add(new Item(OutlineKind.AXIS, axis.group(1).strip(), axis.group(2) == null ? "" : axis.group(2), "", null, false, block.place()));
				continue;
			}
			if (ENGAGES.matcher(block.text()).find()) {
				engagements(block, i);
			}
		}
		commitments(next, pieces.size());
	}

	/** Commitments of the tables from one index up to another; they belong to what the last heading named. */
	private int commitments(int from, int to) {
		for (int i = from; i < to; i++) {
			draft.items.addAll(tables.commitments(i));
		}
		return Math.max(from, to);
	}

	private String shown(Block block) {
		Text text = (Text) pieces.get(block.at());
		return text.number().isEmpty() ? block.text() : text.number().replaceFirst("[.:)\\s]+$", "") + " : " + block.text();
	}

	private static String kind(String label) {
		return switch (label) {
			case "Axe", "Axis" -> "AXIS";
			case "Objectif", "Objective" -> "OBJECTIVE";
			case "Action" -> "ACTION";
			default -> "COMMITMENT";
		};
	}

	private void item(OutlineKind kind, String words, Block block) {
		String owner = "";
		CalendarPeriod due = null;
		Matcher detail = DETAIL.matcher(words);
		int end = words.length();
		boolean unread = false;
		while (detail.find()) {
			end = Math.min(end, detail.start());
			if (detail.group(1) != null) {
				owner = detail.group(1).strip();
			} else {
				due = FrenchPeriods.only(detail.group(2));
				unread = due == null;
			}
		}
		String title = words.substring(0, end).replaceFirst("[\\s(;,.]+$", "").strip();
		if (unread) {
			draft.unread.add(new Unread("due", words, block.place()));
		}
		draft.items.add(new Item(kind, title, "", owner, due, false, block.place()));
	}

	/** Sentences in which somebody engages to do something: commitments, with the doubt that a sentence leaves. */
	private void engagements(Block block, int at) {
		for (String sentence : SENTENCE.split(block.text())) {
			Matcher engages = ENGAGES.matcher(sentence);
			if (!engages.find()) {
				continue;
			}
			String owner = owner(sentence.substring(0, engages.start()));
			CalendarPeriod due = dueIn(sentence);
			if (sentence.strip().endsWith(":")) {
				for (int i = at + 1; i < blocks.size() && blocks.get(i).item(); i++) {
					String item = blocks.get(i).text().replaceFirst("[ ;.]+$", "");
					draft.items.add(new Item(OutlineKind.COMMITMENT, item, "", owner, dueIn(item), true, blocks.get(i).place()));
				}
				continue;
			}
			draft.items.add(new Item(OutlineKind.COMMITMENT, sentence.strip().replaceFirst("\\.$", ""), "", owner, due, true, block.place()));
		}
	}

	/** Only a date that is said to be a limit. */
	private static CalendarPeriod dueIn(String sentence) {
		Matcher limit = Pattern.compile("(?i)(?:avant|d'ici|au plus tard|au cours du|avant la fin de)\\b(.{0,40})").matcher(sentence);
		if (limit.find()) {
			return FrenchPeriods.sole(limit.group(1));
		}
		return null;
	}

	private static String owner(String subject) {
		String[] clauses = subject.split("[,;:.]");
		String last = clauses.length == 0 ? "" : clauses[clauses.length - 1].strip();
		Matcher who = Pattern.compile("(?i)(?:^|.*\\b)((?:l'|la |le |les )\\p{L}[\\p{L}' -]{1,60})$").matcher(last);
		return who.matches() ? who.group(1).strip() : "";
	}

	private void bodies() {
		for (Section section : draft.sections) {
			if (section.title().matches("(?i)(?:le |la )?(?:comité|conseil|commission)\\b.*")) {
				String title = capital(section.title().replaceFirst("(?i)^(?:le|la) ", ""));
				String bare = PlainText.folded(title.replaceFirst(" ?\\([^)]*\\)$", ""));
				if (draft.bodies.stream().noneMatch(body -> PlainText.folded(body.title()).equals(bare))) {
					draft.bodies.add(new Body(title, "", List.of(), section.place()));
				}
			}
		}
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + text.substring(1);
	}

	// ------------------------------------------------------------------------------------------- risks and means

	private void risks() {
		boolean within = false;
		for (Block block : blocks) {
			String folded = PlainText.folded(block.text());
			Matcher labelled = Pattern.compile("Risque (?:n ?[°ºo] ?)?[A-Z]?\\d{1,2} ?[:\u2013-] ?(.+)").matcher(block.text());
			if (labelled.matches()) {
				draft.risks.add(new Risk(labelled.group(1).strip(), block.place()));
			} else if (block.item() && (within || folded.startsWith("risque "))) {
				draft.risks.add(new Risk(block.text().replaceFirst("[ ;.]+$", ""), block.place()));
			} else {
				within = folded.contains("risques") && block.text().endsWith(":");
			}
		}
	}

	private void budget() {
		for (Block block : blocks) {
			String folded = PlainText.folded(block.text());
			List<BigDecimal> amounts = FrenchNumbers.amounts(block.text());
			if (amounts.isEmpty() || !folded.matches(".*\\b(dotation|subvention|financement|credits?|budget)\\b.*")) {
				continue;
			}
			Matcher programme = PROGRAMME.matcher(folded);
			String number = programme.find() ? programme.group(1) : "";
			List<CalendarPeriod> spans = FrenchPeriods.in(folded).stream().map(FrenchPeriods.Found::period)
					.filter(period -> period.precision() == Precision.YEARS).toList();
			if (spans.size() != 1 || amounts.size() > 2) {
				draft.unread.add(new Unread("budget", block.text(), block.place()));
				continue;
			}
			BigDecimal annual = amounts.get(0);
			BigDecimal total = amounts.size() == 2 ? amounts.get(1) : null;
			BigDecimal product = annual.multiply(BigDecimal.valueOf(spans.get(0).yearCount()));
			boolean yearly = total != null && product.compareTo(total) == 0
					|| folded.matches(".*\\b(par an|annuelle?|chaque annee|annees suivantes|reconduit.*)\\b.*");
			if (!yearly) {
				draft.unread.add(new Unread("budget", block.text(), block.place()));
				continue;
			}
			draft.budget.add(new BudgetLine(budgetTitle(block.text(), number), number, annual, spans.get(0), Map.of(), total,
					total == null || product.compareTo(total) != 0, block.place()));
		}
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Table table && !taken.contains(i)) {
				budgetTable(table);
			}
		}
	}

	private static String budgetTitle(String text, String number) {
		Matcher title = Pattern.compile("programme (?:n° ?)?" + number + " « ?([^»]{3,120}?) ?»").matcher(text);
		return title.find() ? "Programme " + number + ", " + title.group(1) : number.isEmpty() ? "Dotation" : "Programme " + number;
	}

	private static List<BigDecimal> amounts(String text, boolean inEuros) {
		List<BigDecimal> amounts = FrenchNumbers.amounts(text);
		BigDecimal bare = amounts.isEmpty() && inEuros ? FrenchNumbers.only(text) : null;
		return bare == null ? amounts : List.of(bare);
	}

	/** The text right above a table; empty for none. */
	private String captionOf(Table table) {
		for (int i = pieces.indexOf(table) - 1; i >= 0; i--) {
			if (pieces.get(i) instanceof Text text) {
				return text.text();
			}
			if (pieces.get(i) instanceof Table) {
				return "";
			}
		}
		return "";
	}

	private void budgetTable(Table table) {
		boolean inEuros = PlainText.folded(captionOf(table) + " " + table.rows().get(0).get(0).text()).matches(".*\\b(?:euros|€)( .*)?");
		if (table.rows().size() < 2 || !inEuros && table.rows().stream().skip(1).flatMap(List::stream).noneMatch(cell -> !FrenchNumbers.amounts(cell.text()).isEmpty())) {
			return;
		}
		boolean english = PlainText.folded(table.rows().get(0).get(0).text()).equals("grant");
		Map<Integer, Integer> years = new LinkedHashMap<>();
		int totalColumn = 0;
		for (Cell head : table.rows().get(0)) {
			CalendarPeriod year = FrenchPeriods.only(head.text());
			if (year != null && year.precision() == Precision.YEAR) {
				years.put(head.column(), year.start().getYear());
			} else if (PlainText.folded(head.text()).startsWith("total")) {
				totalColumn = head.column();
			}
		}
		for (List<Cell> row : table.rows().subList(1, table.rows().size())) {
			Map<Integer, BigDecimal> amounts = new LinkedHashMap<>();
			BigDecimal total = null;
			String name = row.isEmpty() ? "" : flow.words().joined(row.get(0).lines());
			boolean strange = name.isBlank() || years.isEmpty();
			for (Cell cell : row) {
				List<BigDecimal> found = amounts(english ? EnglishWords.inFrench(cell.text()) : cell.text(), inEuros);
				if (cell.column() == totalColumn && found.size() == 1) {
					total = found.get(0);
				} else if (years.containsKey(cell.column()) && found.size() == 1) {
					amounts.put(years.get(cell.column()), found.get(0));
				} else if (cell.column() > 1 && !PlainText.folded(cell.text()).isEmpty()) {
					strange = true;
				}
			}
			if (PlainText.folded(name).matches("total\\b.*|ensemble|all grants")) {
				continue;
			}
			if (strange || amounts.isEmpty()) {
				draft.unread.add(new Unread("budget", String.join(" | ", row.stream().map(cell -> flow.words().joined(cell.lines())).toList()),
						row.isEmpty() ? table.place() : row.get(0).place()));
				continue;
			}
			Matcher programme = PROGRAMME.matcher(PlainText.folded(name));
			draft.budget.add(new BudgetLine(name, programme.find() ? programme.group(1) : "", null, null, amounts, total, false, row.get(0).place()));
		}
	}
}
