// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.modelingproject.ModelingProject;
import org.eclipse.sirius.business.api.session.DefaultLocalSessionCreationOperation;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.common.tools.api.interpreter.EvaluationException;
import org.eclipse.sirius.tools.api.command.semantic.AddSemanticResourceCommand;
import org.eclipse.sirius.ui.business.api.viewpoint.ViewpointSelectionCallback;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.sirius.viewpoint.description.Viewpoint;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.design.text.EditableText;

/** The maps and tables of a project: its session with all its texts, and the first representations of each contract. */
public final class ContractMaps {

	/** Name of the viewpoint, and the extension of the texts. */
	private static final String VIEWPOINT = "Jalon";
	private static final String EXTENSION = "jalon";
	private static final String REPRESENTATIONS = "aird";

	private ContractMaps() {
	}

	/**
	 * Opens the session of a project, made when there is none, with all texts of the project and a representation of every kind
	 * that is about a whole contract.
	 *
	 * @throws CoreException when the workspace refuses a file
	 */
	public static Session open(IProject project, IProgressMonitor monitor) throws CoreException {
		JalonTexts.prepare();
		SubMonitor progress = SubMonitor.convert(monitor, 5);
		Session session = session(project, progress.split(1));
		addTexts(session, texts(project), progress.split(1));
		selectViewpoint(session, progress.split(1));
		createMissing(session, progress.split(1));
		session.save(progress.split(1));
		addNature(project);
		return session;
	}

	private static Session session(IProject project, IProgressMonitor monitor) throws CoreException {
		URI address = files(project, REPRESENTATIONS).stream().findFirst().map(ContractMaps::address)
				.orElseGet(() -> address(project.getFile(ModelingProject.DEFAULT_REPRESENTATIONS_FILE_NAME)));
		Session session = SessionManager.INSTANCE.getExistingSession(address);
		boolean known = EditableText.of(address).filter(EditableText::exists).isPresent();
		if (session == null && known) {
			session = SessionManager.INSTANCE.getSession(address, monitor);
		}
		if (session == null) {
			DefaultLocalSessionCreationOperation creation = new DefaultLocalSessionCreationOperation(address, monitor);
			creation.execute();
			session = creation.getCreatedSession();
		}
		if (!session.isOpen()) {
			session.open(monitor);
		}
		return session;
	}

	/** The texts of a project, in the order of their paths; what is generated is left out. */
	public static List<IFile> texts(IProject project) throws CoreException {
		return files(project, EXTENSION);
	}

	private static List<IFile> files(IProject project, String extension) throws CoreException {
		List<IFile> files = new ArrayList<>();
		project.accept(resource -> {
			if (resource.isDerived(IResource.CHECK_ANCESTORS) || resource.getName().startsWith(".") && resource instanceof IContainer) {
				return false;
			}
			if (resource instanceof IFile file && extension.equals(file.getFileExtension())) {
				files.add(file);
			}
			return true;
		});
		files.sort(Comparator.comparing(file -> file.getFullPath().toString()));
		return files;
	}

	private static URI address(IFile file) {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	private static void addTexts(Session session, List<IFile> texts, IProgressMonitor monitor) {
		Set<URI> known = new LinkedHashSet<>();
		session.getSemanticResources().forEach(each -> known.add(each.getURI()));
		for (IFile each : texts) {
			if (!known.contains(address(each))) {
				execute(session, new AddSemanticResourceCommand(session, address(each), monitor));
			}
		}
	}

	private static void selectViewpoint(Session session, IProgressMonitor monitor) {
		boolean selected = session.getSelectedViewpoints(false).stream().anyMatch(each -> VIEWPOINT.equals(each.getName()));
		Optional<Viewpoint> viewpoint = viewpoint();
		if (selected || viewpoint.isEmpty()) {
			return;
		}
		execute(session, new RecordingCommand(session.getTransactionalEditingDomain()) {
			@Override
			protected void doExecute() {
				new ViewpointSelectionCallback().selectViewpoint(viewpoint.get(), session, false, monitor);
			}
		});
	}

	private static Optional<Viewpoint> viewpoint() {
		return ViewpointRegistry.getInstance().getViewpoints().stream()
				.filter(each -> VIEWPOINT.equals(each.getName()) && EXTENSION.equals(each.getModelFileExtension())).findFirst();
	}

	private static void createMissing(Session session, IProgressMonitor monitor) {
		for (Contract contract : contracts(session)) {
			Collection<Viewpoint> viewpoints = session.getSelectedViewpoints(false);
			Set<String> present = new LinkedHashSet<>();
			DialectManager.INSTANCE.getRepresentationDescriptors(contract, session)
					.forEach(each -> present.add(each.getDescription().getName()));
			for (RepresentationDescription each : DialectManager.INSTANCE.getAvailableRepresentationDescriptions(viewpoints, contract)) {
				if (!present.contains(each.getName()) && DialectManager.INSTANCE.canCreate(contract, each)) {
					create(session, contract, each, monitor);
				}
			}
		}
	}

	/**
	 * Makes a representation of an element, called as its description says.
	 *
	 * @return null when the description does not fit
	 */
	public static DRepresentation create(Session session, EObject element, RepresentationDescription kind, IProgressMonitor monitor) {
		DRepresentation[] created = new DRepresentation[1];
		execute(session, new RecordingCommand(session.getTransactionalEditingDomain()) {
			@Override
			protected void doExecute() {
				created[0] = DialectManager.INSTANCE.createRepresentation(titleOf(session, element, kind), element, kind, session,
						monitor);
			}
		});
		return created[0];
	}

	private static String titleOf(Session session, EObject element, RepresentationDescription description) {
		try {
			String title = session.getInterpreter().evaluateString(element, description.getTitleExpression());
			if (title != null && !title.isBlank()) {
				return title;
			}
		} catch (EvaluationException e) {
			// the name of the kind does
		}
		return description.getName();
	}

	/** The contracts of a session, in the order of its texts. */
	public static List<Contract> contracts(Session session) {
		List<Contract> contracts = new ArrayList<>();
		for (Resource resource : session.getSemanticResources()) {
			for (EObject root : resource.getContents()) {
				if (root instanceof Document document) {
					document.getElements().stream().filter(Contract.class::isInstance).map(Contract.class::cast).forEach(contracts::add);
				}
			}
		}
		return contracts;
	}

	/** The representations of a kind, by the name that the specification gives it. */
	public static List<DRepresentationDescriptor> representations(Session session, String kind) {
		return DialectManager.INSTANCE.getAllRepresentationDescriptors(session).stream()
				.filter(each -> each.getDescription() != null && kind.equals(each.getDescription().getName())).toList();
	}

	/** With the nature, Eclipse shows the representations below the texts, and opens the session by itself. */
	private static void addNature(IProject project) throws CoreException {
		if (project.hasNature(ModelingProject.NATURE_ID)) {
			return;
		}
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(List.of(description.getNatureIds()));
		natures.add(ModelingProject.NATURE_ID);
		description.setNatureIds(natures.toArray(String[]::new));
		project.setDescription(description, null);
	}

	private static void execute(Session session, Command command) {
		TransactionalEditingDomain domain = session.getTransactionalEditingDomain();
		domain.getCommandStack().execute(command);
	}
}
