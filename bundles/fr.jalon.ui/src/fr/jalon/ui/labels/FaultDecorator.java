// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.labels;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import fr.jalon.ui.Ui;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.project.ContractProject;

/** How many faults a contract and each of its texts have, beside their names in the Project Explorer. */
public final class FaultDecorator extends LabelProvider implements ILightweightLabelDecorator {

	private final IResourceChangeListener changes = this::resourcesChanged;

	public FaultDecorator() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.POST_BUILD);
	}

	@Override
	public void decorate(Object element, IDecoration decoration) {
		if (!(element instanceof IResource resource) || !ContractProject.is(resource.getProject())) {
			return;
		}
		if (resource.getType() != IResource.PROJECT && !ContractProject.isText(resource)) {
			return;
		}
		List<IMarker> markers = ProblemMarkers.below(resource);
		long errors = count(markers, IMarker.SEVERITY_ERROR);
		long warnings = count(markers, IMarker.SEVERITY_WARNING);
		if (errors + warnings == 0) {
			return;
		}
		decoration.addSuffix("  " + suffix(errors, warnings));
		String image = errors > 0 ? ISharedImages.IMG_DEC_FIELD_ERROR : ISharedImages.IMG_DEC_FIELD_WARNING;
		decoration.addOverlay(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image), IDecoration.BOTTOM_LEFT);
	}

	static String suffix(long errors, long warnings) {
		return errors == 0 ? Ui.text("faults.warnings", warnings) : warnings == 0 ? Ui.text("faults.errors", errors)
				: Ui.text("faults.both", errors, warnings);
	}

	private static long count(List<IMarker> markers, int severity) {
		return markers.stream().filter(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == severity).count();
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		IMarkerDelta[] deltas = event.findMarkerDeltas(ProblemMarkers.TYPE, true);
		if (deltas.length > 0) {
			Ui.later(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
		}
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
		super.dispose();
	}
}
