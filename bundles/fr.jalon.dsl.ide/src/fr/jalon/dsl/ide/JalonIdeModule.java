// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;

import com.google.inject.Binder;
import com.google.inject.name.Names;

import fr.jalon.dsl.ide.completion.CompletionLexer;
import fr.jalon.dsl.ide.completion.CompletionService;
import fr.jalon.dsl.ide.completion.JalonProposalProvider;

/** The services of an editor, where they differ from Xtext's own. */
public class JalonIdeModule extends AbstractJalonIdeModule {

	@Override
	public void configureContentAssistLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(CompletionLexer.class);
	}

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return JalonProposalProvider.class;
	}

	public Class<? extends ContentAssistService> bindContentAssistService() {
		return CompletionService.class;
	}
}
