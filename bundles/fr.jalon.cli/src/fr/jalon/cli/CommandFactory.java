// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the console to the commands that want it. */
final class CommandFactory implements IFactory {

	private final Console console;

	CommandFactory(Console console) {
		this.console = console;
	}

	@Override
	public <K> K create(Class<K> kind) throws Exception {
		for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
			if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
				return kind.cast(constructor.newInstance(console));
			}
		}
		return CommandLine.defaultFactory().create(kind);
	}
}
