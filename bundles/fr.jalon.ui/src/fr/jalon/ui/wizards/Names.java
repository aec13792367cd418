// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;

import fr.jalon.ui.Ui;
import fr.jalon.ui.project.ContractProject;

/** Whether names can be used, and why not; names to propose. Messages are in the user's language. */
public final class Names {

	/** A name of the language, as its grammar has it. */
	private static final Pattern ELEMENT = Pattern.compile("[a-zA-Z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F][a-zA-Z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F0-9]*");
	private static final int LONGEST = 200;

	private Names() {
	}

	/** What is wrong with the name of a project to be made; empty when it can be made. */
	public static Optional<String> project(String name) {
		if (name.isBlank()) {
			return Optional.of(Ui.text("name.project.empty"));
		}
		IStatus status = ResourcesPlugin.getWorkspace().validateName(name, IResource.PROJECT);
		if (!status.isOK() || !name.equals(name.strip()) || name.length() > LONGEST) {
			return Optional.of(Ui.text("name.bad", name));
		}
		// On some systems names that differ in capitals only are one.
		Optional<IProject> same = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.filter(project -> project.getName().equalsIgnoreCase(name)).findFirst();
		if (same.isPresent()) {
			return Optional.of(Ui.text("name.project.exists", same.get().getName()));
		}
		IPath folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().append(name);
		return folder.toFile().exists() ? Optional.of(Ui.text("name.project.folder", folder.toOSString())) : Optional.empty();
	}

	/** What is wrong with the name of an element of the language. */
	public static Optional<String> element(String name) {
		if (name.isBlank()) {
			return Optional.of(Ui.text("name.element.empty"));
		}
		return ELEMENT.matcher(name).matches() ? Optional.empty() : Optional.of(Ui.text("name.element.bad", name));
	}

	public static Optional<String> title(String title) {
		return title.isBlank() ? Optional.of(Ui.text("name.title.empty")) : Optional.empty();
	}

	/** What is wrong with a file to be made. */
	public static Optional<String> file(IContainer folder, String name) {
		if (folder == null || !folder.isAccessible()) {
			return Optional.of(Ui.text("name.folder.missing"));
		}
		if (name.isBlank()) {
			return Optional.of(Ui.text("name.file.empty"));
		}
		String full = withExtension(name);
		IStatus status = ResourcesPlugin.getWorkspace().validateName(full, IResource.FILE);
		if (!status.isOK() || full.startsWith(".") || full.length() > LONGEST) {
			return Optional.of(Ui.text("name.bad", name));
		}
		try {
			Optional<IResource> same = Arrays.stream(folder.members()).filter(member -> member.getName().equalsIgnoreCase(full)).findFirst();
			return same.map(member -> Ui.text("name.file.exists", member.getName()));
		} catch (CoreException e) {
			return Optional.of(Ui.text("name.folder.missing"));
		}
	}

	static String withExtension(String name) {
		return name.endsWith("." + ContractProject.EXTENSION) ? name : name + "." + ContractProject.EXTENSION;
	}

	/** A name of the language out of words: {@code Contrat 2026-2030} is {@code Contrat20262030}. */
	static String elementFrom(String words) {
		StringBuilder name = new StringBuilder();
		boolean capital = true;
		for (int c : words.codePoints().toArray()) {
			String letter = Character.toString(c);
			if (!ELEMENT.matcher("a" + letter).matches()) {
				capital = true;
			} else {
				name.append(capital ? letter.toUpperCase(java.util.Locale.ROOT) : letter);
				capital = false;
			}
		}
		String result = name.toString();
		return result.isEmpty() || ELEMENT.matcher(result).matches() ? result : "C" + result;
	}
}
