// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.junit.jupiter.api.Test;

/** Runs the tests of the classes named, in a process of its own: what Maven does, without Maven. */
final class TestRunner {

	private TestRunner() {
	}

	public static void main(String[] classes) throws Exception {
		int run = 0;
		int failed = 0;
		for (String name : classes) {
			Class<?> type = Class.forName(name);
			for (Method method : type.getDeclaredMethods()) {
				if (!method.isAnnotationPresent(Test.class)) {
					continue;
				}
				var constructor = type.getDeclaredConstructor();
				constructor.setAccessible(true);
				method.setAccessible(true);
				run++;
				try {
					method.invoke(constructor.newInstance());
				} catch (InvocationTargetException e) {
					failed++;
					System.out.println(method.getName() + ": " + e.getCause());
				}
			}
		}
		System.out.println(run + " run, " + failed + " failed");
	}
}
