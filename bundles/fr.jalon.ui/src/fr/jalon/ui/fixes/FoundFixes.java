// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import fr.jalon.dsl.ide.fixes.Fix;
import fr.jalon.dsl.ide.fixes.Fixes;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;
import fr.jalon.dsl.workspace.Workspace.Reported;
import fr.jalon.ui.Ui;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.JalonLanguage;

/** The fixes for what was found in a contract. */
public final class FoundFixes {

	private FoundFixes() {
	}

	/** Ways to mend one finding, the best first. */
	public static List<Fix> of(ContractModel model, Reported reported) {
		if (reported.issue() == null) {
			return List.of();
		}
		return guarded(() -> model.with(workspace -> service().of(reported.text(), problem(reported), CancelIndicator.NullImpl)), List.of());
	}

	/** One edit that mends all findings of a kind in a text. */
	public static Optional<Fix> all(ContractModel model, XtextResource text, List<Reported> ofOneKind) {
		List<Problem> problems = ofOneKind.stream().filter(each -> each.issue() != null).map(FoundFixes::problem).toList();
		return problems.isEmpty() ? Optional.empty()
				: guarded(() -> model.with(workspace -> service().all(text, problems, CancelIndicator.NullImpl)), Optional.empty());
	}

	/** One edit that mends all findings of a kind in all texts. */
	public static Optional<Fix> everywhere(ContractModel model, List<Reported> ofOneKind) {
		Map<XtextResource, List<Problem>> problems = new LinkedHashMap<>();
		ofOneKind.stream().filter(each -> each.issue() != null)
				.forEach(each -> problems.computeIfAbsent(each.text(), key -> new ArrayList<>()).add(problem(each)));
		return problems.isEmpty() ? Optional.empty()
				: guarded(() -> model.with(workspace -> service().everywhere(problems, CancelIndicator.NullImpl)), Optional.empty());
	}

	/** What a marker reports, as it is found in the text now: the nearest finding with its code. */
	public static Optional<Reported> of(ContractModel model, IMarker marker) {
		String code = ProblemMarkers.code(marker);
		int at = marker.getAttribute(IMarker.CHAR_START, 0);
		IFile file = marker.getResource() instanceof IFile each ? each : null;
		if (file == null || file.getLocation() == null) {
			return Optional.empty();
		}
		java.nio.file.Path path = file.getLocation().toPath();
		return model.reported().stream()
				.filter(each -> each.issue() != null && each.finding().code().equals(code) && each.finding().file().equals(path))
				.filter(each -> each.finding().line() == marker.getAttribute(IMarker.LINE_NUMBER, -1) || each.issue().getOffset() == at)
				.min(Comparator.comparingInt(each -> Math.abs(each.issue().getOffset() - at)));
	}

	/** The same kind of finding, in the same text or in all. */
	public static List<Reported> alike(ContractModel model, Reported reported) {
		return model.reported().stream().filter(each -> each.issue() != null && each.finding().code().equals(reported.finding().code()))
				.toList();
	}

	private static Fixes service() {
		return JalonLanguage.get(Fixes.class);
	}

	private static Problem problem(Reported reported) {
		String[] data = reported.issue().getData();
		return new Problem(reported.finding().code(), reported.issue().getOffset(), reported.issue().getLength(),
				data == null ? List.of() : List.of(data));
	}

	private interface Search<T> {
		T run();
	}

	/** A fix that cannot be made is no fix; it must not keep the others from being offered. */
	private static <T> T guarded(Search<T> search, T otherwise) {
		try {
			return search.run();
		} catch (RuntimeException e) {
			Ui.log(e);
			return otherwise;
		}
	}
}
