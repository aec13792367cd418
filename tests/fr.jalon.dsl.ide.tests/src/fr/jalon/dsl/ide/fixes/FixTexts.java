// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Modules2;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;

import fr.jalon.dsl.JalonRuntimeModule;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.CheckCatalog;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.JalonIdeModule;
import fr.jalon.dsl.ide.JalonIdeSetup;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;

/** Texts with findings, and what becomes of them. */
final class FixTexts {

	private static final Pattern EXAMPLE = Pattern.compile("^```jalon (\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	private static final Injector JALON = injector();

	private final XtextResourceSet resources = JALON.getInstance(XtextResourceSet.class);
	private final List<XtextResource> texts = new ArrayList<>();

	private FixTexts(Map<URI, String> texts) {
		get(UserLanguage.class).set(Locale.FRENCH);
		texts.forEach((uri, text) -> this.texts.add(read(uri, text)));
	}

	/** Its own register of validators: another test of this virtual machine may have set the language up, too. */
	private static Injector injector() {
		if (!Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().containsKey("jalon")) {
			new JalonIdeSetup().createInjectorAndDoEMFRegistration();
		}
		return Guice.createInjector(Modules2.mixin(new JalonRuntimeModule(), new JalonIdeModule(), new AbstractModule() {
			@Override
			protected void configure() {
				bind(EValidator.Registry.class).toInstance(new EValidatorRegistryImpl());
			}
		}));
	}

	static <T> T get(Class<T> service) {
		return JALON.getInstance(service);
	}

	static FixTexts of(String... texts) {
		Map<URI, String> byUri = new LinkedHashMap<>();
		for (String text : texts) {
			byUri.put(URI.createURI("memory:/" + (byUri.size() + 1) + ".jalon"), text);
		}
		return new FixTexts(byUri);
	}

	static FixTexts of(Map<URI, String> texts) {
		return new FixTexts(texts);
	}

	/** The texts of a folder of the repository. */
	static FixTexts ofFolder(String folder) {
		Map<URI, String> texts = new LinkedHashMap<>();
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("jalon.root")).resolve(folder))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".jalon")).sorted().toList()) {
				texts.put(URI.createURI("memory:/" + file.getFileName()), Files.readString(file));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new FixTexts(texts);
	}

	/** The examples that the page of a check shows. */
	static List<String> examples(Check<?> check, String kind) {
		String page = page(check, Locale.FRENCH);
		List<String> examples = new ArrayList<>();
		Matcher example = EXAMPLE.matcher(page);
		while (example.find()) {
			if (example.group(1).equals(kind)) {
				examples.add(example.group(2));
			}
		}
		return examples;
	}

	static String page(Check<?> check, Locale language) {
		try (var in = FixTexts.class.getClassLoader().getResourceAsStream(check.page(language))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static List<Check<?>> checks() {
		return List.copyOf(get(CheckCatalog.class).all());
	}

	private XtextResource read(URI uri, String text) {
		XtextResource resource = JALON.getInstance(XtextResource.class);
		resource.setURI(uri);
		resources.getResources().add(resource);
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	List<XtextResource> texts() {
		return texts;
	}

	String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}

	Map<URI, String> contents() {
		Map<URI, String> contents = new LinkedHashMap<>();
		texts.forEach(each -> contents.put(each.getURI(), text(each)));
		return contents;
	}

	/** A finding and its text. */
	record Found(XtextResource text, Issue issue) {

		List<Fix> fixes() {
			return get(Fixes.class).of(text, Problem.of(issue), CancelIndicator.NullImpl);
		}

		String code() {
			return issue.getCode();
		}
	}

	List<Found> found() {
		List<Found> found = new ArrayList<>();
		for (XtextResource text : texts) {
			for (Issue issue : get(IResourceValidator.class).validate(text, CheckMode.ALL, CancelIndicator.NullImpl)) {
				found.add(new Found(text, issue));
			}
		}
		return found;
	}

	List<Found> found(String code) {
		return found().stream().filter(each -> code.equals(each.code())).toList();
	}

	/** How often each code is found. */
	Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		found().forEach(each -> counts.merge(each.code(), 1, Integer::sum));
		return counts;
	}

	/** The texts after some changes, read anew. */
	FixTexts after(List<TextChange> changes) {
		Map<URI, String> contents = contents();
		for (TextChange change : changes) {
			contents.put(change.text(), Replacements.apply(contents.get(change.text()), change.replacements()));
		}
		return new FixTexts(contents);
	}

	List<String> syntaxErrors() {
		List<String> errors = new ArrayList<>();
		for (XtextResource text : texts) {
			for (INode error : text.getParseResult().getSyntaxErrors()) {
				errors.add(text.getURI().lastSegment() + ":" + error.getStartLine() + " " + error.getSyntaxErrorMessage().getMessage());
			}
		}
		return errors;
	}

	/** What is around the edit stays as it is, and undoing the edit gives the text as it was. */
	static void assertOnlyEdits(TextChange change) {
		StringBuilder undone = new StringBuilder(change.after());
		int moved = 0;
		for (Replacement each : change.replacements()) {
			assertTrue(each.offset() + each.length() <= change.before().length(), "within the text");
			moved += each.text().length() - each.length();
		}
		for (int at = change.replacements().size() - 1; at >= 0; at--) {
			Replacement each = change.replacements().get(at);
			moved -= each.text().length() - each.length();
			int from = each.offset() + moved;
			assertEquals(each.text(), undone.substring(from, from + each.text().length()));
			undone.replace(from, from + each.text().length(), change.before().substring(each.offset(), each.offset() + each.length()));
		}
		assertEquals(change.before(), undone.toString());
	}
}
