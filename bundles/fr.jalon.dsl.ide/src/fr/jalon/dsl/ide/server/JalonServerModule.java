// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.util.Modules;

/** The services of one server, around one language. */
final class JalonServerModule extends AbstractModule {

	private final Injector language;
	private final ServerOptions options;
	private final ILanguageServerShutdownAndExitHandler end;

	private JalonServerModule(Injector language, ServerOptions options, ILanguageServerShutdownAndExitHandler end) {
		this.language = language;
		this.options = options;
		this.end = end;
	}

	static com.google.inject.Module create(Injector language, ServerOptions options, ILanguageServerShutdownAndExitHandler end) {
		return Modules.override(new ServerModule()).with(new JalonServerModule(language, options, end));
	}

	@Override
	protected void configure() {
		// Not the global registry: in Eclipse that one holds other languages.
		IResourceServiceProvider.Registry languages = new ResourceServiceProviderRegistryImpl();
		languages.getExtensionToFactoryMap().put("jalon", language.getInstance(IResourceServiceProvider.class));
		bind(IResourceServiceProvider.Registry.class).toInstance(languages);
		bind(LanguageServices.class).toInstance(new LanguageServices(language));
		bind(ServerOptions.class).toInstance(options);
		bind(ILanguageServerShutdownAndExitHandler.class).toInstance(end);
		bind(LanguageServer.class).to(JalonLanguageServer.class);
		bind(LanguageServerImpl.class).to(JalonLanguageServer.class);
		bind(WorkspaceManager.class).to(TextWorkspace.class);
		bind(UriExtensions.class).to(ClientUris.class);
	}
}
