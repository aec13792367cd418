// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server for tests, made with what the machine has ({@code initdb} of {@code /usr/lib/postgresql} or the path), on a
 * free port of this machine only, in a folder of its own. It stops and its folder goes when {@link #close} is called or this
 * process ends, however it ends.
 *
 * <p>{@link #shared} is what most tests want: one for all tests of a JVM, with {@link #createDatabase} for a database of one's own.
 * It works with any test engine, since it is a plain call: where there is no PostgreSQL the test is skipped with a word, or fails
 * when {@code -Djalon.require.postgresql=true} is set.
 */
public final class PostgresServer implements AutoCloseable {

	/** Owner of everything; needs no password. */
	public static final String USER = "jalon";

	/** A role that must give {@link #PASSWORD}, and may read the schema {@code public} only. */
	public static final String GUARDED_USER = "lecteur";

	/** With what an address or a log must not contain: a space, a colon, a backslash, a quote, a percent sign, an accent. */
	public static final String PASSWORD = "sésame: o'uvre\\toi 100%@";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final Path binaries;
	private final Path folder;
	private final Process keeper;
	private final OutputStream life;
	private final int port;

	/** Started when first asked for; kept until the JVM ends. */
	private static final class Shared {
		static final PostgresServer SERVER = start();
	}

	private PostgresServer(Path binaries, int port) throws IOException, InterruptedException {
		this.binaries = binaries;
		this.port = port;
		folder = Files.createTempDirectory("jalon-pg-");
		if (isRoot()) {
			run(List.of("chown", "postgres", folder.toString()));
		}
		run(asServer("sh", "-c", initialise()));
		// The server lives as long as the keeper's standard input: when this process ends, even killed, the keeper reads its end.
		keeper = new ProcessBuilder(asServer("sh", "-c", keep())).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		life = keeper.getOutputStream();
		awaitStart();
		try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("CREATE ROLE " + GUARDED_USER + " LOGIN PASSWORD '" + PASSWORD.replace("'", "''") + "'");
		} catch (SQLException e) {
			close();
			throw new IOException(e);
		}
	}

	/** The one that all tests of this JVM share; skips or fails the calling test where there is none. */
	public static PostgresServer shared() {
		requireInstalled();
		return Shared.SERVER;
	}

	/** A server of one's own, for tests that break it; skips or fails the calling test where there is none. */
	public static PostgresServer start() {
		Path binaries = requireInstalled();
		IOException last = null;
		// Between looking for a free port and using it, someone else may take it.
		for (int attempt = 0; attempt < 5; attempt++) {
			try {
				return new PostgresServer(binaries, freePort());
			} catch (IOException e) {
				last = e;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(e);
			}
		}
		throw new UncheckedIOException(last);
	}

	/** Whether tests with PostgreSQL can run here. */
	public static boolean isInstalled() {
		return binaries().isPresent();
	}

	private static Path requireInstalled() {
		Optional<Path> found = binaries();
		if (found.isPresent()) {
			return found.get();
		}
		String what = "PostgreSQL is not installed here (no initdb in /usr/lib/postgresql/*/bin nor in PATH)";
		if (Boolean.getBoolean("jalon.require.postgresql")) {
			throw new AssertionError(what + ", and jalon.require.postgresql asks for it");
		}
		throw new TestAbortedException(what + ": skipped");
	}

	private static Optional<Path> binaries() {
		List<Path> candidates = new ArrayList<>();
		Path debian = Path.of("/usr/lib/postgresql");
		if (Files.isDirectory(debian)) {
			try (Stream<Path> versions = Files.list(debian)) {
				versions.sorted(Comparator.comparing((Path p) -> version(p)).reversed()).forEach(v -> candidates.add(v.resolve("bin")));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		String path = System.getenv("PATH");
		Stream.of((path == null ? "" : path).split(":")).filter(p -> !p.isEmpty()).map(Path::of).forEach(candidates::add);
		return candidates.stream().filter(c -> Files.isExecutable(c.resolve("initdb")) && Files.isExecutable(c.resolve("pg_ctl"))).findFirst();
	}

	private static int version(Path folder) {
		String digits = folder.getFileName().toString().replaceAll("\\D.*", "");
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

	/** Address of a database, without user: {@code jdbc:postgresql://127.0.0.1:port/name}. */
	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	public int port() {
		return port;
	}

	/** One of the programs that come with the server, {@code psql} for instance. */
	public Path program(String name) {
		return binaries.resolve(name);
	}

	/** A connection as {@link #USER}. */
	public Connection connect(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", USER);
		return DriverManager.getConnection(url(database), properties);
	}

	/** A new, empty database; its name. */
	public String createDatabase() throws SQLException {
		String name = "essai_" + DATABASES.incrementAndGet();
		try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
		}
		return name;
	}

	/** Executes statements in a database, as {@link #USER}. */
	public void execute(String database, String... statements) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/** Ends the server as a power cut would: nobody is told, connections break. */
	public void crash() throws IOException, InterruptedException {
		String pid = Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip();
		ProcessHandle.of(Long.parseLong(pid)).ifPresent(server -> {
			server.descendants().forEach(ProcessHandle::destroyForcibly);
			server.destroyForcibly();
		});
	}

	@Override
	public void close() {
		try {
			life.close();
			if (!keeper.waitFor(30, TimeUnit.SECONDS)) {
				keeper.destroyForcibly();
			}
		} catch (IOException e) {
			keeper.destroyForcibly();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private Path data() {
		return folder.resolve("data");
	}

	private String initialise() {
		String settings = String.join("\n", "listen_addresses = '127.0.0.1'", "port = " + port, "unix_socket_directories = ''",
				"fsync = off", "synchronous_commit = off", "full_page_writes = off", "shared_buffers = 64MB", "max_connections = 40",
				"timezone = 'UTC'", "");
		String access = "host all " + GUARDED_USER + " 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n";
		return quoted(binaries.resolve("initdb")) + " -D " + quoted(data()) + " -U " + USER
				+ " -A trust -E UTF8 --locale=C --no-sync >" + quoted(folder.resolve("initdb.log")) + " 2>&1 && cat >>"
				+ quoted(data().resolve("postgresql.conf")) + " <<'END'\n" + settings + "END\ncat >" + quoted(data().resolve("pg_hba.conf"))
				+ " <<'END'\n" + access + "END\n";
	}

	private String keep() {
		String control = quoted(binaries.resolve("pg_ctl")) + " -D " + quoted(data());
		return control + " -w -t 60 -l " + quoted(folder.resolve("server.log")) + " start && touch " + quoted(folder.resolve("ready"))
				+ " || touch " + quoted(folder.resolve("failed")) + "\ncat >/dev/null\n" + control + " -m immediate -w stop\nrm -rf "
				+ quoted(folder) + "\n";
	}

	private void awaitStart() throws IOException, InterruptedException {
		while (!Files.exists(folder.resolve("ready"))) {
			if (Files.exists(folder.resolve("failed")) || !keeper.isAlive()) {
				String log = Files.exists(folder.resolve("server.log")) ? Files.readString(folder.resolve("server.log")) : "";
				close();
				throw new IOException("PostgreSQL does not start: " + log);
			}
			Thread.sleep(20);
		}
	}

	/** The server refuses to run as root. */
	private static List<String> asServer(String... command) {
		List<String> all = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
		all.addAll(List.of(command));
		return all;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static void run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IOException(String.join(" ", command) + ": " + said);
		}
	}

	private static String quoted(Path path) {
		return "'" + path.toString().replace("'", "'\\''") + "'";
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
