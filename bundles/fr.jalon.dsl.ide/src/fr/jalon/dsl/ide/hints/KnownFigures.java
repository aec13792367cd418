// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Measure;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.report.results.ComputedResults;
import fr.jalon.report.results.LastFigure;
import fr.jalon.report.results.LatestResults;

/** The figures of the last computation, found beside the text of a sheet: what hovers, lenses and hints show of them. */
@Singleton
public class KnownFigures {

	private final LatestResults results = new LatestResults();
	private final UserLanguage language;

	@Inject
	KnownFigures(UserLanguage language) {
		this.language = language;
	}

	/** Where computations write: below the folder of a contract, or absolute. {@code out} unless set. */
	public void setFolder(String folder) {
		results.setFolder(folder);
	}

	/** The same, where it depends on the text. */
	public void setFolder(Function<Path, String> folder) {
		results.setFolder(folder);
	}

	/** The last figure of each measure of a sheet; empty when it was not computed. */
	public List<LastFigure> of(Fiche fiche) {
		return results(fiche.eResource()).lastFigures(fiche, language.get());
	}

	/** The last figure of a measure as a sheet shows it. */
	public Optional<LastFigure> of(Fiche fiche, Measure measure) {
		return of(fiche).stream().filter(each -> each.measure() == measure).findFirst();
	}

	/** All that was computed beside a text. */
	public ComputedResults results(Resource text) {
		return file(text).map(results::of).orElse(ComputedResults.NONE);
	}

	/** The same for the text of an object. */
	public ComputedResults results(EObject object) {
		return results(object.eResource());
	}

	private static Optional<Path> file(Resource text) {
		if (text == null || text.getURI() == null) {
			return Optional.empty();
		}
		URI local = text.getURI().isPlatform() ? CommonPlugin.asLocalURI(text.getURI()) : text.getURI();
		try {
			return local.isFile() ? Optional.of(Path.of(local.toFileString())) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
