// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui;

import org.eclipse.compare.IViewerCreator;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.eclipse.xtext.builder.builderState.IBuilderState;
import org.eclipse.xtext.builder.clustering.CurrentDescriptions;
import org.eclipse.xtext.builder.impl.PersistentDataAwareDirtyResource;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.LexerProvider;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.containers.IAllContainersState;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.ui.DefaultUiModule;
import org.eclipse.xtext.ui.UIBindings;
import org.eclipse.xtext.ui.codemining.XtextCodeMiningReconcileStrategy;
import org.eclipse.xtext.ui.compare.DefaultViewerCreator;
import org.eclipse.xtext.ui.editor.DirtyStateEditorSupport.IConcurrentEditingCallback;
import org.eclipse.xtext.ui.editor.DocumentBasedDirtyResource;
import org.eclipse.xtext.ui.editor.IValidationJobScheduler;
import org.eclipse.xtext.ui.editor.IXtextEditorCallback;
import org.eclipse.xtext.ui.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ui.editor.contentassist.FQNPrefixMatcher;
import org.eclipse.xtext.ui.editor.contentassist.IProposalConflictHelper;
import org.eclipse.xtext.ui.editor.contentassist.PrefixMatcher;
import org.eclipse.xtext.ui.editor.contentassist.antlr.AntlrProposalConflictHelper;
import org.eclipse.xtext.ui.editor.contentassist.antlr.DelegatingContentAssistContextFactory;
import org.eclipse.xtext.ui.editor.folding.IFoldingRegionProvider;
import org.eclipse.xtext.ui.editor.formatting.IContentFormatterFactory;
import org.eclipse.xtext.ui.editor.hover.IEObjectHover;
import org.eclipse.xtext.ui.editor.model.XtextDocumentProvider;
import org.eclipse.xtext.ui.editor.occurrences.IOccurrenceComputer;
import org.eclipse.xtext.ui.editor.outline.IOutlineTreeProvider;
import org.eclipse.xtext.ui.editor.outline.impl.IOutlineTreeStructureProvider;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolutionProvider;
import org.eclipse.xtext.ui.editor.reconciler.IReconcileStrategyFactory;
import org.eclipse.xtext.ui.editor.syntaxcoloring.IHighlightingConfiguration;
import org.eclipse.xtext.ui.resource.IResourceSetProvider;
import org.eclipse.xtext.ui.shared.Access;
import org.eclipse.xtext.ui.validation.IResourceUIValidatorExtension;
import org.eclipse.xtext.validation.IResourceValidator;

import com.google.inject.Binder;
import com.google.inject.Provider;
import com.google.inject.name.Names;

import fr.jalon.dsl.ide.contentassist.antlr.internal.InternalJalonLexer;
import fr.jalon.dsl.parser.JalonLexer;
import fr.jalon.dsl.ui.build.NoMarkers;
import fr.jalon.dsl.ui.build.QuietNature;
import fr.jalon.dsl.ui.completion.WordProposals;
import fr.jalon.dsl.ui.fixes.FixResolutions;
import fr.jalon.dsl.ui.folding.TextFolding;
import fr.jalon.dsl.ui.formatting.TextLayout;
import fr.jalon.dsl.ui.highlighting.TextColours;
import fr.jalon.dsl.ui.highlighting.TextHighlighting;
import fr.jalon.dsl.ui.hover.WordHover;
import fr.jalon.dsl.ui.minings.HintMinings;
import fr.jalon.dsl.ui.outline.TextOutline;
import fr.jalon.dsl.ui.references.NameOccurrences;
import fr.jalon.dsl.ui.texts.FirstCheck;
import fr.jalon.dsl.ui.texts.OwnTextsContainers;
import fr.jalon.dsl.ui.texts.OwnTextsIndex;
import fr.jalon.dsl.ui.texts.SharedTexts;
import fr.jalon.dsl.ui.texts.TextDocuments;
import fr.jalon.dsl.ui.texts.WholeTextValidator;
import fr.jalon.dsl.ui.texts.WorkspaceTexts;

/**
 * The services of the language in a workbench, over those of {@code fr.jalon.dsl} and {@code fr.jalon.dsl.ide}: what Xtext's
 * editor needs, and adapters that show what the services of {@code fr.jalon.dsl.ide} say.
 */
public class JalonUiModule extends DefaultUiModule {

	public JalonUiModule(AbstractUIPlugin plugin) {
		super(plugin);
	}

	// ------------------------------------------------------------------------- texts: index, containers, checks, builder

	/** Projects see their own texts and those of the projects that they refer to. */
	public Provider<? extends IAllContainersState> provideIAllContainersState() {
		return Access.getWorkspaceProjectsState();
	}

	@Override
	public Class<? extends IAllContainersState.Provider> bindIAllContainersState$Provider() {
		return OwnTextsContainers.class;
	}

	@Override
	public Class<? extends IResourceSetProvider> bindIResourceSetProvider() {
		return WorkspaceTexts.class;
	}

