// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

import fr.jalon.contract.Element;
import fr.jalon.dsl.ide.references.References;
import fr.jalon.dsl.ide.references.Use;
import fr.jalon.dsl.ide.texts.TextPlace;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;
import fr.jalon.ui.commands.Problems;
import fr.jalon.ui.fixes.TextChanges;
import fr.jalon.ui.fixes.TextChanges.NotAppliedException;
import fr.jalon.ui.model.JalonLanguage;

/** Leads from a name to where it is declared. */
public final class Definitions extends AbstractHyperlinkDetector {

	private record Found(TextPlace word, TextPlace declaration, String name) {
	}

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean severalAllowed) {
		int offset = region.getOffset();
		Optional<Found> found = EditedTexts.ask(viewer.getDocument(), text -> {
			References references = JalonLanguage.get(References.class);
			Optional<Element> target = references.target(text, offset);
			Optional<TextPlace> declaration = target.flatMap(References::declaration);
			Optional<TextPlace> word = target.flatMap(element -> references.inText(text, offset).stream().filter(use -> !use.isDeclaration())
					.map(Use::place).filter(place -> offset >= place.offset() && offset <= place.offset() + place.length()).findFirst());
			return declaration.isPresent() && word.isPresent() ? new Found(word.get(), declaration.get(), target.get().getName()) : null;
		});
		return found.map(each -> new IHyperlink[] {new Link(each)}).orElse(null);
	}

	private record Link(Found found) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return new Region(found.word().offset(), found.word().length());
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return Ui.text("editor.definition", found.name());
		}

		@Override
		public void open() {
			try {
				IFile file = TextChanges.file(found.declaration().text());
				OpenFile.at(file, found.declaration().offset(), found.declaration().length());
			} catch (NotAppliedException e) {
				Problems.show(null, e.getMessage());
			}
		}
	}
}
