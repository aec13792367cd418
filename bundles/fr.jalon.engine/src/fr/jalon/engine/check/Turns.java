// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

/** Lets threads go one after the other, in the order of the blocks that they hold. */
final class Turns {

	private int next;
	private boolean broken;

	/** Waits until all earlier blocks are done; false when one of them failed. */
	synchronized boolean await(int block) {
		try {
			while (next != block && !broken) {
				wait();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			breakOff();
		}
		return !broken;
	}

	synchronized void done(int block) {
		next = block + 1;
		notifyAll();
	}

	/** No more turns: somebody failed. */
	synchronized void breakOff() {
		broken = true;
		notifyAll();
	}
}
