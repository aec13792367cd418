// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.writing;

import static fr.jalon.drafts.writing.JalonText.quoted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.jalon.contract.CalendarPeriod;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.ImportFinding.Code;
import fr.jalon.drafts.contract.ContractDraft;
import fr.jalon.drafts.contract.ContractDraft.Announced;
import fr.jalon.drafts.contract.ContractDraft.BudgetLine;
import fr.jalon.drafts.contract.ContractDraft.Column;
import fr.jalon.drafts.contract.ContractDraft.Item;
import fr.jalon.drafts.contract.ContractDraft.OutlineKind;
import fr.jalon.drafts.contract.ContractDraft.Party;
import fr.jalon.drafts.contract.ContractDraft.Product;
import fr.jalon.drafts.contract.ContractDraft.ProductTable;
import fr.jalon.drafts.contract.ContractDraft.Section;
import fr.jalon.drafts.contract.ContractDraft.Unread;
import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.Place;
import fr.jalon.drafts.fiche.SheetDraft;
import fr.jalon.drafts.text.Aim;
import fr.jalon.drafts.text.AimWords;
import fr.jalon.drafts.text.EnglishWords;
import fr.jalon.drafts.text.FrenchNumbers;
import fr.jalon.drafts.text.FrenchPeriods;
import fr.jalon.drafts.text.PlainText;
import fr.jalon.drafts.writing.Context.Actor;
import fr.jalon.drafts.writing.Context.Node;

/** Writes a draft as texts: the contract with what its sheets refer to, its tables of products, one text a sheet. */
public final class DraftWriter {

	private static final Pattern EVALUATION_DUE = Pattern.compile("(?iu) ?\\((?:échéance|due) ?: ?([^()]+)\\)$");

	private final Context context;
	private final Draft draft;
	private final ContractDraft contract;
	private final List<SheetDraft> sheets;
	private final Set<String> declared = new HashSet<>();
	private final Map<Integer, String> sheetNames = new LinkedHashMap<>();

	public DraftWriter(Draft draft, PlainText words, ContractDraft contract, List<SheetDraft> sheets) {
		this.draft = draft;
		this.contract = contract;
		this.sheets = sheets;
		this.context = new Context(draft, words);
	}

	public Imported write() {
		Map<String, String> texts = new LinkedHashMap<>();
		if (contract.isEmpty() && sheets.isEmpty()) {
			return new Imported(texts, List.of(), 0, 0, false, false);
		}
		if (contract.isEmpty()) {
			context.find(Code.NO_CONTRACT, Place.UNKNOWN, "noContract");
		}
		String space = "espace " + context.names.of(draft.name().replaceFirst("\\.[^.]*$", ""), "Import") + "\n\n";
		String name = contract.isEmpty() ? context.names.unique("Contrat") : context.names.of(title(), "Contrat");
		parties();
		contract.bodies.forEach(body -> context.bodies.computeIfAbsent(PlainText.folded(body.title()),
				key -> new Actor(context.names.of(body.title(), "Instance"), body.title())));
		outline();
		Map<String, String> fiches = new LinkedHashMap<>();
		int fields = 0;
		for (int i = 0; i < sheets.size(); i++) {
			SheetDraft sheet = sheets.get(i);
			FicheText text = new FicheText(context, sheet, i + 1);
			String ficheName = context.names.unique("F" + (sheet.number() > 0 ? sheet.number() : i + 1));
			if (sheet.number() > 0) {
				sheetNames.put(sheet.number(), ficheName);
			}
			String announced = sheet.number() == 0 ? "" : contract.announced.stream().filter(each -> each.number() == sheet.number()).map(Announced::statement)
					.findFirst().orElse("");
			fiches.put("fiche-" + (sheet.number() > 0 ? sheet.number() : i + 1) + suffix(text.title()), space + text.write(ficheName, announced));
			fields += text.fields();
		}
		String products = products();
		texts.put("contrat.jalon", space + contractText(name) + named());
		if (!products.isEmpty()) {
			texts.put("produits.jalon", space + products);
		}
		fiches.forEach((file, text) -> {
			String free = file;
			for (int i = 2; texts.containsKey(free + ".jalon"); i++) {
				free = file + "-" + i;
			}
			texts.put(free + ".jalon", text);
		});
		List<fr.jalon.drafts.ImportFinding> findings = new ArrayList<>(context.findings());
		findings.sort(Comparator.comparingInt((fr.jalon.drafts.ImportFinding each) -> each.place().page()).thenComparingInt(each -> each.place().table())
				.thenComparingInt(each -> each.place().table() > 0 ? each.place().row() : each.place().line()));
		return new Imported(texts, findings, sheets.size(), fields, !contract.isEmpty(), english());
	}

