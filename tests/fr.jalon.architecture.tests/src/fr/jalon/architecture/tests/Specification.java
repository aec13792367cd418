// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;

import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.overview.Captions;
import fr.jalon.dsl.edit.ClauseText.Clause;

/**
 * The viewpoint specification of Sirius, read as XML: Sirius itself is no part of this build. A wrong name in it fails
 * silently on a diagram, so each name that an expression or a setting mentions is looked up here.
 */
final class Specification {

	/** Operations of the query language that the specification uses. */
	private static final Set<String> STANDARD = Set.of("isEmpty", "notEmpty", "size", "oclIsKindOf");

	/** What Sirius puts at hand, by the places of expressions. */
	private static final Set<String> VARIABLES = Set.of("self", "container", "containerView", "source", "target", "element",
			"elementView", "edgeView", "preSource", "preTarget", "newSemanticContainer", "view", "diagram", "root", "lineSemantic", "columnSemantic", "arg0");

	private static final Set<String> WORDS = Set.of("aql", "and", "or", "not", "true", "false", "null", "if", "then", "else", "endif");

	private static final Pattern TOKEN = Pattern.compile("'[^']*'|[A-Za-z_][A-Za-z_0-9]*(?:::[A-Za-z_]+)*|->|<>|[^\\sA-Za-z_']");

	private final Document document;
	private final Map<String, Set<Integer>> services = new TreeMap<>();
	private final Set<String> problems = new LinkedHashSet<>();
	private final Set<String> usedKeys = new TreeSet<>();
	private int expressions;