	public void configureResourceDescriptionsProvider(Binder binder) {
		binder.bind(ResourceDescriptionsProvider.class).to(OwnTextsIndex.class);
	}

	public void configureIResourceDescriptionsBuilderScope(Binder binder) {
		binder.bind(IResourceDescriptions.class).annotatedWith(Names.named(ResourceDescriptionsProvider.NAMED_BUILDER_SCOPE))
				.to(CurrentDescriptions.ResourceSetAware.class);
	}

	public void configureIResourceDescriptionsPersisted(Binder binder) {
		binder.bind(IResourceDescriptions.class).annotatedWith(Names.named(ResourceDescriptionsProvider.PERSISTED_DESCRIPTIONS))
				.to(IBuilderState.class);
	}

	public Class<? extends DocumentBasedDirtyResource> bindDocumentBasedDirtyResource() {
		return PersistentDataAwareDirtyResource.class;
	}

	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return WholeTextValidator.class;
	}

	public Class<? extends IConcurrentEditingCallback> bindIConcurrentEditingCallback() {
		return SharedTexts.class;
	}

	public Class<? extends IValidationJobScheduler> bindIValidationJobScheduler() {
		return FirstCheck.class;
	}

	public Class<? extends IResourceUIValidatorExtension> bindIResourceUIValidatorExtension() {
		return NoMarkers.class;
	}

	public Class<? extends IXtextEditorCallback> bindIXtextEditorCallback() {
		return QuietNature.class;
	}

	public Class<? extends XtextDocumentProvider> bindXtextDocumentProvider() {
		return TextDocuments.class;
	}

	public IWorkspaceRoot bindIWorkspaceRootToInstance() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	// -------------------------------------------------------------------------------------------------------- completion

	@Override
	public Class<? extends IContentAssistProcessor> bindIContentAssistProcessor() {
		return WordProposals.class;
	}

	public Class<? extends ContentAssistContext.Factory> bindContentAssistContext$Factory() {
		return DelegatingContentAssistContextFactory.class;
	}

	public Class<? extends IProposalConflictHelper> bindIProposalConflictHelper() {
		return AntlrProposalConflictHelper.class;
	}

	public Class<? extends PrefixMatcher> bindPrefixMatcher() {
		return FQNPrefixMatcher.class;
	}

	public void configureContentAssistLexerProvider(Binder binder) {
		binder.bind(InternalJalonLexer.class).toProvider(LexerProvider.create(InternalJalonLexer.class));
	}

	// ------------------------------------------------------------------------------------------------------ highlighting

	public void configureHighlightingLexer(Binder binder) {
		binder.bind(org.eclipse.xtext.parser.antlr.Lexer.class).annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING))
				.to(JalonLexer.class);
	}

	public void configureHighlightingTokenDefProvider(Binder binder) {
		binder.bind(ITokenDefProvider.class).annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING))
				.to(AntlrTokenDefProvider.class);
	}

	public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
		return TextHighlighting.class;
	}

	public Class<? extends IHighlightingConfiguration> bindIHighlightingConfiguration() {
		return TextColours.class;
	}

	// ------------------------------------------------------------------------- folding, outline, layout, marks of names

	public Class<? extends IFoldingRegionProvider> bindIFoldingRegionProvider() {
		return TextFolding.class;
	}

	public Class<? extends IOutlineTreeProvider> bindIOutlineTreeProvider() {
		return TextOutline.class;
	}

	public Class<? extends IOutlineTreeStructureProvider> bindIOutlineTreeStructureProvider() {
		return TextOutline.class;
	}

	@Override
	public Class<? extends IContentFormatterFactory> bindIContentFormatterFactory() {
		return TextLayout.class;
	}

	public Class<? extends IOccurrenceComputer> bindIOccurrenceComputer() {
		return NameOccurrences.class;
	}

	// ------------------------------------------------------------------------------------------ hover, fixes, code minings

	@Override
	public Class<? extends IEObjectHover> bindIEObjectHover() {
		return WordHover.class;
	}

	@Override
	public Class<? extends IssueResolutionProvider> bindIssueResolutionProvider() {
		return FixResolutions.class;
	}

	public Class<? extends ICodeMiningProvider> bindICodeMiningProvider() {
		return HintMinings.class;
	}

	/** Code minings are drawn anew when the text was read anew. */
	public void configureCodeMinings(Binder binder) {
		binder.bind(IReconcileStrategyFactory.class).annotatedWith(Names.named("codeMinings"))
				.to(XtextCodeMiningReconcileStrategy.Factory.class);
	}

	// ----------------------------------------------------------------------------------------------------------- comparison

	public Class<? extends IViewerCreator> bindIViewerCreator() {
		return DefaultViewerCreator.class;
	}

	public void configureCompareViewerTitle(Binder binder) {
		binder.bind(String.class).annotatedWith(Names.named(UIBindings.COMPARE_VIEWER_TITLE)).toInstance("Jalon");
	}
}
