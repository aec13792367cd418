// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

import fr.jalon.engine.EngineException;
import fr.jalon.engine.internal.Words;
import fr.jalon.runtime.text.Message;

/** What the driver and the server say, as something a user can act upon. States: annex A of the PostgreSQL manual. */
final class Failures {

	private final Address address;

	Failures(Address address) {
		this.address = address;
	}

	/** There is no connection. */
	EngineException connecting(SQLException e) {
		return EngineException.fatal(connectingMessage(e), e);
	}

	private Message connectingMessage(SQLException e) {
		if (cause(e, UnknownHostException.class)) {
			return Words.message("postgresql.host", address.shown());
		}
		if (cause(e, ConnectException.class) || cause(e, NoRouteToHostException.class) || cause(e, SocketTimeoutException.class)) {
			return Words.message("postgresql.refused", address.shown());
		}
		return switch (state(e)) {
			case "28P01", "28000", "08004" -> Words.message("postgresql.login", address.shown());
			case "3D000" -> Words.message("postgresql.database", address.shown());
			case "53300" -> Words.message("postgresql.busy", address.shown());
			case "57P03" -> Words.message("postgresql.starting", address.shown());
			default -> Words.message("postgresql.connection", address.shown(), said(e));
		};
	}

	/** A query failed. */
	EngineException asking(SQLException e, String timeout) {
		String state = state(e);
		if (state.startsWith("08") || state.equals("57P01") || state.equals("57P02") || state.equals("57P03") || state.equals("57P05")
				|| state.equals("25P03")) {
			return EngineException.lost(Words.message("postgresql.lost", address.shown()), e);
		}
		return switch (state) {
			case "57014" -> new EngineException(Words.message("postgresql.timeout", timeout == null ? "?" : timeout), e);
			case "22003" -> EngineException.overflow(e);
			case "42501" -> new EngineException(Words.message("postgresql.denied", said(e)), e);
			case "53100" -> new EngineException(Words.message("postgresql.disk"), e);
			case "53200" -> new EngineException(Words.message("postgresql.memory"), e);
			case "40001" -> new EngineException(Words.message("postgresql.conflict"), e);
			default -> new EngineException(Words.message("postgresql.failed", said(e)), e);
		};
	}

	private static String state(SQLException e) {
		return e.getSQLState() == null ? "" : e.getSQLState();
	}

	/** The first line of what was said. */
	private static String said(SQLException e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
	}

	private static boolean cause(Throwable e, Class<? extends Throwable> type) {
		for (Throwable t = e; t != null; t = t.getCause()) {
			if (type.isInstance(t)) {
				return true;
			}
		}
		return false;
	}
}
