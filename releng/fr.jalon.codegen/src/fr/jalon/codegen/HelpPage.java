// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.codegen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A page of the documentation as HTML that is also well-formed XML. What the Markdown says is text: tags written in it are
 * shown, not obeyed.
 *
 * @param title    the first heading, plain
 * @param chapters the headings of the second level, in order
 * @param body     what stands in the body of the page
 * @param anchors  the anchors that a link may name
 */
record HelpPage(String title, List<Chapter> chapters, String body, Set<String> anchors) {

	/**
	 * @param title  plain text
	 * @param anchor without {@code #}
	 */
	record Chapter(String title, String anchor) {
	}

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
	/** What is coloured in a text of the language: comments, then texts between quotes. */
	private static final Pattern COLOURED = Pattern.compile("(?<comment>//[^\n]*|/\\*.*?\\*/)|(?<text>\"(?:\\\\.|[^\"\\\\])*\")", Pattern.DOTALL);

	/**
	 * @param link  from a link of the Markdown to the link of the page
	 * @param image the same for the address of an image
	 */
	static HelpPage of(String markdown, UnaryOperator<String> link, UnaryOperator<String> image) {
		Node document = PARSER.parse(writable(markdown));
		Map<Node, String> anchors = new LinkedHashMap<>();
		List<Chapter> chapters = new ArrayList<>();
		String[] title = {""};
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				String anchor = anchor(plain(heading));
				for (int number = 1; anchors.containsValue(anchor); number++) {
					anchor = anchor(plain(heading)) + "-" + number;
				}
				anchors.put(heading, anchor);
				if (heading.getLevel() == 1 && title[0].isEmpty()) {
					title[0] = plain(heading);
				} else if (heading.getLevel() == 2) {
					chapters.add(new Chapter(plain(heading), anchor));
				}
				visitChildren(heading);
			}

			@Override
			public void visit(Link node) {
				node.setDestination(link.apply(node.getDestination()));
				visitChildren(node);
			}

			@Override
			public void visit(Image node) {
				node.setDestination(image.apply(node.getDestination()));
				visitChildren(node);
			}
		});
		String body = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
				.attributeProviderFactory(context -> (node, tag, attributes) -> {
					if (anchors.containsKey(node)) {
						attributes.put("id", anchors.get(node));
					}
				}).nodeRendererFactory(SampleRenderer::new).build().render(document);
		return new HelpPage(title[0], List.copyOf(chapters), body, Set.copyOf(anchors.values()));
	}

	/** The whole file. */
	String html(String language, String stylesheet) {
		return """
				<!DOCTYPE html>
				<html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
				<head>
				<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>
				<title>%s</title>
				<link rel="stylesheet" type="text/css" href="%s"/>
				</head>
				<body>
				%s</body>
				</html>
				""".formatted(language, escaped(title), stylesheet, body);
	}

	/** Text within XML or within an attribute between double quotes. */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				default -> escaped.appendCodePoint(c);
			}
		});
		return escaped.toString();
	}

	/** Without the characters that XML has no way to write. */
	private static String writable(String text) {
		return text.codePoints().filter(HelpPage::isXml).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
	}

	private static boolean isXml(int c) {
		return c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}

	/**
	 * The anchor of a heading, as the forges make it but without accents, which not every browser finds in an address:
	 * {@code Des produits et un système} becomes {@code des-produits-et-un-systeme}.
	 */
	static String anchor(String heading) {
		String plain = Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
		return plain.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
	}

	private static String plain(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text each) {
				text.append(each.getLiteral());
			}

			@Override
			public void visit(Code each) {
				text.append(each.getLiteral());
			}

			@Override
			public void visit(HtmlInline each) {
				text.append(each.getLiteral());
			}

			@Override
			public void visit(HtmlBlock each) {
				text.append(each.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak each) {
				text.append(' ');
			}
		});
		return text.toString();
	}

	/** Samples of the language, with their comments and texts in colour; {@code good} and {@code bad} ones are told apart. */
	private static final class SampleRenderer implements NodeRenderer {

		private final HtmlNodeRendererContext context;

		SampleRenderer(HtmlNodeRendererContext context) {
			this.context = context;
		}

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(FencedCodeBlock.class);
		}

		@Override
		public void render(Node node) {
			FencedCodeBlock block = (FencedCodeBlock) node;
			String info = block.getInfo() == null ? "" : block.getInfo().strip();
			HtmlWriter html = context.getWriter();
			html.line();
			html.tag("pre", info.isEmpty() ? Map.of() : Map.of("class", info));
			html.tag("code");
			if (info.split(" ")[0].equals("jalon")) {
				html.raw(coloured(block.getLiteral()));
			} else {
				html.raw(escaped(block.getLiteral()));
			}
			html.tag("/code");
			html.tag("/pre");
			html.line();
		}

		private static String coloured(String sample) {
			StringBuilder html = new StringBuilder();
			Matcher part = COLOURED.matcher(sample);
			int end = 0;
			while (part.find()) {
				String kind = part.group("comment") == null ? "text" : "comment";
				html.append(escaped(sample.substring(end, part.start())));
				html.append("<span class=\"").append(kind).append("\">").append(escaped(part.group())).append("</span>");
				end = part.end();
			}
			return html.append(escaped(sample.substring(end))).toString();
		}
	}
}
