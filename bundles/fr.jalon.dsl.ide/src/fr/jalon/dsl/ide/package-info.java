// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/**
 * What an editor needs beyond the language itself, once for all editors: the language server, the Xtext editor and the
 * generic editor of Eclipse.
 *
 * <p>Each service is a plain class that takes an {@link org.eclipse.xtext.resource.XtextResource} (and an offset) and
 * returns plain records; none of them knows LSP4J or Eclipse. Only {@code server} speaks the Language Server Protocol. Get a
 * service from the injector of the language ({@code fr.jalon.dsl.ide.JalonIdeSetup}, or the one of the Xtext UI bundle, where
 * {@link fr.jalon.dsl.ide.JalonIdeModule} is mixed in):
 *
 * <pre>
 * Injector jalon = new JalonIdeSetup().createInjectorAndDoEMFRegistration();
 * jalon.getInstance(UserLanguage.class).set(Locale.ENGLISH);
 * LiveTexts texts = jalon.getInstance(LiveTexts.class);       // or any resource set with all texts that belong together
 * texts.put(uri, document.get());
 * texts.refresh();
 * </pre>
 *
 * <p>Messages are in the language that {@link fr.jalon.dsl.UserLanguage} of the same injector says.
 */
package fr.jalon.dsl.ide;