	private Specification(String xml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
		} catch (ParserConfigurationException | SAXException e) {
			throw new IllegalArgumentException(e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Names that lead nowhere, one line each. */
	static Set<String> problems(String xml) {
		Specification specification = new Specification(xml);
		specification.check();
		return specification.problems;
	}

	/** How many expressions there are. */
	static int expressions(String xml) {
		Specification specification = new Specification(xml);
		specification.check();
		return specification.expressions;
	}

	static Path bundle() {
		return root().resolve("bundles/fr.jalon.design");
	}

	static String text() {
		return read(bundle().resolve("description/contract.odesign"));
	}

	static String pluginXml() {
		return read(bundle().resolve("plugin.xml"));
	}

	static String manifest() {
		return read(bundle().resolve("META-INF/MANIFEST.MF"));
	}

	private void check() {
		for (Element extension : elements("ownedJavaExtensions")) {
			readServices(extension.getAttribute("qualifiedClassName"));
		}
		Set<String> actions = actions();
		for (Element element : elements("*")) {
			for (Attr attribute : attributes(element)) {
				checkAttribute(element, attribute.getName(), attribute.getValue());
			}
			if (element.getAttribute("xsi:type").equals("tool:ExternalJavaAction") && !actions.contains(element.getAttribute("id"))) {
				problem(element, "no action " + element.getAttribute("id") + " in plugin.xml");
			}
		}
		for (String suffix : List.of("", "_en")) {
			Properties labels = labels(suffix);
			usedKeys.stream().filter(key -> !labels.containsKey(key)).forEach(key -> problems.add("plugin" + suffix + ": no " + key));
		}
	}

	private void checkAttribute(Element element, String name, String value) {
		if (name.equals("domainClass") || name.equals("targetClass") || name.equals("typeName")) {
			if (eClass(value) == null) {
				problem(element, "no class " + value);
			}
		} else if (name.equals("featureName")) {
			domains(element, name).forEach(domain -> feature(element, domain, value));
		} else if (name.equals("iconPath") || name.equals("icon") || name.equals("workspacePath")) {
			if (!Files.isRegularFile(root().resolve("bundles" + value))) {
				problem(element, "no picture " + value);
			}
		} else if (value.startsWith("%")) {
			usedKeys.add(value.substring(1));
		} else if (value.startsWith("//@")) {
			Arrays.stream(value.split(" ")).filter(path -> find(path) == null).forEach(path -> problem(element, "nothing at " + path));
		} else if (value.startsWith("feature:")) {
			expressions++;
			domains(element, name).forEach(domain -> feature(element, domain, value.substring("feature:".length())));
		} else if (value.startsWith("aql:")) {
			expressions++;
			checkQuery(element, name, value);
		} else if (value.startsWith("service:") || value.startsWith("[")) {
			problem(element, "written in another language than the others: " + value);
		} else if (value.startsWith("var:") && !VARIABLES.contains(value.substring("var:".length()))) {
			problem(element, "no variable " + value);
		}
	}

	// ------------------------------------------------------------------------------------------------- expressions

	private void checkQuery(Element element, String name, String query) {
		List<String> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(query.substring("aql:".length()));
		while (matcher.find()) {
			tokens.add(matcher.group());
		}
		for (int at = 0; at < tokens.size(); at++) {
			String token = tokens.get(at);
			if (!Character.isJavaIdentifierStart(token.charAt(0)) || WORDS.contains(token)) {
				continue;
			}
			boolean call = at + 1 < tokens.size() && tokens.get(at + 1).equals("(");
			String before = at > 0 ? tokens.get(at - 1) : "";
			if (token.contains("::")) {
				if (eClass(token) == null) {
					problem(element, "no class " + token);
				}
			} else if (call) {
				checkCall(element, token, arguments(tokens, at + 1));
			} else if (before.equals(".") || before.equals("->")) {
				if (tokens.get(at - 2).equals("self")) {
					domains(element, name).forEach(domain -> feature(element, domain, token));
				} else if (!anywhere(token)) {
					problem(element, "no feature " + token);
				}
			} else if (!VARIABLES.contains(token)) {
				problem(element, "no variable " + token + " in " + query);
			}
		}
		long opened = tokens.stream().filter("("::equals).count();
		if (opened != tokens.stream().filter(")"::equals).count()) {
			problem(element, "brackets of " + query);
		}
	}

	/** The arguments of a call, as texts. */
	private static List<String> arguments(List<String> tokens, int open) {
		List<String> arguments = new ArrayList<>();
		StringBuilder current = new StringBuilder();
		int depth = 0;
		for (int at = open; at < tokens.size(); at++) {
			String token = tokens.get(at);
			depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
			if (depth == 0 || depth == 1 && token.equals(",")) {
				if (!current.isEmpty()) {
					arguments.add(current.toString());
				}
				current.setLength(0);
				if (depth == 0) {
					break;
				}
			} else if (at > open) {
				current.append(token);
			}
		}
		return arguments;
	}

	private void checkCall(Element element, String service, List<String> arguments) {
		if (STANDARD.contains(service)) {
			return;
		}
		Set<Integer> known = services.get(service);
		if (known == null) {
			problem(element, "no service " + service);
			return;
		}
		// The receiver is the first parameter.
		if (!known.contains(arguments.size() + 1)) {
			problem(element, "service " + service + " with " + arguments.size() + " arguments");
		}
		String first = arguments.isEmpty() || !arguments.get(0).startsWith("'") ? null : arguments.get(0).replace("'", "");
		if (first == null) {
			return;
		}
		boolean found = switch (service) {
			case "addNew", "canAdd" -> eClass("contract::" + first) != null;
			case "word" -> isWord(first);
			case "clause", "writeClause", "inheritsClause" -> Arrays.stream(Clause.values()).anyMatch(clause -> clause.name().equals(first));
			case "hasFinding", "isFreeOf", "findingTextOf", "fixFirst" -> fr.jalon.contract.Severity.get(first) != null
					|| fr.jalon.contract.Severity.getByName(first) != null;
			default -> true;
		};
		if (!found) {
			problem(element, service + " knows no " + first);
		}
	}

	private static boolean isWord(String key) {
		try {
			return List.of(java.util.Locale.FRENCH, java.util.Locale.ENGLISH).stream()
					.noneMatch(language -> new Captions(language).word(key).isBlank());
		} catch (java.util.MissingResourceException e) {
			return false;
		}
	}

	// ------------------------------------------------------------------------------------------ classes and features

	private static EClass eClass(String name) {
		String bare = name.startsWith("contract::") ? name.substring("contract::".length()) : null;
		EClassifier classifier = bare == null ? null : ContractPackage.eINSTANCE.getEClassifier(bare);
		return classifier instanceof EClass eClass ? eClass : null;
	}

	private void feature(Element element, EClass domain, String feature) {
		if (!feature.equals("eContainer") && domain.getEStructuralFeature(feature) == null) {
			problem(element, "no feature " + feature + " of " + domain.getName());
		}
	}

	private static boolean anywhere(String feature) {
		return ContractPackage.eINSTANCE.getEClassifiers().stream().anyMatch(each -> each instanceof EClass eClass
				&& eClass.getEStructuralFeature(feature) != null);
	}

	/** Classes of the objects that an expression at this place is asked of. */
	private Set<EClass> domains(Element element, String attribute) {
		Set<EClass> domains = new LinkedHashSet<>();
		boolean ofOwner = attribute.equals("semanticCandidatesExpression") || attribute.equals("rootExpression");
		for (Node each = ofOwner ? element.getParentNode() : element; each instanceof Element around; each = each.getParentNode()) {
			for (String setting : List.of("domainClass", "targetClass")) {
				if (around.hasAttribute(setting)) {
					EClass domain = eClass(around.getAttribute(setting));
					return domain == null ? Set.of() : Set.of(domain);
				}
			}
			for (String setting : List.of("sourceMapping", "mappings")) {
				if (around.hasAttribute(setting)) {
					for (String path : around.getAttribute(setting).split(" ")) {
						Element mapping = find(path);
						EClass domain = mapping == null ? null : eClass(mapping.getAttribute("domainClass"));
						if (domain != null) {
							domains.add(domain);
						}
					}
					return domains;
				}
			}
			if (around.getTagName().equals("ownedColumnMappings") && !around.hasAttribute("domainClass")) {
				for (Element line : children((Element) around.getParentNode(), "ownedLineMappings")) {
					domains.add(eClass(line.getAttribute("domainClass")));
				}
				domains.remove(null);
				// A table of several kinds of lines has cells only where the line has the feature.
				if (domains.size() > 1) {
					domains.removeIf(domain -> domain.getEStructuralFeature(element.getAttribute("featureName")) == null);
				}
				return domains;
			}
		}
		return domains;
	}

	// --------------------------------------------------------------------------------------------------- references

	/** Follows {@code //@feature[name='x']/@feature.0}; null when it leads nowhere. */
	private Element find(String path) {
		Element at = document.getDocumentElement();
		for (String step : path.substring(2).split("/")) {
			Matcher matcher = Pattern.compile("@(\\w+)(?:\\.(\\d+)|\\[name='(.*)'\\])?").matcher(step);
			if (!matcher.matches()) {
				return null;
			}
			List<Element> children = children(at, matcher.group(1));
			if (matcher.group(3) != null) {
				String name = URLDecoder.decode(matcher.group(3), StandardCharsets.UTF_8);
				children = children.stream().filter(child -> child.getAttribute("name").equals(name)).toList();
			}
			int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
			if (index >= children.size()) {
				return null;
			}
			at = children.get(index);
		}
		return at;
	}

	private static List<Element> children(Element parent, String tag) {
		List<Element> children = new ArrayList<>();
		for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
			if (each instanceof Element child && child.getTagName().equals(tag)) {
				children.add(child);
			}
		}
		return children;
	}

	private List<Element> elements(String tag) {
		List<Element> elements = new ArrayList<>();
		var found = document.getElementsByTagName(tag);
		for (int at = 0; at < found.getLength(); at++) {
			elements.add((Element) found.item(at));
		}
		return elements;
	}

	private static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		for (int at = 0; at < element.getAttributes().getLength(); at++) {
			attributes.add((Attr) element.getAttributes().item(at));
		}
		return attributes;
	}

