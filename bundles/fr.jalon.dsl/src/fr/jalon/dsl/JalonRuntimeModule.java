// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.validation.CompositeEValidator;

import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.serializer.sequencer.GenericSequencer;
import org.eclipse.xtext.serializer.sequencer.ISemanticSequencer;
import org.eclipse.xtext.serializer.tokens.ICrossReferenceSerializer;
import org.eclipse.xtext.serializer.tokens.IEnumLiteralSerializer;

import com.google.inject.Binder;
import com.google.inject.name.Names;

import fr.jalon.dsl.conversion.JalonValueConverters;
import fr.jalon.dsl.edit.TextKeeper;
import fr.jalon.dsl.formatting2.SpaceAwareRegions;
import fr.jalon.dsl.messages.JalonResource;
import fr.jalon.dsl.messages.LinkMessages;
import fr.jalon.dsl.messages.SyntaxMessages;
import fr.jalon.dsl.naming.NamedFragments;
import fr.jalon.dsl.naming.JalonQualifiedNames;
import fr.jalon.dsl.parser.GuardedParser;
import fr.jalon.dsl.parser.JalonLexer;
import fr.jalon.dsl.serializer.AuthorOrderSequencer;
import fr.jalon.dsl.serializer.NameKeeper;
import fr.jalon.dsl.serializer.SpellingKeeper;
import fr.jalon.dsl.scoping.JalonNamespaceScopes;

/** The services of the language, where they differ from Xtext's own. */
public class JalonRuntimeModule extends AbstractJalonRuntimeModule {

	@Override
	public void configureRuntimeLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(JalonLexer.class);
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return JalonValueConverters.class;
	}

	@Override
	public void configureIScopeProviderDelegate(Binder binder) {
		binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE))
				.to(JalonNamespaceScopes.class);
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return JalonQualifiedNames.class;
	}

	/** EMF's own validation speaks English and knows no code; what it would find is found by the checks. */
	public void configureUseEObjectValidator(Binder binder) {
		binder.bind(Boolean.class).annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR)).toInstance(false);
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return JalonResource.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return LinkMessages.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return GuardedParser.class;
	}

	@Override
	public Class<? extends ISerializer> bindISerializer() {
		return TextKeeper.class;
	}

	public Class<? extends IEnumLiteralSerializer> bindIEnumLiteralSerializer() {
		return SpellingKeeper.class;
	}

	@Override
	public void configureGenericSemanticSequencer(Binder binder) {
		binder.bind(ISemanticSequencer.class).annotatedWith(GenericSequencer.class).to(AuthorOrderSequencer.class);
	}

	public Class<? extends ICrossReferenceSerializer> bindICrossReferenceSerializer() {
		return NameKeeper.class;
	}

	public Class<? extends TextRegionAccessBuilder> bindTextRegionAccessBuilder() {
		return SpaceAwareRegions.class;
	}

	public Class<? extends IFragmentProvider> bindIFragmentProvider() {
		return NamedFragments.class;
	}
}
