// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;

import fr.jalon.runtime.text.Message;

/** A file that cannot be a template at all. */
public final class TemplateException extends IOException {

	private static final long serialVersionUID = 1;
	private final transient Message reason;

	TemplateException(Message reason) {
		this(reason, null);
	}

	TemplateException(Message reason, Throwable cause) {
		super(reason.toString(), cause);
		this.reason = reason;
	}

	/** One sentence with the remedy; it does not name the file. */
	public Message reason() {
		return reason;
	}
}
