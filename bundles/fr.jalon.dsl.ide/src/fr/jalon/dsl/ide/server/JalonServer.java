// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * The language server on a pair of streams: {@code jalon lsp} gives it those of its process.
 *
 * <pre>
 * int code = new JalonServer(new JalonIdeSetup().createInjectorAndDoEMFRegistration(), new ServerOptions(null)).run(in, out);
 * </pre>
 */
public final class JalonServer {

	private final Injector language;
	private final ServerOptions options;

	/** @param language made by {@code JalonIdeSetup} */
	public JalonServer(Injector language, ServerOptions options) {
		this.language = language;
		this.options = options;
	}

	/**
	 * Serves one client until it says {@code exit} or closes its stream. Nothing but the protocol is written to {@code out}.
	 *
	 * @return 0 when the client took leave as it should, else 1
	 */
	public int run(InputStream in, OutputStream out) throws InterruptedException {
		Leave leave = new Leave();
		Injector injector = Guice.createInjector(JalonServerModule.create(language, options, leave));
		JalonLanguageServer server = injector.getInstance(JalonLanguageServer.class);
		ExecutorService reader = Executors.newSingleThreadExecutor(JalonServer::thread);
		try {
			Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>().setLocalService(server)
					.setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out).setExecutorService(reader).create();
			server.connect(launcher.getRemoteProxy());
			Future<Void> listening = launcher.startListening();
			Thread watch = thread(() -> {
				await(listening);
				leave.gone.countDown();
			});
			watch.start();
			leave.gone.await();
			listening.cancel(true);
			return leave.orderly ? 0 : 1;
		} finally {
			server.getRequestManager().shutdown();
			reader.shutdownNow();
		}
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "jalon-lsp");
		thread.setDaemon(true);
		return thread;
	}

	private static void await(Future<Void> listening) {
		try {
			listening.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException | CancellationException e) {
			// The stream broke: the client is gone.
		}
	}

	/** Remembers whether the client announced its leave. */
	private static final class Leave implements ILanguageServerShutdownAndExitHandler {

		private final CountDownLatch gone = new CountDownLatch(1);
		private volatile boolean orderly;

		@Override
		public void shutdown() {
			orderly = true;
		}

		@Override
		public void exit() {
			gone.countDown();
		}
	}
}
