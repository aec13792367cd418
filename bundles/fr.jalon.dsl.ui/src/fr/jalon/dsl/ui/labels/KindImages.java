// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.labels;

import java.net.URL;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;

import com.google.inject.Singleton;

import fr.jalon.contract.edit.ContractIcons;
import fr.jalon.dsl.ui.JalonDslUi;

/** The icons of the classes of the metamodel. On the thread of the windows only. */
@Singleton
public final class KindImages {

	/** The icon of a class; null when it has none. */
	public Image of(EClass kind) {
		URL url = kind == null ? null : ContractIcons.url(kind);
		if (url == null) {
			return null;
		}
		ImageRegistry registry = JalonDslUi.get().getImageRegistry();
		String key = url.toString();
		if (registry.getDescriptor(key) == null) {
			registry.put(key, ImageDescriptor.createFromURL(url));
		}
		return registry.get(key);
	}

	/** The same, for whoever is on another thread. */
	public ImageDescriptor descriptor(EClass kind) {
		URL url = kind == null ? null : ContractIcons.url(kind);
		return url == null ? null : ImageDescriptor.createFromURL(url);
	}
}