	private boolean english() {
		return !sheets.isEmpty() && sheets.stream().allMatch(SheetDraft::isEnglish);
	}

	/** Of the title, letters and digits only: it becomes the name of a file. */
	private static String suffix(String title) {
		String plain = PlainText.folded(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String cut = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-[^-]*$", "") : plain;
		return cut.isEmpty() ? "" : "-" + cut;
	}

	private String title() {
		if (contract.title != null) {
			return contract.title.value();
		}
		String assumed = "Contrat" + (contract.period == null ? "" : " " + contract.period.value().toString().replace("..", "-"));
		context.find(Code.DOUBT, Place.UNKNOWN, "doubt.title", assumed);
		return assumed;
	}

	// ------------------------------------------------------------------------------------------------------ contract

	private void parties() {
		for (Party party : contract.parties) {
			String acronym = acronym(party.title());
			String partyName = acronym.length() >= 2 && acronym.length() <= 8 ? context.names.unique(acronym) : context.names.of(party.title(), "Partie");
			context.parties.put(party.supervisor() && !context.parties.containsKey("supervisor") ? "supervisor" : partyName, new Actor(partyName, withoutArticle(party.title())));
			if (party.doubtful()) {
				context.find(Code.DOUBT, party.place(), "doubt.party", party.title());
			}
		}
	}

	private static String withoutArticle(String title) {
		String bare = title.replaceFirst("(?i)^(?:le |la |l'|les )", "");
		return bare.substring(0, 1).toUpperCase(Locale.FRENCH) + bare.substring(1);
	}

	/** The first letters of the words that count. */
	private static String acronym(String title) {
		StringBuilder letters = new StringBuilder();
		for (String word : PlainText.folded(title).split(" ")) {
			if (word.length() > 1 && !List.of("le", "la", "les", "de", "du", "des", "et", "en", "au", "aux", "pour").contains(word)) {
				letters.append(Character.toUpperCase(word.charAt(0)));
			}
		}
		return letters.toString();
	}

	private void outline() {
		Node axis = null;
		Node objective = null;
		Node action = null;
		for (Item item : contract.items) {
			switch (item.kind()) {
				case AXIS -> {
					Node known = Context.find(context.roots, OutlineKind.AXIS, item.title());
					axis = known != null ? known : context.add(context.roots, OutlineKind.AXIS, item.title(), item.alias(), item, item.place());
					objective = null;
					action = null;
				}
				case OBJECTIVE -> {
					objective = context.add(axis == null ? context.roots : axis.children, OutlineKind.OBJECTIVE, item.title(), "", item, item.place());
					action = null;
				}
				case ACTION -> {
					if (objective == null) {
						contract.unread.add(new Unread("axis", "Action : " + item.title(), item.place()));
					} else {
						action = context.add(objective.children, OutlineKind.ACTION, item.title(), "", item, item.place());
					}
				}
				case COMMITMENT -> {
					if (item.doubtful()) {
						context.find(Code.DOUBT, item.place(), "doubt.commitment", item.title());
					}
					List<Node> into = item.doubtful() ? context.roots : action != null ? action.children : objective != null ? objective.children
							: axis != null ? axis.children : context.roots;
					context.add(into, OutlineKind.COMMITMENT, item.title(), "", item, item.place());
				}
			}
		}
	}

	private String contractText(String name) {
		JalonText text = new JalonText();
		text.line("contrat " + name + (contract.isEmpty() ? "" : " " + quoted(titleText())) + " {");
		if (contract.period != null) {
			text.line("période " + contract.period.value());
			if (contract.period.doubtful()) {
				context.find(Code.DOUBT, contract.period.place(), "doubt.period");
			}
		}
		text.gap();
		List<Actor> actors = new ArrayList<>(context.parties.values());
		for (int i = 0; i < contract.parties.size() && i < actors.size(); i++) {
			Party party = contract.parties.get(i);
			text.line(party.role() + " " + actors.get(i).name() + " " + quoted(actors.get(i).title())
					+ (party.signatories().isEmpty() ? "" : " signataire " + party.signatories().stream().map(JalonText::quoted).collect(Collectors.joining(", "))));
		}
		text.gap();
		if (contract.deliberation != null) {
			text.line("délibéré " + contract.deliberation.value());
		}
		if (contract.signature != null) {
			text.line("signé " + contract.signature.value() + " à " + quoted(contract.signaturePlace.value()));
		}
		if (contract.evaluation != null) {
			Matcher due = EVALUATION_DUE.matcher(contract.evaluation.value());
			CalendarPeriod at = due.find() ? FrenchPeriods.only(EnglishWords.inFrench(due.group(1))) : null;
			text.line("évaluation " + quoted(at == null ? contract.evaluation.value() : contract.evaluation.value().substring(0, due.start()).strip())
					+ (at == null ? "" : " échéance " + at));
		}
		JalonText below = new JalonText();
		contract.bodies.forEach(body -> body(below, body));
		below.gap();
		context.roots.stream().sorted(Comparator.comparing(node -> node.kind == OutlineKind.COMMITMENT)).forEach(node -> node(below, node));
		below.gap();
		for (ContractDraft.Risk risk : contract.risks) {
			below.line("risque " + context.names.of(risk.title().replaceFirst("(?i)^risque (?:de |d')?", ""), "Risque") + " " + quoted(risk.title())
					+ (risk.treatments().isEmpty() ? "" : " traité par " + quotedAll(risk.treatments()))
					+ (risk.owner().isEmpty() ? "" : " responsable " + context.assignee(risk.owner(), risk.place()))
					+ (risk.due() == null ? "" : " échéance " + risk.due()));
		}
		budget(below);
		contract.projects.forEach(project -> project(below, project));
		sections(below);
		for (Unread each : contract.unread) {
			below.comment(each.place(), Context.message("about." + each.about()).text(Locale.FRENCH), each.words());
			context.find(Code.NOT_UNDERSTOOD, each.place(), "notUnderstood", Context.message("about." + each.about()), each.words());
		}
		// after the outline, whose commitments may name services of their own
		text.gap();
		context.services.values().forEach(service -> text.line("service " + service.name() + " " + quoted(service.title())));
		context.alikeServices(Place.UNKNOWN);
		aside(below);
		text.gap().line(below.toString()).line("}");
		return text.toString();
	}

	/** Footnotes and comments in the margin, with their places. */
	private void aside(JalonText text) {
		text.gap();
		draft.footnotes().forEach(note -> text.comment(note.place(), Context.message("about.footnote", note.mark()).text(Locale.FRENCH), note.text()));
		draft.remarks().forEach(remark -> text.comment(remark.place(),
				Context.message("about.remark", remark.author().isBlank() ? "?" : remark.author()).text(Locale.FRENCH), remark.text()));
	}

	private String titleText() {
		return contract.title != null ? contract.title.value()
				: "Contrat" + (contract.period == null ? "" : " " + contract.period.value().toString().replace("..", "-"));
	}

	private void node(JalonText text, Node node) {
		String keyword = switch (node.kind) {
			case AXIS -> "axe ";
			case OBJECTIVE -> "objectif ";
			case ACTION -> "action ";
			case COMMITMENT -> "engagement ";
		};
		StringBuilder line = new StringBuilder(keyword).append(node.name).append(' ').append(quoted(node.title));
		if (node.kind == OutlineKind.COMMITMENT && node.item != null) {
			if (!node.item.owner().isBlank()) {
				Actor party = context.party(node.item.owner());
				line.append(" responsable ").append(party != null ? party.name()
						: node.item.doubtful() ? quoted(node.item.owner()) : context.assignee(node.item.owner(), node.place));
			}
			if (node.item.due() != null) {
				line.append(" échéance ").append(node.item.due());
			}
			if (!node.item.often().isEmpty()) {
				line.append(" chaque ").append(node.item.often());
			}
			if (!node.item.evidence().isEmpty()) {
				line.append(" preuve ").append(quoted(node.item.evidence()));
			}
			line.append(threshold(node));
			List<String> measuring = node.item.sheets().stream().map(sheetNames::get).filter(each -> each != null).toList();
			if (!measuring.isEmpty()) {
				line.append(" mesuré par ").append(String.join(", ", measuring));
			}
		}
		if (node.children.isEmpty()) {
			text.line(line.toString());
			return;
		}
		text.line(line.append(" {").toString());
		node.children.forEach(child -> node(text, child));
		text.line("}");
	}

	private String threshold(Node node) {
		if (node.item.threshold().isEmpty()) {
			return "";
		}
		Aim french = AimWords.of(node.item.threshold());
		Aim aim = french != null ? french : AimWords.of(EnglishWords.inFrench(node.item.threshold()));
		if (aim == null || aim.comparator().isEmpty()) {
			contract.unread.add(new Unread("due", node.title + " : " + node.item.threshold(), node.place));
			return "";
		}
		return " seuil " + aim.comparator() + " " + aim.bound();
	}

	private void body(JalonText text, ContractDraft.Body body) {
		String meets = body.meets().isEmpty() ? null : Values.PERIODICITY.of(body.meets());
		if (meets == null && !body.meets().isEmpty()) {
			contract.unread.add(new Unread("due", body.title() + " : " + body.meets(), body.place()));
		}
		text.line("instance " + context.bodies.get(PlainText.folded(body.title())).name() + " " + quoted(body.title())
				+ (meets == null ? "" : " réunion " + meets) + (body.decisions().isEmpty() ? "" : " décide " + quotedAll(body.decisions())));
	}

	private void project(JalonText text, ContractDraft.Project project) {
		text.line("projet " + context.names.of(project.title(), "Projet") + " " + quoted(project.title()) + " {");
		products(text, "livre ", project.delivers(), project);
		products(text, "remplace ", project.replaces(), project);
		if (!project.partners().isEmpty()) {
			text.line("partenaires " + quotedAll(project.partners()));
		}
		for (ContractDraft.Milestone each : project.milestones()) {
			text.line("jalon " + context.names.of(each.title(), "Jalon") + " " + quoted(each.title()) + (each.due() == null ? "" : " échéance " + each.due()));
		}
		text.line("}");
	}

	/** One product, or several that are all known: a conjunction may belong to a title. */
	private void products(JalonText text, String keyword, String titles, ContractDraft.Project project) {
		if (titles.isEmpty()) {
			return;
		}
		List<String> several = List.of(titles.split(", | et | and "));
		boolean known = !context.products.containsKey(PlainText.folded(titles))
				&& several.stream().allMatch(each -> context.products.containsKey(PlainText.folded(each)));
		if (!known && several.size() > 1 && !context.products.containsKey(PlainText.folded(titles))) {
			text.comment(project.place(), "", keyword + ": " + titles);
			context.find(Code.NOT_UNDERSTOOD, project.place(), "notUnderstood.plain", keyword + ": " + titles);
			return;
		}
		text.line(keyword + (known ? several : List.of(titles)).stream().map(each -> context.product(each).name()).collect(Collectors.joining(", ")));
	}

	private static String quotedAll(List<String> texts) {
		return texts.stream().map(JalonText::quoted).collect(Collectors.joining(", "));
	}

	private void budget(JalonText text) {
		if (contract.budget.isEmpty()) {
			return;
		}
		text.gap().line("budget " + context.names.unique("Moyens") + " {");
		for (BudgetLine line : contract.budget) {
			String lineName = line.programme().isEmpty() ? context.names.of(line.title(), "Dotation") : context.names.unique("P" + line.programme());
			String amounts = line.annual() == null
					? line.amounts().entrySet().stream().map(each -> each.getKey() + " = " + euros(each.getValue())).collect(Collectors.joining(", "))
					: euros(line.annual()) + " par an de " + line.years().start().getYear() + " à " + line.years().end().getYear();
			text.line("dotation " + lineName + " " + quoted(line.title()) + " : " + amounts + (line.total() == null ? "" : ", total " + euros(line.total())));
			if (line.doubtful()) {
				context.find(Code.DOUBT, line.place(), "doubt.budget", line.title());
			}
		}
		text.line("}");
	}

	private static String euros(BigDecimal amount) {
		return FrenchNumbers.written(amount) + " €";
	}

	private void sections(JalonText text) {
		text.gap();
		int open = 0;
		List<Integer> levels = new ArrayList<>();
		List<Section> all = contract.sections;
		for (int i = 0; i < all.size(); i++) {
			Section section = all.get(i);
			while (!levels.isEmpty() && levels.get(levels.size() - 1) >= section.level()) {
				levels.remove(levels.size() - 1);
				text.line("}");
				open--;
			}
			boolean parent = i + 1 < all.size() && all.get(i + 1).level() > section.level();
			String head = section.number().isEmpty() ? quoted(section.title()) : quoted(section.number()) + " " + quoted(section.title());
			text.line("section " + head + (parent ? " {" : ""));
			if (parent) {
				levels.add(section.level());
				open++;
			}
		}
		for (int i = 0; i < open; i++) {
			text.line("}");
		}
	}

	// ------------------------------------------------------------------------------------------------------ products

	/** What sheets and tables name besides: things counted, products, sources, classes. */
	private String named() {
		JalonText text = new JalonText().gap();
		context.objects.values().forEach(object -> text.line("objet " + object.name() + " " + quoted(object.title())));
		context.products.values().stream().filter(product -> !declared.contains(product.name()))
				.forEach(product -> text.line("produit " + product.name() + " " + quoted(product.title())));
		context.sources.values().forEach(source -> text.gap().line("source " + source.name() + " " + quoted(source.title()) + " {").line("}"));
		if (!context.classes.isEmpty()) {
			text.gap().line("nomenclature " + context.classList() + " {");
			context.classes.values().forEach(each -> text.line(each.name() + " " + quoted(each.title())));
			text.line("}");
		}
		return text.toString();
	}

	private String products() {
		JalonText text = new JalonText();
		Map<String, Actor> families = new LinkedHashMap<>();
		for (ProductTable table : contract.tables) {
			table.products().stream().filter(product -> !product.family().isEmpty()).forEach(product -> families.computeIfAbsent(PlainText.folded(product.family()),
					key -> new Actor(context.names.of(product.family(), "Famille"), product.family())));
		}
		if (!families.isEmpty()) {
			text.line("nomenclature " + context.names.unique("Domaines") + " {");
			families.values().forEach(family -> text.line(family.name() + " " + quoted(family.title())));
			text.line("}").gap();
		}
		for (ProductTable table : contract.tables) {
			String plan = table.title().isBlank() ? context.names.unique("PlanProduits") : context.names.of(table.title(), "PlanProduits");
			text.line("plan " + plan + (table.title().isBlank() ? "" : " " + quoted(table.title())) + " {");
			for (Column column : table.columns()) {
				if (column.object().isEmpty()) {
					context.find(Code.DOUBT, table.place(), "doubt.objectNone", column.date().toString());
				} else if (column.doubtful()) {
					context.find(Code.DOUBT, table.place(), "doubt.object", column.date().toString(), column.object());
				}
			}
			table.products().forEach(product -> product(text, table, product, families));
			text.line("}").gap();
		}
		return text.toString();
	}

	private void product(JalonText text, ProductTable table, Product product, Map<String, Actor> families) {
		boolean missing = product.values().stream().anyMatch(value -> value == null);
		Actor family = families.get(PlainText.folded(product.family()));
		if (product.doubtful() && family != null && !product.words().isEmpty() && !missing) {
			context.find(Code.DOUBT, product.place(), "doubt.family", product.words(), product.name(), product.family());
		} else if (!product.words().isEmpty()) {
			text.comment(product.place(), "", product.words());
		}
		if (missing) {
			context.find(Code.FIGURE_MISSING, product.place(), "figureMissing", product.name());
		}
		Map<String, List<String>> series = new LinkedHashMap<>();
		for (int i = 0; i < product.values().size(); i++) {
			BigDecimal value = product.values().get(i);
			if (value == null) {
				continue;
			}
			Column column = table.columns().get(i);
			Actor object = context.object(column.object().isEmpty() ? "éléments comptés" : column.object());
			String figure = (column.forecast() ? "prévision " : column.target() ? "cible " : "") + FrenchNumbers.written(value)
					+ (column.cumulative() ? " cumulé" : "") + at(column.date());
			series.computeIfAbsent(object.name(), key -> new ArrayList<>()).add(figure);
		}
		String head = "produit " + name(product) + " " + quoted(product.name()) + (family == null ? "" : " famille " + family.name()) + direction(product);
		if (series.isEmpty()) {
			text.line(head);
			return;
		}
		text.line(head + " {");
		series.forEach((object, figures) -> text.line(object + " : " + String.join(", ", figures)));
		text.line("}");
	}

	private String direction(Product product) {
		String known = product.direction().isEmpty() ? null : Values.DIRECTION.of(product.direction());
		if (known == null && !PlainText.folded(product.direction()).isEmpty()) {
			context.find(Code.NOT_UNDERSTOOD, product.place(), "notUnderstood.plain", product.name() + " : " + product.direction());
		}
		return known == null ? "" : " sens " + known;
	}

	/** Two families may have a product of the same title. */
	private String name(Product product) {
		String name = context.product(product.name()).name();
		return declared.add(name) ? name : context.names.of(product.name(), "Produit");
	}

	private static String at(CalendarPeriod period) {
		return AimsText.at(period);
	}
}
