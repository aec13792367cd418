// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

import fr.jalon.contract.Document;
import fr.jalon.contract.Element;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.UserLanguage;

/** Texts for tests: read from a string, several into one resource set. */
public final class Texts {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	private Texts() {
	}

	/** A service of the language. */
	public static <T> T get(Class<T> service) {
		return INJECTOR.getInstance(service);
	}

	/** Runs with another language of messages than French. */
	public static void inEnglish(Runnable action) {
		UserLanguage language = get(UserLanguage.class);
		language.set(Locale.ENGLISH);
		try {
			action.run();
		} finally {
			language.set(Locale.FRENCH);
		}
	}

	public static XtextResourceSet resourceSet() {
		return get(XtextResourceSet.class);
	}

	/** Reads one text alone. */
	public static XtextResource read(String text) {
		return read(resourceSet(), "texte.jalon", text);
	}

	/** Reads a text beside those already in the resource set. */
	public static XtextResource read(ResourceSet set, String name, String text) {
		XtextResource resource = (XtextResource) set.createResource(URI.createURI("memory:/" + name));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** Reads a text that must have neither syntax nor linking errors. */
	public static XtextResource sound(String text) {
		XtextResource resource = read(text);
		List<String> errors = errors(resource);
		if (!errors.isEmpty()) {
			throw new AssertionError(errors + " in\n" + text);
		}
		return resource;
	}

	/** Messages of the parser and of the linker, with their lines. */
	public static List<String> errors(XtextResource resource) {
		EcoreUtil.resolveAll(resource);
		return resource.getErrors().stream().map(each -> each.getLine() + ": " + each.getMessage()).toList();
	}

	public static Document document(XtextResource resource) {
		return (Document) resource.getContents().get(0);
	}

	/** The text as the parser saw it. */
	public static String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}

	/** The first element of the kind and name. */
	public static <T extends Element> T find(XtextResource resource, Class<T> kind, String name) {
		return all(resource, kind).filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
	}

	/** All objects of the kind, in the order of the text. */
	public static <T extends EObject> Stream<T> all(XtextResource resource, Class<T> kind) {
		Iterable<EObject> contents = () -> EcoreUtil.getAllContents(resource, false);
		return StreamSupport.stream(contents.spliterator(), false).filter(kind::isInstance).map(kind::cast);
	}

	/** The {@code .jalon} files of the examples. */
	public static List<Path> examples() {
		Path root = Path.of(System.getProperty("jalon.root"), "examples");
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(file -> file.toString().endsWith(".jalon")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A text that uses nearly everything of the language. */
	public static String everything() {
		try (var stream = Texts.class.getResourceAsStream("tout.jalon")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
