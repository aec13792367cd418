// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.parser.Parser;

/**
 * Makes the Eclipse help out of the Markdown of {@code fr.jalon.doc}: pages, tables of contents and context help, in French
 * ({@code help/}) and in English ({@code nl/en/help/}, where Eclipse looks when it speaks English). Both languages have the
 * same file names, so that a link leads to the page in the reader's language.
 *
 * <p>The order of the guide is that of the table in {@code guide/README.md}, the families of checks are those of
 * {@code checks/README.md}. A link that leads nowhere stops the build.
 */
public final class GenerateHelp {

	private static final String BUNDLE = "fr.jalon.doc";
	private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([^\\]]+)]\\(([^)]+)\\) \\| \\[([^\\]]+)]\\(([^)]+)\\) \\|");
	private static final Pattern FAMILY = Pattern.compile("(?m)^## (\\d+) — (.+) / (.+)$");
	private static final Pattern CHECK = Pattern.compile("\\[(JAL-\\d{4})]");

	/** A language of the help: where its pages go, how its Markdown files end. */
	private enum Language {
		FRENCH("fr", "", ".md", "Contrôles", """
				Une page par contrôle : ce qui est contrôlé, pourquoi, comment corriger, et deux exemples. Un contrat change la
				sévérité d'un contrôle par `sévérité JAL-0101 info` (`erreur`, `avertissement`, `info`, `ignorée`)."""),
		ENGLISH("en", "nl/en/", ".en.md", "Checks", """
				One page per check: what is checked, why, how to mend it, and two examples. A contract changes the severity of a
				check with `sévérité JAL-0101 info` (`erreur`, `avertissement`, `info`, `ignorée`).""");

		private final String code;
		private final String prefix;
		private final String suffix;
		private final String checks;
		private final String aboutChecks;

		Language(String code, String prefix, String suffix, String checks, String aboutChecks) {
			this.code = code;
			this.prefix = prefix;
			this.suffix = suffix;
			this.checks = checks;
			this.aboutChecks = aboutChecks;
		}
	}

	private record Topic(String title, String page, List<HelpPage.Chapter> chapters) {
	}

	private record Family(String number, String french, String english, List<String> codes) {
	}

	private final Path doc;
	private final Map<String, HelpPage> pages = new TreeMap<>();
	private final List<String> links = new ArrayList<>();
	private Language language;

	private GenerateHelp(Path doc) {
		this.doc = doc;
	}

	/**
	 * @param args the folder that holds the bundle {@code fr.jalon.doc}
	 * @throws IOException when a page cannot be read or written
	 */
	public static void main(String[] args) throws IOException {
		if (args.length != 1) {
			throw new IllegalArgumentException("one argument expected: the folder that holds the bundles");
		}
		Path doc = Path.of(args[0]).resolve(BUNDLE).toRealPath();
		List<Path> inputs = new ArrayList<>();
		for (String folder : List.of("guide", "checks", "eclipse", "../../releng/pictures")) {
			try (Stream<Path> files = Files.walk(doc.resolve(folder))) {
				files.filter(Files::isRegularFile).sorted().forEach(inputs::add);
			}
		}
		// one looks at this class, the other at that of the pages: a change of either makes both again
		Generated french = Generated.from(doc.resolve("help"), inputs, GenerateHelp.class, Parser.class);
		Generated english = Generated.from(doc.resolve("nl"), inputs, HelpPage.class, Parser.class);
		if (french.isUpToDate() && english.isUpToDate()) {
			return;
		}
		french.clear();
		english.clear();
		for (Language language : Language.values()) {
			new GenerateHelp(doc).write(language);
		}
		french.done();
		english.done();
	}

	private void write(Language wanted) throws IOException {
		language = wanted;
		List<Topic> guide = guide();
		List<Family> families = families();
		for (Family family : families) {
			for (String code : family.codes()) {
				add("checks/" + code + language.suffix, "checks/" + code + ".html");
			}
		}
		everyPageIsInTheContents();
		put("checks/index.html", markdownOfChecks(families));
		put("index.html", markdownOfIndex(guide));
		everyLinkLeadsSomewhere();
		for (Map.Entry<String, HelpPage> page : pages.entrySet()) {
			String up = "../".repeat((int) page.getKey().chars().filter(c -> c == '/').count());
			write(page.getKey(), page.getValue().html(language.code, up + "style.css"));
		}
		write("toc.xml", toc(guide, families));
		Files.copy(doc.resolve("eclipse/style.css"), target("style.css"), StandardCopyOption.REPLACE_EXISTING);
		write("contexts.xml", Files.readString(doc.resolve("eclipse/contexts" + language.suffix.replace(".md", ".xml"))));
	}

	// ---------------------------------------------------------------------------------------------------- pages

	/** The pages of the guide, in the order of its table; a page of another folder (the checks) is not one of them. */
	private List<Topic> guide() throws IOException {
		List<Topic> topics = new ArrayList<>();
		Matcher row = ROW.matcher(Files.readString(doc.resolve("guide/README.md")));
		while (row.find()) {
			String page = row.group(language == Language.FRENCH ? 2 : 4);
			if (page.contains("/")) {
				continue;
			}
			String target = "guide/" + page.substring(0, page.length() - language.suffix.length()) + ".html";
			HelpPage help = add("guide/" + page, target);
			topics.add(new Topic(row.group(language == Language.FRENCH ? 1 : 3), target, help.chapters()));
		}
		return topics;
	}

	private List<Family> families() throws IOException {
		String index = Files.readString(doc.resolve("checks/README.md"));
		List<Family> families = new ArrayList<>();
		Matcher heading = FAMILY.matcher(index);
		while (heading.find()) {
			int next = index.indexOf("\n## ", heading.end());
			String table = index.substring(heading.end(), next < 0 ? index.length() : next);
			List<String> codes = CHECK.matcher(table).results().map(code -> code.group(1)).distinct().toList();
			families.add(new Family(heading.group(1), heading.group(2), heading.group(3), codes));
		}
		return families;
	}

	private String markdownOfChecks(List<Family> families) {
		StringBuilder markdown = new StringBuilder("# " + language.checks + "\n\n" + language.aboutChecks + "\n");
		for (Family family : families) {
			markdown.append("\n## ").append(family.number()).append(" — ").append(title(family)).append("\n\n");
			for (String code : family.codes()) {
				markdown.append("- [").append(pages.get("checks/" + code + ".html").title()).append("](").append(code).append(".html)\n");
			}
		}
		return markdown.toString();
	}

	private String markdownOfIndex(List<Topic> guide) {
		StringBuilder markdown = new StringBuilder("# Jalon\n\n");
		guide.forEach(topic -> markdown.append("- [").append(topic.title()).append("](").append(topic.page()).append(")\n"));
		return markdown.append("- [").append(language.checks).append("](checks/index.html)\n").toString();
	}

	private String title(Family family) {
		return language == Language.FRENCH ? family.french() : family.english();
	}

	private HelpPage add(String source, String target) throws IOException {
		Path file = doc.resolve(source);
		HelpPage page = HelpPage.of(Files.readString(file), link -> linked(file, target, link), image -> shown(file, target, image));
		pages.put(target, page);
		return page;
	}

	/**
	 * An image of the repository goes into the folder {@code images} beside the French page. Eclipse finds it there for the
	 * English page too: what is not below {@code nl/en} is looked for at the root.
	 */
	private String shown(Path file, String target, String image) {
		Path from = file.resolveSibling(image).normalize();
		Path to = doc.resolve("help").resolve(target).resolveSibling("images").resolve(from.getFileName());
		if (!from.startsWith(doc.getParent().getParent()) || !Files.exists(from)) {
			throw new IllegalStateException(doc.relativize(file) + ": there is no image " + image);
		}
		try {
			Files.createDirectories(to.getParent());
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return "images/" + from.getFileName();
	}

	/** Pages that are made here, links as they shall be. */
	private void put(String target, String markdown) {
		pages.put(target, HelpPage.of(markdown, link -> remembered(target, link), image -> image));
	}

	// ---------------------------------------------------------------------------------------------------- links

	private String linked(Path file, String target, String link) {
		if (link.contains(":") || link.startsWith("#")) {
			return link.startsWith("#") ? remembered(target, "#" + HelpPage.anchor(link.substring(1))) : link;
		}
		String path = link.replaceFirst("#.*", "");
		Path to = file.resolveSibling(path).normalize();
		if (!Files.exists(to) || !to.startsWith(doc) || !path.endsWith(".md")) {
			throw new IllegalStateException(doc.relativize(file) + ": the link " + link + " leads to no page of the help");
		}
		String page = doc.relativize(to).toString().replace('\\', '/').replaceFirst("(\\.en)?\\.md$", ".html")
				.replace("guide/README.html", "index.html").replace("README.html", "index.html");
		Path here = Path.of(target).getParent();
		return remembered(target, (here == null ? page : here.relativize(Path.of(page)).toString().replace('\\', '/'))
				+ (link.contains("#") ? "#" + HelpPage.anchor(link.substring(path.length() + 1)) : ""));
	}

	private String remembered(String target, String link) {
		links.add(target + " " + link);
		return link;
	}

	private void everyLinkLeadsSomewhere() {
		for (String each : links) {
			String[] parts = each.split(" ", 2);
			String[] link = parts[1].split("#", 2);
			String page = link[0].isEmpty() ? parts[0] : Path.of(parts[0]).resolveSibling(link[0]).normalize().toString().replace('\\', '/');
			HelpPage to = pages.get(page);
			if (to == null || link.length == 2 && !to.anchors().contains(link[1])) {
				throw new IllegalStateException(parts[0] + " (" + language.code + "): the link " + parts[1] + " leads nowhere");
			}
		}
	}

	/** A page that no table names would be in no table of contents. */
	private void everyPageIsInTheContents() throws IOException {
		for (String folder : List.of("guide", "checks")) {
			try (Stream<Path> files = Files.list(doc.resolve(folder))) {
				for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
					String name = file.getFileName().toString().replaceFirst("(\\.en)?\\.md$", "");
					if (!name.equals("README") && !pages.containsKey(folder + "/" + name + ".html")) {
						throw new IllegalStateException(folder + "/README.md does not name " + file.getFileName());
					}
				}
			}
		}
	}

	// ------------------------------------------------------------------------------------------------- contents

	private String toc(List<Topic> guide, List<Family> families) {
		StringBuilder toc = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?NLS TYPE=\"org.eclipse.help.toc\"?>\n");
		toc.append("<toc label=\"Jalon\" topic=\"help/index.html\">\n");
		for (Topic topic : guide) {
			open(toc, 1, topic.title(), topic.page());
			for (HelpPage.Chapter chapter : topic.chapters()) {
				open(toc, 2, chapter.title(), topic.page() + "#" + chapter.anchor());
				close(toc, 2);
			}
			close(toc, 1);
		}
		open(toc, 1, language.checks, "checks/index.html");
		for (Family family : families) {
			String anchor = pages.get("checks/index.html").chapters().get(families.indexOf(family)).anchor();
			open(toc, 2, title(family), "checks/index.html#" + anchor);
			for (String code : family.codes()) {
				open(toc, 3, pages.get("checks/" + code + ".html").title(), "checks/" + code + ".html");
				close(toc, 3);
			}
			close(toc, 2);
		}
		close(toc, 1);
		return toc.append("</toc>\n").toString();
	}

	private static void open(StringBuilder toc, int depth, String label, String page) {
		toc.append("\t".repeat(depth)).append("<topic label=\"").append(HelpPage.escaped(label)).append("\" href=\"help/")
				.append(HelpPage.escaped(page)).append("\">\n");
	}

	private static void close(StringBuilder toc, int depth) {
		toc.append("\t".repeat(depth)).append("</topic>\n");
	}

	private Path target(String path) {
		return doc.resolve(language.prefix + "help").resolve(path);
	}

	private void write(String path, String text) {
		try {
			Files.createDirectories(target(path).getParent());
			Files.writeString(target(path), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
