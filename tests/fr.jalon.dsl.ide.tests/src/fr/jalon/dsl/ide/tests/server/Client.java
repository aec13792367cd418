// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that remembers what it is told. */
final class Client implements LanguageClient {

	private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
	private final List<String> told = new CopyOnWriteArrayList<>();
	private final List<String> messages = new CopyOnWriteArrayList<>();
	private final List<String> registered = new CopyOnWriteArrayList<>();

	List<Diagnostic> diagnostics(String uri) {
		return new ArrayList<>(diagnostics.getOrDefault(uri, List.of()));
	}

	/** Addresses of texts that diagnostics came for, in the order in which they came, since the last time this was asked. */
	List<String> toldSince() {
		List<String> since = List.copyOf(told);
		told.clear();
		return since;
	}

	/** What the server would have shown to the user in a window or a log. */
	List<String> messages() {
		return List.copyOf(messages);
	}

	List<String> registered() {
		return List.copyOf(registered);
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		diagnostics.put(params.getUri(), params.getDiagnostics());
		told.add(params.getUri());
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		params.getRegistrations().forEach(each -> registered.add(each.getMethod()));
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object object) {
		messages.add(String.valueOf(object));
	}

	@Override
	public void showMessage(MessageParams params) {
		messages.add(params.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
		messages.add(params.getMessage());
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams params) {
		messages.add(params.getMessage());
	}
}
