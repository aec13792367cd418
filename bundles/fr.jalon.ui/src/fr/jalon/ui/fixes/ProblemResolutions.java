// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.fixes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

import fr.jalon.dsl.ide.fixes.Fix;
import fr.jalon.dsl.workspace.Workspace.Reported;
import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.commands.Problems;
import fr.jalon.ui.fixes.TextChanges.NotAppliedException;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.project.ContractProject;

/** What can be done about a problem: mend it, mend all of its kind, read why it is one. */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		// Whether there is a fix is known once the text is read; the explanation is always there.
		return !ProblemMarkers.code(marker).isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		if (!hasResolutions(marker)) {
			return new IMarkerResolution[0];
		}
		List<IMarkerResolution> resolutions = new ArrayList<>();
		Optional<ContractModel> model = model(marker.getResource().getProject());
		Optional<Reported> reported = model.flatMap(each -> FoundFixes.of(each, marker));
		if (reported.isPresent()) {
			List<Fix> fixes = FoundFixes.of(model.get(), reported.get());
			for (int i = 0; i < fixes.size(); i++) {
				resolutions.add(new Mend(marker, fixes.get(i), i));
			}
			resolutions.addAll(all(model.get(), reported.get()));
		}
		resolutions.add(new Explain(ProblemMarkers.code(marker)));
		return resolutions.toArray(IMarkerResolution[]::new);
	}

	/** All findings of the kind: in the text, and in all texts when there are some in others, too. */
	private static List<IMarkerResolution> all(ContractModel model, Reported reported) {
		List<Reported> alike = FoundFixes.alike(model, reported);
		List<Reported> here = alike.stream().filter(each -> each.text() == reported.text()).toList();
		List<IMarkerResolution> resolutions = new ArrayList<>();
		if (here.size() > 1) {
			FoundFixes.all(model, reported.text(), here).map(MendAll::new).ifPresent(resolutions::add);
		}
		if (alike.size() > here.size()) {
			FoundFixes.everywhere(model, alike).map(MendAll::new).ifPresent(resolutions::add);
		}
		return resolutions;
	}

	/** The texts as they are now; reading them takes a moment the first time. */
	static Optional<ContractModel> model(IProject project) {
		if (!ContractProject.is(project)) {
			return Optional.empty();
		}
		try {
			return Optional.of(ContractModels.get().current(project, new NullProgressMonitor()));
		} catch (IOException | OperationCanceledException e) {
			return Optional.empty();
		}
	}

	static void apply(IProject project, Fix fix) {
		try {
			TextChanges.apply(fix.changes());
		} catch (NotAppliedException e) {
			Problems.show(project, e.getMessage());
		}
	}

	/** One fix; the Problems view offers to apply it to other problems that have it too. */
	private static final class Mend extends WorkbenchMarkerResolution {

		private final IMarker own;
		private final Fix fix;
		private final int rank;

		Mend(IMarker marker, Fix fix, int rank) {
			this.own = marker;
			this.fix = fix;
			this.rank = rank;
		}

		@Override
		public String getLabel() {
			return fix.title();
		}

		@Override
		public String getDescription() {
			return fix.title();
		}

		@Override
		public Image getImage() {
			return Images.image("check");
		}

		@Override
		public void run(IMarker marker) {
			if (marker.equals(own)) {
				apply(marker.getResource().getProject(), fix);
				return;
			}
			// Another problem of the kind: its own fix of the same rank, found in the text as it has become meanwhile.
			Optional<ContractModel> model = model(marker.getResource().getProject());
			Optional<Reported> reported = model.flatMap(each -> FoundFixes.of(each, marker));
			if (reported.isPresent()) {
				List<Fix> fixes = FoundFixes.of(model.get(), reported.get());
				if (rank < fixes.size()) {
					apply(marker.getResource().getProject(), fixes.get(rank));
				}
			}
		}

		@Override
		public void run(IMarker[] markers, IProgressMonitor monitor) {
			// Each fix changes the texts that the next is found in.
			for (IMarker marker : markers) {
				if (monitor.isCanceled()) {
					return;
				}
				monitor.subTask(String.valueOf(marker.getAttribute(IMarker.MESSAGE, "")));
				if (!marker.equals(own)) {
					ContractModels.get().refresh(marker.getResource().getProject(), 0);
				}
				run(marker);
			}
		}

		@Override
		public IMarker[] findOtherMarkers(IMarker[] markers) {
			return Arrays.stream(markers).filter(marker -> !marker.equals(own)
					&& ProblemMarkers.code(marker).equals(fix.code()) && ResourceUtil.getFile(marker.getResource()) != null)
					.toArray(IMarker[]::new);
		}
	}

	/** All findings of a kind, in one edit. */
	private record MendAll(Fix fix) implements IMarkerResolution2 {

		@Override
		public String getLabel() {
			return fix.title();
		}

		@Override
		public String getDescription() {
			return getLabel();
		}

		@Override
		public Image getImage() {
			return Images.image("check");
		}

		@Override
		public void run(IMarker marker) {
			apply(marker.getResource().getProject(), fix);
		}
	}

	private record Explain(String code) implements IMarkerResolution2 {

		@Override
		public String getLabel() {
			return Ui.text("fix.explain", code);
		}

		@Override
		public String getDescription() {
			return getLabel();
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public void run(IMarker marker) {
			CheckExplanation.show(code);
		}
	}
}
