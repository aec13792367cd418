// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.drafts;

import java.util.Arrays;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.Problems;

/** Takes findings of an import away that somebody has looked at: nothing but a person can tell. */
public final class DraftFindingSeen implements IMarkerResolutionGenerator {

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return new IMarkerResolution[] {new Seen()};
	}

	private static final class Seen extends WorkbenchMarkerResolution {

		@Override
		public String getLabel() {
			return Ui.text("import.seen");
		}

		@Override
		public String getDescription() {
			return Ui.text("import.seen.description");
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public IMarker[] findOtherMarkers(IMarker[] markers) {
			return Arrays.stream(markers).filter(Seen::isOurs).toArray(IMarker[]::new);
		}

		private static boolean isOurs(IMarker marker) {
			try {
				return marker.exists() && DraftMarkers.TYPE.equals(marker.getType());
			} catch (CoreException e) {
				// Gone meanwhile.
				return false;
			}
		}

		@Override
		public void run(IMarker marker) {
			try {
				marker.delete();
			} catch (CoreException e) {
				Problems.show(marker.getResource().getProject(), e.getStatus().getMessage());
			}
		}
	}
}
