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
		QUERY, OVERFLOW, NEVER_CAME, GONE, CANCELLED
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

	/** The engine never came: wrong address, wrong password, nothing there. The same again would end the same. */
	public static EngineException fatal(Message message, Throwable cause) {
		return new EngineException(message, Extent.NEVER_CAME, cause);
	}

	/** The engine was at work and is gone. The same again goes on where it was, and may well succeed. */
	public static EngineException lost(Message message, Throwable cause) {
		return new EngineException(message, Extent.GONE, cause);
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

	/** Whether the work was broken off: what is done is kept, and the same again goes on. */
	public boolean isUnfinished() {
		return extent == Extent.GONE || isCancelled();
	}

	/** Whether nothing more can be computed, because the engine is gone or the user wants no more. */
	public boolean endsAll() {
		return extent == Extent.NEVER_CAME || isUnfinished();
	}
}
