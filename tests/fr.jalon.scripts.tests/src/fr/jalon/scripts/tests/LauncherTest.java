// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.scripts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.scripts.tests.Checkout.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jalon}: builds when it must, and only then; hands everything on to the command. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

	private static final String BUILD = "construction";

	@TempDir
	private Path folder;
	private Checkout checkout;

	@BeforeEach
	void prepareACheckoutWithAStandInForTheBuild() throws IOException {
		checkout = Checkout.of(folder.resolve("un dépôt"), "jalon");
		checkout.file("bundles/fr.jalon.plan/src/Plan.java", "");
		checkout.file(".mvn/maven.config", "");
		Path main = checkout.file("prepared/fr/jalon/cli/Main.java", """
				package fr.jalon.cli;
				public class Main {
					public static void main(String[] args) {
						System.out.println(String.join("|", args));
						System.exit(args.length == 0 ? 0 : 1);
					}
				}
				""");
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, main.toString()));
		try (OutputStream file = Files.newOutputStream(checkout.root().resolve("prepared/cli.jar"));
				JarOutputStream jar = new JarOutputStream(file)) {
			jar.putNextEntry(new JarEntry("fr/jalon/cli/Main.class"));
			jar.write(Files.readAllBytes(main.resolveSibling("Main.class")));
		}
		checkout.script("mvnw", """
				echo "$@" >> calls
				mkdir -p bundles/fr.jalon.cli/target/lib
				cp prepared/cli.jar bundles/fr.jalon.cli/target/fr.jalon.cli-0.1.0-SNAPSHOT.jar
				: > bundles/fr.jalon.cli/target/lib/.complete
				""");
	}

	@Test
	void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
		Outcome first = jalon("check", "a b", "é");
		assertTrue(first.err().contains(BUILD), first.err());
		assertEquals("check|a b|é\n", first.out());
		assertEquals(1, first.exitCode(), "the exit code is the command's");

		Outcome second = jalon();
		assertEquals("", second.err());
		assertEquals(0, second.exitCode());
		assertEquals(1, calls());
	}

	@Test
	void aSourceNewerThanTheBuildIsBuilt() throws Exception {
		jalon();
		Path source = checkout.root().resolve("bundles/fr.jalon.plan/src/Plan.java");
		Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
		assertTrue(jalon().err().contains(BUILD));
		assertEquals(2, calls());
	}

	@Test
	void aBuildThatWasKilledBeforeItsEndIsDoneAgain() throws Exception {
		jalon();
		Files.delete(checkout.root().resolve("bundles/fr.jalon.cli/target/lib/.complete"));
		assertTrue(jalon().err().contains(BUILD));
	}

	@Test
	void itWorksFromAnywhereAndThroughASymbolicLink() throws Exception {
		Path elsewhere = Files.createDirectories(folder.resolve("ailleurs"));
		Path link = Files.createSymbolicLink(elsewhere.resolve("jalon"), Path.of("../un dépôt/jalon"));
		Outcome outcome = checkout.run(link, elsewhere, Map.of(), "format");
		assertEquals("format\n", outcome.out(), outcome.err());
	}

	@Test
	void aBuildThatFailsIsSaidWithItsLog() throws Exception {
		checkout.script("mvnw", "echo '[ERROR] Plan.java: no'; exit 1");
		Outcome outcome = jalon("check");
		assertEquals(2, outcome.exitCode());
		assertTrue(outcome.err().contains("[ERROR] Plan.java: no"), outcome.err());
		assertTrue(outcome.err().contains("la construction a échoué"), outcome.err());
		assertTrue(outcome.err().contains("the build failed"), outcome.err());
		Path log = Path.of(outcome.err().replaceAll("(?s).*the build failed, see ", "").strip());
		assertTrue(Files.deleteIfExists(log), "the log is where the message says");
	}

	@Test
	void anOldJavaIsSaidInOneMessage() throws Exception {
		checkout.script("java8/bin/java", "echo a wall of text");
		checkout.file("java8/release", "JAVA_VERSION=\"1.8.0_302\"\n");
		Outcome outcome = checkout.run(checkout.root().resolve("jalon"), folder,
				Map.of("JAVA_HOME", checkout.root().resolve("java8").toString()));
		assertEquals(2, outcome.exitCode());
		assertTrue(outcome.err().contains("voici Java 8"), outcome.err());
		assertFalse(outcome.out().contains("wall"));
	}

	private Outcome jalon(String... arguments) throws IOException, InterruptedException {
		return checkout.run(checkout.root().resolve("jalon"), folder, Map.of(), arguments);
	}

	private long calls() throws IOException {
		return Files.readAllLines(checkout.root().resolve("calls")).size();
	}
}
