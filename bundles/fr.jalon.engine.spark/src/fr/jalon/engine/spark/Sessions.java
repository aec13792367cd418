// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.spark.sql.SparkSession;

import fr.jalon.engine.Backend;
import fr.jalon.engine.EngineException;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.runtime.csv.CsvReader;

/** Sessions of Spark that say nothing, leave nothing behind in the user's folder, and compute exactly. */
final class Sessions {

	private static final String LOG_CONFIGURATION = "log4j2.configurationFile";
	private static final int PATIENCE_MILLIS = 5_000;

	private Sessions() {
	}

	/** Whether Spark is at work in this JVM already: it then is used, and left at work. */
	static boolean isRunning() {
		return SparkSession.getDefaultSession().isDefined();
	}

	/** Starts Spark, or joins the one that is at work; the session has views and settings of its own. */
	static SparkSession open(SparkSettings settings, ZoneId zone, Path temporary) throws EngineException {
		if (!isRunning()) {
			beQuiet();
			mustAnswer(settings.master());
		}
		SparkSession.Builder builder = SparkSession.builder().appName("Jalon").master(settings.master())
				.config("spark.ui.enabled", "false")
				.config("spark.ui.showConsoleProgress", "false")
				.config("spark.sql.catalogImplementation", "in-memory")
				.config("spark.sql.warehouse.dir", temporary.resolve("warehouse").toUri().toString())
				.config("spark.sql.artifact.isolation.enabled", "false");
		if (settings.isLocal()) {
			// Nobody else takes part: no name of this machine needs to be looked up, no port be open to others.
			builder.config("spark.driver.host", "localhost").config("spark.driver.bindAddress", "127.0.0.1")
					.config("spark.local.dir", temporary.toString());
		} else {
			builder.config("spark.jars", Stream.of(Sessions.class, CsvReader.class, Backend.class).map(Sessions::jar).filter(Objects::nonNull)
					.distinct().collect(Collectors.joining(",")));
		}
		settings.properties().forEach(builder::config);
		return exact(builder.getOrCreate().newSession(), zone);
	}

	/** With the settings that the SQL of plans relies upon, and the reading of files. */
	static SparkSession exact(SparkSession session, ZoneId zone) {
		Dialect.SPARK.setUp(zone).forEach(session::sql);
		session.conf().set("spark.sql.session.timeZone", zone.getId());
		session.conf().set("spark.sql.datetime.java8API.enabled", "true");
		return session;
	}

	/** Only before the first word is said does the logging look for its configuration. */
	private static void beQuiet() {
		if (System.getProperty(LOG_CONFIGURATION) == null && System.getProperty("log4j.configurationFile") == null) {
			// by its address, for the logging does not always look where this class came from
			System.setProperty(LOG_CONFIGURATION, Sessions.class.getResource("log4j2-jalon.properties").toString());
		}
	}

	/** Spark itself asks for a minute, and then speaks of something else. */
	private static void mustAnswer(String master) throws EngineException {
		if (!master.startsWith("spark://")) {
			return;
		}
		IOException problem = null;
		for (String address : master.substring("spark://".length()).split(",")) {
			try (Socket socket = new Socket()) {
				URI uri = new URI("spark://" + address);
				if (uri.getHost() == null || uri.getPort() < 0) {
					throw EngineException.fatal(SparkWords.message("spark.master", master), null);
				}
				socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
				return;
			} catch (URISyntaxException e) {
				throw EngineException.fatal(SparkWords.message("spark.master", master), e);
			} catch (IOException e) {
				problem = e;
			}
		}
		throw EngineException.fatal(SparkWords.message("spark.unreachable", master), problem);
	}

	/** The jar that a class comes from, which executors must have; null when it is none. */
	private static String jar(Class<?> type) {
		try {
			Path path = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			return Files.isRegularFile(path) ? path.toUri().toString() : null;
		} catch (URISyntaxException | RuntimeException e) {
			return null;
		}
	}
}
