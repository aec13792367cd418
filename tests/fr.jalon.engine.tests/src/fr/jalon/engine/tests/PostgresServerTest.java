// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import fr.jalon.testing.Postgres;
import fr.jalon.testing.PostgresServer;

/** The server that tests use does what its users rely on. */
@ExtendWith(Postgres.class)
class PostgresServerTest {

	@Test
	void eachTestMayHaveADatabaseOfItsOwn(PostgresServer server) throws SQLException {
		String one = server.createDatabase();
		String other = server.createDatabase();
		server.execute(one, "CREATE TABLE \"Été\" (n int)", "INSERT INTO \"Été\" VALUES (7)");
		try (Connection connection = server.connect(one); Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT n FROM \"Été\"")) {
			rows.next();
			assertEquals(7, rows.getInt(1));
		}
		assertThrows(SQLException.class, () -> server.execute(other, "SELECT * FROM \"Été\""));
	}

	@Test
	void theGuardedRoleNeedsItsPassword(PostgresServer server) throws SQLException {
		SQLException refused = assertThrows(SQLException.class,
				() -> DriverManager.getConnection(server.url("postgres"), PostgresServer.GUARDED_USER, "autre"));
		assertEquals("28P01", refused.getSQLState());
		DriverManager.getConnection(server.url("postgres"), PostgresServer.GUARDED_USER, PostgresServer.PASSWORD).close();
	}

	@Test
	void aServerOfOnesOwnCanCrashWithoutHarmToTheSharedOne(PostgresServer server) throws Exception {
		try (PostgresServer own = PostgresServer.start(); Connection connection = own.connect("postgres")) {
			own.crash();
			assertThrows(SQLException.class, () -> connection.createStatement().execute("SELECT 1"));
		}
		server.connect("postgres").close();
	}
}
