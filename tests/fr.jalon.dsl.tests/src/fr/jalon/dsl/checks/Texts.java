// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;

import fr.jalon.contract.Severity;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.JalonRuntimeModule;
import fr.jalon.dsl.UserLanguage;

/**
 * Texts written in a test, checked together as one model.
 *
 * <p>A test marks the lines where it expects findings: {@code // JAL-0101}, several codes separated by blanks. Then
 * {@link #found(int)} and {@link #marked(int)} are to be equal.
 */
final class Texts {

	private static final Pattern MARK = Pattern.compile("JAL-\\d{4}");

	private static final Injector JALON = injector(new CheckCatalog());

	private final Injector injector;
	private final XtextResourceSet resources;
	private final List<String> texts = new ArrayList<>();

	private Texts(Injector injector) {
		this.injector = injector;
		this.resources = injector.getInstance(XtextResourceSet.class);
		injector.getInstance(UserLanguage.class).set(Locale.FRENCH);
		injector.getInstance(CheckSeverities.class).clearOverrides();
	}

	static Texts of(String... texts) {
		return new Texts(JALON).with(texts);
	}

	/** The texts of a folder of the repository. */
	static Texts ofFolder(String folder) {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("jalon.root")).resolve(folder))) {
			return of(files.filter(file -> file.toString().endsWith(".jalon")).sorted().map(Texts::read).toArray(String[]::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The texts as seen by these checks alone. */
	static Texts checkedBy(CheckCatalog catalog, String... texts) {
		return new Texts(injector(catalog)).with(texts);
	}

	/** The language with its own register of validators: other tests in this virtual machine may have set it up before. */
	private static Injector injector(CheckCatalog catalog) {
		// Sets the language up for EMF, once for all tests of the module.
		fr.jalon.dsl.tests.Texts.get(Injector.class);
		return Guice.createInjector(Modules.override(new JalonRuntimeModule()).with(new AbstractModule() {
			@Override
			protected void configure() {
				bind(CheckCatalog.class).toInstance(catalog);
				bind(EValidator.Registry.class).toInstance(new EValidatorRegistryImpl());
			}
		}));
	}

	private Texts with(String... more) {
		for (String text : more) {
			XtextResource resource = (XtextResource) injector.getInstance(IResourceFactory.class)
					.createResource(URI.createURI("memory:/" + (texts.size() + 1) + ".jalon"));
			resources.getResources().add(resource);
			try {
				resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			texts.add(text);
		}
		return this;
	}

	Texts inEnglish() {
		injector.getInstance(UserLanguage.class).set(Locale.ENGLISH);
		return this;
	}

	Texts override(String code, Severity severity) {
		injector.getInstance(CheckSeverities.class).override(code, severity);
		return this;
	}

	<T> T get(Class<T> service) {
		return injector.getInstance(service);
	}

	XtextResource resource(int index) {
		return (XtextResource) resources.getResources().get(index);
	}

	/** Everything that is said about the texts, in their order. */
	List<Issue> issues() {
		List<Issue> issues = new ArrayList<>();
		for (Resource resource : List.copyOf(resources.getResources())) {
			issues.addAll(injector.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl));
		}
		return issues;
	}

	/** Issues of one code. */
	List<Issue> issues(String code) {
		return issues().stream().filter(issue -> code.equals(issue.getCode())).toList();
	}

	/** Findings of a family as {@code text:line code}; what the language itself refuses always counts. */
	TreeSet<String> found(int family) {
		String prefix = "JAL-%02d".formatted(family);
		TreeSet<String> found = new TreeSet<>();
		for (Issue issue : issues()) {
			boolean check = issue.getCode() != null && MARK.matcher(issue.getCode()).matches();
			String place = issue.getUriToProblem().trimFragment().trimFileExtension().lastSegment() + ":" + issue.getLineNumber();
			if (!check) {
				found.add(place + " " + issue.getMessage());
			} else if (issue.getCode().startsWith(prefix) || issue.getCode().startsWith("JAL-00")) {
				found.add(place + " " + issue.getCode());
			}
		}
		return found;
	}

	/** Findings of some families as {@code element code}, the element being the nearest named one at the top of a text or a product. */
	TreeSet<String> findings(int firstFamily, int lastFamily) {
		TreeSet<String> found = new TreeSet<>();
		for (Issue issue : issues()) {
			if (issue.getCode() == null || !MARK.matcher(issue.getCode()).matches()) {
				throw new AssertionError(issue.toString());
			}
			int family = Integer.parseInt(issue.getCode().substring(4, 6));
			if (family >= firstFamily && family <= lastFamily) {
				TopElement element = WholeModel.container(resources.getEObject(issue.getUriToProblem(), true), TopElement.class);
				found.add(element.getName() + " " + issue.getCode());
			}
		}
		return found;
	}

	/** What the marks in the texts announce for a family, in the form of {@link #found(int)}. */
	TreeSet<String> marked(int family) {
		String prefix = "JAL-%02d".formatted(family);
		TreeSet<String> marked = new TreeSet<>();
		for (int text = 0; text < texts.size(); text++) {
			List<String> lines = texts.get(text).lines().toList();
			for (int line = 0; line < lines.size(); line++) {
				int comment = lines.get(line).indexOf("//");
				Matcher mark = MARK.matcher(comment < 0 ? "" : lines.get(line).substring(comment));
				while (mark.find()) {
					if (mark.group().startsWith(prefix)) {
						marked.add((text + 1) + ":" + (line + 1) + " " + mark.group());
					}
				}
			}
		}
		return marked;
	}

	/** The message of the only finding of a code. */
	String message(String code) {
		List<Issue> issues = issues(code);
		if (issues.size() != 1) {
			throw new AssertionError(code + " is found " + issues.size() + " times; found: "
					+ issues().stream().map(Issue::toString).collect(Collectors.joining("\n")));
		}
		return issues.get(0).getMessage();
	}
}
