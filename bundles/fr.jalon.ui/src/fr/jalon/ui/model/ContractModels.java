// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import fr.jalon.report.results.LatestResults;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;
import fr.jalon.ui.preferences.JalonPreferences;
import fr.jalon.ui.project.ContractProject;

/**
 * The contract models of the open projects, each kept up with its texts (unsaved ones included) and its figures. Reading
 * happens in the background; whoever shows something listens.
 */
public final class ContractModels {

	/** Told whenever a project has another model, on the thread of the windows. */
	public interface Listener {
		/** @param model null when the project was closed or is no contract any more */
		void changed(IProject project, ContractModel model);
	}

	/** The jobs that read, for those who wait for them. */
	public static final Object FAMILY = ContractModels.class;

	/** An author who pauses this long wants to see what they wrote. */
	private static final long PAUSE = 400;
	/** The builder, which reads the texts too, goes first. */
	private static final long AFTER_BUILD = 1500;

	private static ContractModels instance;

	private final Map<IProject, ContractModel> models = new ConcurrentHashMap<>();
	private final Map<IProject, Reading> readings = new ConcurrentHashMap<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	private ContractModels() {
	}

	/** One for the workbench. */
	public static synchronized ContractModels get() {
		if (instance == null) {
			instance = new ContractModels();
			instance.start();
		}
		return instance;
	}

	private void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::resourcesChanged,
				IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		InstanceScope.INSTANCE.getNode(JalonPlugin.ID).addPreferenceChangeListener(event -> {
			if (JalonPreferences.LANGUAGE.equals(event.getKey()) || event.getKey().startsWith(JalonPreferences.SEVERITY)
					|| JalonPreferences.OUTPUT_FOLDER.equals(event.getKey())) {
				models.keySet().forEach(project -> refresh(project, PAUSE));
			}
		});
		Ui.later(() -> OpenTexts.follow(text -> refresh(text.getProject(), PAUSE)));
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** The last model read; when there is none yet it is being read, and listeners will be told. */
	public Optional<ContractModel> latest(IProject project) {
		ContractModel model = models.get(project);
		if (model == null && ContractProject.is(project)) {
			refresh(project, 0);
		}
		return Optional.ofNullable(model);
	}

	/**
	 * The last model, read now when there is none or when the last is older than the texts. Not on the thread of the windows.
	 *
	 * @throws IOException when the project's folder cannot be listed
	 */
	public ContractModel current(IProject project, IProgressMonitor monitor) throws IOException {
		Reading pending = readings.get(project);
		ContractModel model = models.get(project);
		if (model != null && (pending == null || pending.getState() == Job.NONE)) {
			return model;
		}
		ContractModel read = ContractModel.read(project, unsaved(project), monitor);
		put(read);
		return read;
	}

	/** What the builder read from the saved texts: the newest there is, unless an author is writing. */
	public void offer(ContractModel read) {
		// The builder holds locks that windows may wait for: it must not wait for them.
		Ui.later(() -> {
			if (OpenTexts.unsaved(read.project()).isEmpty()) {
				Reading pending = readings.get(read.project());
				if (pending != null) {
					pending.cancel();
				}
				put(read);
			} else {
				refresh(read.project(), 0);
			}
		});
	}

	private void put(ContractModel model) {
		if (ContractProject.is(model.project())) {
			models.put(model.project(), model);
			tell(model.project(), model);
		}
	}

	private void forget(IProject project) {
		Reading reading = readings.remove(project);
		if (reading != null) {
			reading.cancel();
		}
		if (models.remove(project) != null) {
			tell(project, null);
		}
	}

	private void tell(IProject project, ContractModel model) {
		Ui.later(() -> listeners.forEach(listener -> listener.changed(project, model)));
	}

	/** Reads a project again, in the background. */
	public void refresh(IProject project, long delay) {
		if (ContractProject.is(project)) {
			readings.computeIfAbsent(project, Reading::new).schedule(delay);
		}
	}

	private void newResults(IProject project) {
		ContractModel model = models.get(project);
		Reading reading = readings.computeIfAbsent(project, Reading::new);
		if (model == null) {
			return;
		}
		reading.onlyResults = reading.getState() == Job.NONE;
		reading.schedule(0);
	}

	private final class Reading extends Job {

		private final IProject project;
		private volatile boolean onlyResults;

		Reading(IProject project) {
			super(Ui.text("model.job", project.getName()));
			this.project = project;
			setSystem(true);
			setPriority(Job.DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			boolean figures = onlyResults;
			onlyResults = false;
			try {
				ContractModel known = models.get(project);
				ContractModel read = figures && known != null ? known.withNewResults()
						: ContractModel.read(project, unsaved(project), monitor);
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				put(read);
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException | RuntimeException e) {
				// A background reading must never come up with a window of its own.
				Ui.log(e);
			}
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FAMILY;
		}
	}

	private static Map<Path, String> unsaved(IProject project) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return Map.of();
		}
		AtomicReference<Map<Path, String>> texts = new AtomicReference<>(Map.of());
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.syncExec(() -> texts.set(OpenTexts.unsaved(project)));
		}
		return texts.get();
	}

	// ---------------------------------------------------------------------------------------------------- resources

	private void resourcesChanged(IResourceChangeEvent event) {
		if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
			if (event.getResource() instanceof IProject project) {
				forget(project);
			}
			return;
		}
		for (IResourceDelta project : event.getDelta().getAffectedChildren()) {
			if (project.getResource() instanceof IProject changed && models.containsKey(changed)) {
				changed(changed, project);
			}
		}
	}

	private void changed(IProject project, IResourceDelta delta) {
		if (!ContractProject.is(project)) {
			forget(project);
			return;
		}
		Changes changes = Changes.of(delta);
		if (changes.texts()) {
			refresh(project, ResourcesPlugin.getWorkspace().isAutoBuilding() ? AFTER_BUILD : PAUSE);
		} else if (changes.results()) {
			newResults(project);
		}
	}

	private record Changes(boolean texts, boolean results) {

		static Changes of(IResourceDelta delta) {
			boolean[] found = new boolean[2];
			try {
				delta.accept(each -> {
					IResource resource = each.getResource();
					boolean content = each.getKind() != IResourceDelta.CHANGED
							|| (each.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING)) != 0;
					if (content && ContractProject.isText(resource)) {
						found[0] = true;
					}
					if (content && resource.getType() == IResource.FILE && resource.getName().equals(LatestResults.FILE)) {
						found[1] = true;
					}
					return true;
				});
			} catch (CoreException e) {
				Ui.log(e);
			}
			return new Changes(found[0], found[1]);
		}
	}
}
