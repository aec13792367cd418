// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionListener;
import org.eclipse.sirius.business.api.session.SessionManagerListener;

import fr.jalon.dsl.sync.SyncedTexts;

/** Follows all sessions of Sirius, and keeps the texts of contracts in them equal to their models. */
public class ContractSessions extends SessionManagerListener.Stub {

	private static final Map<Session, SessionTexts> FOLLOWED = new ConcurrentHashMap<>();

	/** The texts of an open session. */
	public static Optional<SessionTexts> texts(Session session) {
		return Optional.ofNullable(FOLLOWED.get(session));
	}

	@Override
	public void notifyAddSession(Session session) {
		// Before any text is read: what is in the session counts, rather than what was last built.
		JalonTexts.get(SyncedTexts.class).useOwnNames(session.getTransactionalEditingDomain().getResourceSet());
		if (session.isOpen()) {
			follow(session);
		}
	}

	@Override
	public void notifyRemoveSession(Session session) {
		leave(session);
	}

	@Override
	public void notify(Session session, int notification) {
		switch (notification) {
			case SessionListener.OPENED -> follow(session);
			case SessionListener.CLOSING, SessionListener.CLOSED -> leave(session);
			default -> texts(session).ifPresent(SessionTexts::changed);
		}
	}

	private static void follow(Session session) {
		if (session.getTransactionalEditingDomain() != null && !FOLLOWED.containsKey(session)) {
			FOLLOWED.put(session, SessionTexts.follow(session));
		}
	}

	private static void leave(Session session) {
		SessionTexts texts = FOLLOWED.remove(session);
		if (texts != null) {
			texts.stop();
		}
	}
}
