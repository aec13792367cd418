// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace.Reported;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.project.ContractProject;

/** The findings of a contract in the Problems view. */
public final class ProblemMarkers {

	public static final String TYPE = "fr.jalon.ui.problem";

	/** Attribute: code of the check, JAL-FFNN. */
	public static final String CODE = "fr.jalon.ui.code";

	private static final String[] COMPARED = {CODE, IMarker.SEVERITY, IMarker.MESSAGE, IMarker.LINE_NUMBER, IMarker.CHAR_START,
			IMarker.CHAR_END};

	private ProblemMarkers() {
	}

	/** Makes the markers of a project say what was found; those that say it already stay as they are. */
	public static void update(ContractModel model) throws CoreException {
		IProject project = model.project();
		Map<IResource, List<Map<String, Object>>> wanted = new LinkedHashMap<>();
		for (Reported reported : model.reported()) {
			Finding finding = reported.finding();
			Optional<IFile> file = new ContractProject(project).file(finding.file()).filter(each -> each.getProject().equals(project));
			// What is wrong with another project's text is said there.
			if (file.isPresent() && finding.severity() != Severity.IGNORE) {
				wanted.computeIfAbsent(file.get(), each -> new ArrayList<>()).add(attributes(reported));
			}
		}
		project.getWorkspace().run(monitor -> replace(project, wanted), project, IWorkspace.AVOID_UPDATE, null);
	}

	private static void replace(IProject project, Map<IResource, List<Map<String, Object>>> wanted) throws CoreException {
		Map<IResource, List<Map<String, Object>>> missing = new HashMap<>();
		wanted.forEach((resource, attributes) -> missing.put(resource, new ArrayList<>(attributes)));
		for (IMarker marker : project.findMarkers(TYPE, false, IResource.DEPTH_INFINITE)) {
			Map<String, Object> said = compared(marker);
			List<Map<String, Object>> here = missing.get(marker.getResource());
			if (here == null || !here.remove(said)) {
				marker.delete();
			}
		}
		for (IResource resource : wanted.keySet()) {
			for (Map<String, Object> attributes : missing.get(resource)) {
				create(resource, attributes);
			}
		}
	}

	private static void create(IResource resource, Map<String, Object> attributes) throws CoreException {
		if (resource.exists()) {
			Map<String, Object> all = new HashMap<>(attributes);
			all.put(IMarker.SOURCE_ID, "Jalon");
			Object line = attributes.get(IMarker.LINE_NUMBER);
			if (line != null) {
				all.put(IMarker.LOCATION, Ui.text("marker.line", line.toString()));
			}
			resource.createMarker(TYPE, all);
		}
	}

	private static Map<String, Object> compared(IMarker marker) throws CoreException {
		Map<String, Object> said = new HashMap<>();
		Object[] values = marker.getAttributes(COMPARED);
		for (int i = 0; i < COMPARED.length; i++) {
			if (values[i] != null) {
				said.put(COMPARED[i], values[i]);
			}
		}
		return said;
	}

	private static Map<String, Object> attributes(Reported reported) {
		Finding finding = reported.finding();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(CODE, finding.code());
		attributes.put(IMarker.MESSAGE, Ui.text("marker.message", finding.message(), finding.code()));
		attributes.put(IMarker.SEVERITY, severity(finding.severity()));
		if (finding.line() > 0) {
			attributes.put(IMarker.LINE_NUMBER, finding.line());
		}
		if (reported.issue() != null && reported.issue().getOffset() != null && reported.issue().getLength() != null) {
			attributes.put(IMarker.CHAR_START, reported.issue().getOffset());
			attributes.put(IMarker.CHAR_END, reported.issue().getOffset() + reported.issue().getLength());
		}
		return attributes;
	}

	/** The marker severity that shows a finding's. */
	public static int severity(Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			default -> IMarker.SEVERITY_INFO;
		};
	}

	/** One problem of the project as a whole, instead of all others. */
	static void ofProject(IProject project, String message) throws CoreException {
		deleteAll(project);
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, message);
		attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
		create(project, attributes);
	}

	public static void deleteAll(IProject project) throws CoreException {
		project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
	}

	/** Code of the check that a marker reports; empty when it is none of ours. */
	public static String code(IMarker marker) {
		return marker.getAttribute(CODE, "");
	}

	/** The markers below a resource; none when it is gone. */
	public static List<IMarker> below(IResource resource) {
		try {
			return resource.isAccessible() ? Arrays.asList(resource.findMarkers(TYPE, false, IResource.DEPTH_INFINITE)) : List.of();
		} catch (CoreException e) {
			return List.of();
		}
	}
}
