// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;

import fr.jalon.report.html.Html;
import fr.jalon.report.results.LastFigure;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/**
 * What a workbench shows of a sheet; words are in the user's language, nothing of it is live.
 *
 * @param place where it is written
 * @param measures at least one
 * @param faults how many findings there are on its lines
 * @param outdated whether its calculation was changed since the figures were computed
 */
public record Sheet(ContractModel model, String name, OptionalInt number, String title, Place place, List<MeasureLine> measures,
		int faults, boolean outdated) {

	/** A part of a text. */
	public record Place(IFile file, int line, int offset, int length) {

		boolean holds(IFile other, int position) {
			return file.equals(other) && position >= offset && position <= offset + length;
		}
	}

	/**
	 * One line of the table of indicators.
	 *
	 * @param title of the measure; empty for the only one of a sheet
	 * @param last null when it was not computed
	 * @param totals one per period, in order
	 * @param aims the targets that the sheet states, in words
	 */
	public record MeasureLine(String title, LastFigure last, List<Figure> totals, List<String> aims) {

		public MeasureLine {
			totals = List.copyOf(totals);
			aims = List.copyOf(aims);
		}

		public Optional<Status> status() {
			return Optional.ofNullable(last).map(LastFigure::status);
		}
	}

	public Sheet {
		measures = List.copyOf(measures);
	}

	/** The sheet as reports print it: the elements of the page between its head and its foot. */
	public List<Html> page() {
		return model.page(name);
	}

	/** {@code 2 – Maintenance}. */
	public String label() {
		return number.isPresent() ? number.getAsInt() + " – " + title : title;
	}

	/** Whether both are the same sheet, perhaps at different times. */
	public boolean isSameAs(Sheet other) {
		return other != null && name.equals(other.name) && model.project().equals(other.model.project());
	}
}