	// ------------------------------------------------------------------------------------------- what stands beside it

	/** Names and numbers of parameters of the public methods, from the source: the class needs Sirius to compile. */
	private void readServices(String className) {
		Path source = bundle().resolve("src").resolve(className.replace('.', '/') + ".java");
		if (!Files.isRegularFile(source)) {
			problems.add("no class " + className);
			return;
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(source);
			JavacTask task = (JavacTask) compiler.getTask(null, files, message -> {
			}, List.of("-proc:none"), null, units);
			for (CompilationUnitTree unit : task.parse()) {
				for (Tree type : unit.getTypeDecls()) {
					for (Tree member : ((ClassTree) type).getMembers()) {
						if (member instanceof MethodTree method && method.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.PUBLIC)) {
							services.computeIfAbsent(method.getName().toString(), key -> new TreeSet<>()).add(method.getParameters().size());
						}
					}
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Set<String> actions() {
		Set<String> ids = new TreeSet<>();
		Matcher matcher = Pattern.compile("<javaActions[^>]*\\bid=\"([^\"]+)\"", Pattern.DOTALL).matcher(pluginXml());
		while (matcher.find()) {
			ids.add(matcher.group(1));
		}
		return ids;
	}

	static Properties labels(String suffix) {
		Properties labels = new Properties();
		try {
			labels.load(new StringReader(read(bundle().resolve("plugin" + suffix + ".properties"))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return labels;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path root() {
		return Path.of(System.getProperty("jalon.root"));
	}

	private void problem(Element element, String text) {
		StringBuilder place = new StringBuilder();
		for (Node each = element; each instanceof Element around; each = each.getParentNode()) {
			if (around.hasAttribute("name")) {
				place.insert(0, "/" + around.getAttribute("name"));
			}
		}
		problems.add(place + " " + element.getTagName() + ": " + text);
	}
}
