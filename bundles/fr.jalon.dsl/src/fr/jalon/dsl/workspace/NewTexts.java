// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;
import com.google.inject.Provider;

/** Texts that a program made and that are not yet files. */
public class NewTexts {

	private final Provider<Workspace> workspaces;
	private final TextFormatter formatter;

	@Inject
	NewTexts(Provider<Workspace> workspaces, TextFormatter formatter) {
		this.workspaces = workspaces;
		this.formatter = formatter;
	}

	/**
	 * The model that texts make together, which nothing else belongs to.
	 *
	 * @param texts by the files that they would be
	 */
	public Workspace read(Map<Path, String> texts) throws IOException {
		Workspace workspace = workspaces.get();
		workspace.overlay(absolute(texts));
		for (Path file : absolute(texts).keySet()) {
			workspace.add(file);
		}
		return workspace;
	}

	/**
	 * The texts as they would be laid out, by absolute path; one with a syntax error stays as it is.
	 *
	 * @param texts by the files that they would be
	 */
	public Map<Path, String> laidOut(Map<Path, String> texts) throws IOException {
		Workspace workspace = read(texts);
		Map<Path, String> laidOut = absolute(texts);
		for (XtextResource text : workspace.texts()) {
			if (!text.getParseResult().hasSyntaxErrors()) {
				laidOut.put(workspace.file(text), formatter.format(text));
			}
		}
		return laidOut;
	}

	private static Map<Path, String> absolute(Map<Path, String> texts) {
		Map<Path, String> absolute = new LinkedHashMap<>();
		texts.forEach((file, text) -> absolute.put(file.toAbsolutePath().normalize(), text));
		return absolute;
	}
}
