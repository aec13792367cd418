// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The target platform names its artifacts; the root pom holds Maven to the same versions. */
class TargetPlatformTest {

	private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*"
			+ "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

	/** An artifact without a managed version costs a fresh machine the poms of all its versions. */
	@Test
	void theRootPomManagesTheVersionsOfThePlatform() throws IOException {
		Map<String, String> target = versions("releng/fr.jalon.target/fr.jalon.target.target");
		target.keySet().removeIf(artifact -> !artifact.startsWith("org.eclipse.platform:"));
		assertFalse(target.isEmpty());
		Map<String, String> managed = versions("pom.xml");
		managed.keySet().retainAll(target.keySet());
		assertEquals(target, managed);
	}

	private static Map<String, String> versions(String file) throws IOException {
		Map<String, String> versions = new TreeMap<>();
		String text = Files.readString(Path.of(System.getProperty("jalon.root")).resolve(file));
		for (MatchResult found : (Iterable<MatchResult>) DEPENDENCY.matcher(text).results()::iterator) {
			versions.put(found.group(1) + ":" + found.group(2), found.group(3));
		}
		return versions;
	}
}
