// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

import fr.jalon.drafts.ImportFinding;
import fr.jalon.drafts.document.Place;
import fr.jalon.ui.Ui;

/** What an import has to say, in the Problems view until somebody has looked at it: with its place in the document received. */
public final class DraftMarkers {

	public static final String TYPE = "fr.jalon.ui.draftFinding";

	private static final String COMMENT = "// ";

	private DraftMarkers() {
	}

	/**
	 * Marks texts just written; what an earlier import said about them is gone.
	 *
	 * @param texts with their content
	 */
	static void mark(Map<IFile, String> texts, List<ImportFinding> findings) throws CoreException {
		for (IFile file : texts.keySet()) {
			file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
		}
		for (ImportFinding finding : findings) {
			Spot spot = spot(texts, finding.place());
			Map<String, Object> attributes = new HashMap<>();
			attributes.put(IMarker.MESSAGE, Ui.text("marker.message", finding.message().text(Ui.locale()), finding.code().id()));
			attributes.put(IMarker.SEVERITY, finding.code().isWarning() ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO);
			attributes.put(IMarker.LOCATION, ReceivedDraft.place(finding));
			attributes.put(IMarker.LINE_NUMBER, spot.line());
			attributes.put(IMarker.SOURCE_ID, "Jalon");
			spot.file().createMarker(TYPE, attributes);
		}
	}

	private record Spot(IFile file, int line) {
	}

	/** The line of the comment that keeps what was not understood, which begins with its place; else the first line of all. */
	private static Spot spot(Map<IFile, String> texts, Place place) {
		String comment = COMMENT + place.message().text(Locale.FRENCH);
		for (Map.Entry<IFile, String> text : texts.entrySet()) {
			List<String> lines = text.getValue().lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				String line = lines.get(i).strip();
				if (line.startsWith(comment + ",") || line.startsWith(comment + " :")) {
					return new Spot(text.getKey(), i + 1);
				}
			}
		}
		return new Spot(texts.keySet().iterator().next(), 1);
	}
}
