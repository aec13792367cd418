// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.indicators;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;

import fr.jalon.report.results.LastFigure;
import fr.jalon.runtime.figure.Status;
import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.model.Sheet.MeasureLine;

/** A line of the table: one measure of a sheet. */
public record IndicatorRow(Sheet sheet, MeasureLine measure) implements IAdaptable {

	/** Title of the sheet, and of the measure where there are several. */
	public String title() {
		return measure.title().isEmpty() ? sheet.title() : sheet.title() + " · " + measure.title();
	}

	public Optional<LastFigure> last() {
		return Optional.ofNullable(measure.last());
	}

	public Optional<Status> status() {
		return measure.status();
	}

	/** The target that the last figure was held against; before any figure, those that the sheet states. */
	public String target() {
		return last().map(LastFigure::target).filter(target -> !target.isEmpty()).orElseGet(() -> String.join(" ; ", measure.aims()));
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == Sheet.class) {
			return adapter.cast(sheet);
		}
		if (adapter == IResource.class || adapter == IFile.class) {
			return adapter.cast(sheet.place().file());
		}
		return null;
	}
}
