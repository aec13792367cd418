// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

/** Stops a computation from another thread, even in the middle of a query. */
public final class Cancellation {

	private boolean cancelled;
	private Runnable interrupt;

	/** Asks to stop; the computation then ends with {@link EngineException#isCancelled}. May be called again. */
	public synchronized void cancel() {
		cancelled = true;
		if (interrupt != null) {
			interrupt.run();
		}
	}

	public synchronized boolean isCancelled() {
		return cancelled;
	}

	/** For engines: what ends the work that begins now; null when it is over. */
	public synchronized void during(Runnable howToInterrupt) {
		interrupt = howToInterrupt;
		if (cancelled && interrupt != null) {
			interrupt.run();
		}
	}
}
