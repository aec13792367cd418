// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Injector;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ide.JalonIdeSetup;

/** Texts for tests of the services of an editor. A place in a text is written {@code <|>}. */
public final class IdeTexts {

	/** The corrected example. */
	public static final Path EXAMPLE = Path.of(System.getProperty("jalon.root"), "examples/amue-2016-2020-corrige");

	private static final String MARK = "<|>";
	private static final Injector INJECTOR = new JalonIdeSetup().createInjectorAndDoEMFRegistration();

	/** A text and the place marked in it. */
	public record Marked(XtextResource resource, int offset) {
	}

	private IdeTexts() {
	}

	/** A service of the language. */
	public static <T> T get(Class<T> service) {
		return INJECTOR.getInstance(service);
	}

	/** In another language than French. */
	public static <T> T in(Locale locale, Supplier<T> question) {
		UserLanguage language = get(UserLanguage.class);
		language.set(locale);
		try {
			return question.get();
		} finally {
			language.set(Locale.FRENCH);
		}
	}

	/** A marked text, beside others that are sound. */
	public static Marked marked(String text, String... beside) {
		XtextResourceSet set = get(XtextResourceSet.class);
		for (int i = 0; i < beside.length; i++) {
			read(set, URI.createURI("memory:/voisin" + i + ".jalon"), beside[i]);
		}
		int offset = text.indexOf(MARK);
		if (offset < 0) {
			throw new IllegalArgumentException("no " + MARK + " in " + text);
		}
		return new Marked(linked(read(set, URI.createURI("memory:/texte.jalon"), text.replace(MARK, ""))), offset);
	}

	/** Reads a text, errors or not. */
	public static XtextResource read(ResourceSet set, URI uri, String text) {
		// Not by the factory: another set-up may have registered its own.
		XtextResource resource = get(XtextResource.class);
		resource.setURI(uri);
		set.getResources().add(resource);
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** The text with its references resolved. */
	public static XtextResource linked(XtextResource resource) {
		EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
		return resource;
	}

	/** All texts of a folder, linked. */
	public static List<XtextResource> folder(Path folder) {
		XtextResourceSet set = get(XtextResourceSet.class);
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".jalon")).sorted().toList()) {
				read(set, URI.createFileURI(file.toString()), Files.readString(file));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return set.getResources().stream().map(each -> linked((XtextResource) each)).toList();
	}

	public static String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}

	/** Messages of the parser. */
	public static List<String> syntaxErrors(String text) {
		XtextResource resource = read(get(XtextResourceSet.class), URI.createURI("memory:/lu.jalon"), text);
		return Stream.of(resource.getParseResult()).flatMap(result -> {
			Iterable<org.eclipse.xtext.nodemodel.INode> errors = result.getSyntaxErrors();
			return java.util.stream.StreamSupport.stream(errors.spliterator(), false);
		}).map(node -> node.getStartLine() + ": " + node.getSyntaxErrorMessage().getMessage()).toList();
	}
}
