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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
						if (System.getenv("SHOW") != null) {
							System.out.println(System.getProperty("java.class.path"));
							System.out.println("open " + Object.class.getModule().isOpen("sun.nio.ch", Main.class.getModule()));
						}
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
				case "$*" in *fr.jalon.engine.spark*)
					mkdir -p bundles/fr.jalon.engine.spark/target
					printf '/m2/spark-core.jar:/m2/scala.jar' > bundles/fr.jalon.engine.spark/target/spark.classpath ;;
				esac
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

	@Test
	void sparkIsBuiltAndOnTheClassPathOnlyWhenItIsAskedFor() throws Exception {
		checkout.file("bundles/fr.jalon.engine.spark/src/Spark.java", "");
		Outcome without = show(Map.of(), "compute", ".");
		assertFalse(without.out().contains("spark"), without.out());
		assertTrue(without.out().contains("open false"), without.out());
		assertFalse(lastCall().contains("spark"), lastCall());

		Outcome with = show(Map.of(), "compute", ".", "--engine", "spark");
		assertTrue(with.err().contains(BUILD), with.err());
		assertTrue(lastCall().contains("bundles/fr.jalon.cli,bundles/fr.jalon.engine.spark"), lastCall());
		assertTrue(with.out().contains("/fr.jalon.engine.spark-0.1.0-SNAPSHOT.jar:/m2/spark-core.jar:/m2/scala.jar"), with.out());
		assertTrue(with.out().contains("open true"), with.out());

		Outcome again = show(Map.of(), "compute", ".", "--engine=spark");
		assertEquals("", again.err());
		assertEquals(2, calls());
	}

	@Test
	void theSparkOfTheUserIsTakenWithItsSettings() throws Exception {
		Path home = folder.resolve("mon spark");
		Files.createDirectories(home.resolve("conf"));
		Files.createDirectories(home.resolve("jars"));
		Files.createFile(home.resolve("jars/spark-sql_2.13-4.0.1.jar"));
		Path hadoop = Files.createDirectories(folder.resolve("hadoop"));
		Outcome byEnvironment = show(Map.of("SPARK_HOME", home.toString(), "HADOOP_CONF_DIR", hadoop.toString()), "compute", "--engine", "spark");
		assertTrue(byEnvironment.out().contains(":" + hadoop + ":" + home + "/conf:" + home + "/jars/spark-sql_2.13-4.0.1.jar"), byEnvironment.out());
		assertFalse(byEnvironment.out().contains("/m2/"), byEnvironment.out());
		Outcome byOption = show(Map.of(), "compute", "--engine", "spark", "--spark-home", home.toString());
		assertTrue(byOption.out().contains(home + "/jars/spark-sql_2.13-4.0.1.jar"), byOption.out());
	}

	@Test
	void aFolderWithoutSparkIsSaidBeforeAnyWork() throws Exception {
		Outcome outcome = show(Map.of("SPARK_HOME", folder.toString()), "compute", "--engine", "spark");
		assertEquals(2, outcome.exitCode());
		assertTrue(outcome.err().contains("Spark est introuvable dans " + folder), outcome.err());
		assertTrue(outcome.err().contains("Spark was not found in " + folder), outcome.err());
		assertFalse(Files.exists(checkout.root().resolve("calls")), "nothing was built");
	}

	/** Whoever starts Spark otherwise, as the tests do, opens the same. */
	@Test
	void theLauncherOpensToSparkWhatTheBuildOpens() throws Exception {
		Path root = Path.of(System.getProperty("jalon.root"));
		String pom = Files.readString(root.resolve("pom.xml"));
		String opens = pom.substring(pom.indexOf("<spark.opens>"), pom.indexOf("</spark.opens>"));
		String launcher = Files.readString(root.resolve("jalon"));
		Matcher matcher = Pattern.compile("--add-opens=java.base/([a-z.]+)=ALL-UNNAMED").matcher(opens);
		int found = 0;
		while (matcher.find()) {
			found++;
			assertTrue(Pattern.compile("[ \\t]" + Pattern.quote(matcher.group(1)) + "[ ;]").matcher(launcher).find(), matcher.group(1));
		}
		assertTrue(found > 10, opens);
	}

	private Outcome show(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
		Map<String, String> all = new HashMap<>(environment);
		all.put("SHOW", "yes");
		all.putIfAbsent("SPARK_HOME", "");
		return checkout.run(checkout.root().resolve("jalon"), folder, all, arguments);
	}

	private String lastCall() throws IOException {
		List<String> lines = Files.readAllLines(checkout.root().resolve("calls"));
		return lines.get(lines.size() - 1);
	}

	private Outcome jalon(String... arguments) throws IOException, InterruptedException {
		return checkout.run(checkout.root().resolve("jalon"), folder, Map.of(), arguments);
	}

	private long calls() throws IOException {
		return Files.readAllLines(checkout.root().resolve("calls")).size();
	}
}
