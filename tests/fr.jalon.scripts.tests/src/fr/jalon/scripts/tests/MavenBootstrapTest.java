// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.scripts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.scripts.tests.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mvnw}: a Maven that is new enough, whatever is installed. */
@DisabledOnOs(OS.WINDOWS)
class MavenBootstrapTest {

	/** Stands for an old mvn with the dependency plugin: unpacks a Maven that says what it was asked. */
	private static final String OLD = """
			if [ "$1" = --version ]; then echo "Apache Maven 3.8.7"; exit; fi
			echo "$@" >> "$CALLS"
			for argument in "$@"; do case $argument in -DoutputDirectory=*) to=${argument#*=};; esac; done
			mkdir -p "$to/apache-maven-3.9.9/bin"
			printf '#!/bin/sh\\necho unpacked "$@"\\n' > "$to/apache-maven-3.9.9/bin/mvn"
			""";

	@TempDir
	private Path folder;
	private Checkout checkout;

	@BeforeEach
	void prepareACheckout() throws IOException {
		checkout = Checkout.of(folder.resolve("un dépôt"), "mvnw");
	}

	@Test
	void anOldMavenUnpacksANewOneOnce() throws Exception {
		checkout.script("bin/mvn", OLD);
		Outcome first = mvnw("-Dmaven.repo.local=/somewhere", "verify");
		assertEquals("unpacked -Dmaven.repo.local=/somewhere verify\n", first.out(), first.err());
		assertTrue(first.err().contains("3.8.7 -> 3.9.9"), first.err());
		assertTrue(Files.readString(calls()).contains("-Dmaven.repo.local=/somewhere"),
				"the caller's repository is used for the unpacking, too");

		Outcome second = mvnw("package");
		assertEquals("unpacked package\n", second.out());
		assertEquals("", second.err());
		assertEquals(1, Files.readAllLines(calls()).size());
	}

	@Test
	void anUnpackingThatFailsLeavesNothingBehind() throws Exception {
		checkout.script("bin/mvn", OLD + "echo '[ERROR] no network'; exit 1\n");
		Outcome outcome = mvnw("verify");
		assertEquals(1, outcome.exitCode());
		assertTrue(outcome.err().contains("[ERROR] no network"), outcome.err());
		assertTrue(outcome.err().contains("n'a pas pu être installé"), outcome.err());
		try (Stream<Path> left = Files.list(checkout.root().resolve(".mvn/maven"))) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void whatAKilledRunLeftIsNotTakenForAMaven() throws Exception {
		checkout.file(".mvn/maven/unpacking.abc/apache-maven-3.9.9/bin/mvn", "half of it");
		checkout.script("bin/mvn", OLD);
		assertEquals("unpacked verify\n", mvnw("verify").out());
	}

	@Test
	void aMavenThatIsNewEnoughIsUsedAsItIs() throws Exception {
		checkout.script("bin/mvn", """
				if [ "$1" = --version ]; then echo "Apache Maven 3.10.1"; exit; fi
				echo installed "$@"
				""");
		assertEquals("installed verify\n", mvnw("verify").out());
		assertFalse(Files.exists(checkout.root().resolve(".mvn")));
	}

	@Test
	void noMavenOrNoJdkIsSaidWithTheDebianPackage() throws Exception {
		checkout.script("bin/mvn", "exit 127");
		Outcome noMaven = mvnw("verify");
		assertEquals(1, noMaven.exitCode());
		assertTrue(noMaven.err().contains("apt-get install maven"), noMaven.err());

		Outcome noJdk = checkout.run(checkout.root().resolve("mvnw"), folder, Map.of("JAVA_HOME", "/nowhere"), "verify");
		assertEquals(1, noJdk.exitCode());
		assertTrue(noJdk.err().contains("apt-get install openjdk-17-jdk-headless"), noJdk.err());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void testsThatOpenWindowsGetADisplayThatEndsWithThem() throws Exception {
		checkout.script("bin/mvn", """
				if [ "$1" = --version ]; then echo "Apache Maven 3.9.9"; exit; fi
				echo "on $DISPLAY"
				""");
		checkout.script("bin/Xvfb", "echo 4242; echo $$ > \"$CALLS\"; exec sleep 60\n");
		checkout.script("bin/openbox", "exit 0");
		assertEquals("on :4242\n", withoutDisplay("verify").out());
		assertEquals("on \n", withoutDisplay("package").out(), "nothing opens a window before the tests");
		assertEquals("on \n", withoutDisplay("-Djalon.workbench.skip=true", "verify").out());
		long server = Long.parseLong(Files.readString(calls()).strip());
		ProcessHandle.of(server).ifPresent(process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void noDisplayAndNoXvfbIsSaidWithTheDebianPackageAndTheWayOut() throws Exception {
		checkout.script("bin/mvn", "echo 'Apache Maven 3.9.9'");
		// the commands that the script itself needs, and no Xvfb
		for (String command : List.of("sh", "dirname", "uname", "sed", "mktemp", "grep", "cat", "sleep", "rm")) {
			Files.createSymbolicLink(checkout.root().resolve("bin").resolve(command), Path.of("/bin").resolve(command));
		}
		Outcome outcome = checkout.run(checkout.root().resolve("mvnw"), folder, Map.of("DISPLAY", "",
				"WAYLAND_DISPLAY", "", "PATH", checkout.root().resolve("bin").toString()), "verify");
		assertEquals(1, outcome.exitCode());
		assertTrue(outcome.err().contains("apt-get install xvfb"), outcome.err());
		assertTrue(outcome.err().contains("-Djalon.workbench.skip=true"), outcome.err());
	}

	private Outcome withoutDisplay(String... arguments) throws IOException, InterruptedException {
		String path = checkout.root().resolve("bin") + ":" + System.getenv("PATH");
		return checkout.run(checkout.root().resolve("mvnw"), folder, Map.of("PATH", path, "CALLS", calls().toString(),
				"DISPLAY", "", "WAYLAND_DISPLAY", ""), arguments);
	}

	private Outcome mvnw(String... arguments) throws IOException, InterruptedException {
		String path = checkout.root().resolve("bin") + ":" + System.getenv("PATH");
		return checkout.run(checkout.root().resolve("mvnw"), folder,
				Map.of("PATH", path, "CALLS", calls().toString()), arguments);
	}

	private Path calls() {
		return checkout.root().resolve("calls");
	}
}
