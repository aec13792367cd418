// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import fr.jalon.engine.EngineException;
import fr.jalon.engine.internal.Words;

/**
 * Where a database is, and who asks. The address may name host, port, database, user and what the driver knows of TLS; what it
 * leaves out comes from {@code PGHOST}, {@code PGPORT}, {@code PGDATABASE} and {@code PGUSER}, as for all tools of PostgreSQL. The
 * password comes from {@code PGPASSWORD}, or the driver takes it from the file {@code PGPASSFILE} or {@code ~/.pgpass}: a command
 * line is seen by everybody on the machine and kept in histories, so an address that has one is refused.
 *
 * @param url for the driver, without user
 * @param shown for people: database and host, nothing secret
 */
record Address(String url, Properties properties, String shown) {

	static final String SCHEME = "jdbc:postgresql:";

	/** Not the record's own, which would show the password. */
	@Override
	public String toString() {
		return shown;
	}

	static Address of(String engine, Map<String, String> environment) throws EngineException {
		String rest = engine.substring(SCHEME.length());
		int question = rest.indexOf('?');
		String place = question < 0 ? rest : rest.substring(0, question);
		String parameters = question < 0 ? "" : rest.substring(question + 1);
		if (place.startsWith("//")) {
			place = place.substring(2);
		}
		if (place.contains("@") || parameter(parameters, "password") != null) {
			throw EngineException.fatal(Words.message("postgresql.password.given"), null);
		}
		int slash = place.indexOf('/');
		// jdbc:postgresql:base names a database of this machine; jdbc:postgresql://serveur a host without a database.
		boolean hosted = rest.startsWith("//");
		String host = hosted ? slash < 0 ? place : place.substring(0, slash) : "";
		String database = slash < 0 ? hosted ? "" : place : place.substring(slash + 1);
		if (host.isEmpty()) {
			String port = environment.get("PGPORT");
			host = environment.getOrDefault("PGHOST", "localhost") + (port == null ? "" : ":" + port);
		}
		if (host.startsWith("/")) {
			throw EngineException.fatal(Words.message("postgresql.socket"), null);
		}
		Properties properties = new Properties();
		String user = parameter(parameters, "user");
		if (user == null && environment.containsKey("PGUSER")) {
			user = environment.get("PGUSER");
			properties.setProperty("user", user);
		}
		if (database.isEmpty()) {
			database = environment.getOrDefault("PGDATABASE", user != null ? user : System.getProperty("user.name"));
		}
		if (environment.containsKey("PGPASSWORD")) {
			properties.setProperty("password", environment.get("PGPASSWORD"));
		}
		if (environment.containsKey("PGSSLMODE") && parameter(parameters, "sslmode") == null) {
			properties.setProperty("sslmode", environment.get("PGSSLMODE"));
		}
		setUnlessGiven(properties, parameters, "ApplicationName", "jalon");
		setUnlessGiven(properties, parameters, "connectTimeout", "15");
		// A server that vanishes without a word is noticed by the system.
		setUnlessGiven(properties, parameters, "tcpKeepAlive", "true");
		String url = SCHEME + "//" + host + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters);
		return new Address(url, properties, database + " (" + host + ")");
	}

	private static void setUnlessGiven(Properties properties, String parameters, String name, String value) {
		if (parameter(parameters, name) == null) {
			properties.setProperty(name, value);
		}
	}

	/** Null when it is not given. Names in any case: a password must not pass because of a capital. */
	private static String parameter(String parameters, String name) {
		for (String parameter : parameters.split("&")) {
			int equals = parameter.indexOf('=');
			String given = equals < 0 ? parameter : parameter.substring(0, equals);
			if (given.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
				return equals < 0 ? "" : parameter.substring(equals + 1);
			}
		}
		return null;
	}
}
