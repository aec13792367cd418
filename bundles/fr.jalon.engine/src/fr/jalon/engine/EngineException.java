// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** The engine could not do its work; the message is one for the user, with the remedy. */
public final class EngineException extends Exception {

	private static final long serialVersionUID = 1L;
	static final Catalogue CATALOGUE = Catalogue.of(EngineException.class);

	private enum Extent {
		QUERY, OVERFLOW, ALL, CANCELLED
	}

	private final transient Message message;
	private final Extent extent;

	private EngineException(Message message, Extent extent, Throwable cause) {
		super(message.text(Locale.ENGLISH), cause);
		this.message = message;
		this.extent = extent;
	}

	/** What was asked cannot be computed; the engine can still be asked something else. */
	public EngineException(Message message, Throwable cause) {
		this(message, Extent.QUERY, cause);
	}

	/** The engine is gone, or never came: nothing more can be asked of it. */
	public static EngineException fatal(Message message, Throwable cause) {
		return new EngineException(message, Extent.ALL, cause);
	}

	/** A number needs more digits than the engine has. */
	public static EngineException overflow(Throwable cause) {
		return new EngineException(CATALOGUE.message("overflow"), Extent.OVERFLOW, cause);
	}

	public static EngineException cancelled(Throwable cause) {
		return new EngineException(CATALOGUE.message("cancelled"), Extent.CANCELLED, cause);
	}

	public Message message() {
		return message;
	}

	public boolean isCancelled() {
		return extent == Extent.CANCELLED;
	}

	public boolean isOverflow() {
		return extent == Extent.OVERFLOW;
	}

	/** Whether nothing more can be computed, because the engine is gone or the user wants no more. */
	public boolean endsAll() {
		return extent == Extent.ALL || isCancelled();
	}
}
