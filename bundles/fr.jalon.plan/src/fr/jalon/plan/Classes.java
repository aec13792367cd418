// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import fr.jalon.contract.Bucket;
import fr.jalon.contract.Code;
import fr.jalon.contract.Element;
import fr.jalon.contract.ValueElement;
import fr.jalon.runtime.figure.FigureClass;

/** How the classes of the model are called in data and by readers. */
public final class Classes {

	private Classes() {
	}

	/** What data contain: the value of a code or its name, the name of a product, the name or title of a bucket. */
	public static String code(ValueElement element) {
		if (element instanceof Code code && code.getValue() != null) {
			return code.getValue();
		}
		if (element instanceof Bucket bucket && bucket.getName() == null) {
			return text(bucket.getTitle());
		}
		return text(element.getName());
	}

	/** Title, else name. */
	public static String label(Element element) {
		return element.getTitle() == null || element.getTitle().isBlank() ? text(element.getName()) : element.getTitle();
	}

	static FigureClass of(ValueElement element) {
		return new FigureClass(code(element), label(element));
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
