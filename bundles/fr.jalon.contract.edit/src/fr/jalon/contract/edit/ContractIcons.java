// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit;

import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EClass;

/**
 * The icons of the classes, {@code icons/full/obj16/<class>.png} (16 pixels; 32 pixels beside it as {@code <class>@2x.png}).
 * A class without an icon of its own has that of its nearest superclass.
 */
public final class ContractIcons {

	/** Folder of the icons in the bundle. */
	public static final String FOLDER = "icons/full/obj16/";

	private static final Map<EClass, Optional<String>> FILES = new ConcurrentHashMap<>();

	private ContractIcons() {
	}

	/** Path of the icon within the bundle: {@code icons/full/obj16/Fiche.png}; null for a class of another model. */
	public static String path(EClass type) {
		return FILES.computeIfAbsent(type, ContractIcons::find).orElse(null);
	}

	/** The icon, or null for a class of another model. */
	public static URL url(EClass type) {
		String path = path(type);
		return path == null ? null : ContractIcons.class.getResource("/" + path);
	}

	private static Optional<String> find(EClass type) {
		Deque<EClass> candidates = new ArrayDeque<>();
		candidates.add(type);
		while (!candidates.isEmpty()) {
			EClass candidate = candidates.remove();
			String path = FOLDER + candidate.getName() + ".png";
			if (ContractIcons.class.getResource("/" + path) != null) {
				return Optional.of(path);
			}
			candidates.addAll(candidate.getESuperTypes());
		}
		return Optional.empty();
	}
}
