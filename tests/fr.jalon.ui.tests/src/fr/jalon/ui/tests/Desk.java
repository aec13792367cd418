// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.service.prefs.BackingStoreException;

import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.JalonPerspective;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.commands.ContractJob;
import fr.jalon.ui.console.JalonConsole;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.preferences.JalonPreferences;
import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.views.indicators.IndicatorsView;
import fr.jalon.ui.wizards.NewContractPage;
import fr.jalon.ui.wizards.NewContractWizard;
import fr.jalon.ui.wizards.SampleContract;

/** A workbench as its user sits before it: what one does, and waiting for what comes of it. */
public final class Desk {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private Desk() {
	}

	/** An empty workspace with the perspective open. */
	public static void clear() throws CoreException {
		ErrorDialog.AUTOMATED_MODE = true;
		IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
		intro.closeIntro(intro.getIntro());
		page().closeAllEditors(false);
		for (Object family : new Object[] {ContractJob.FAMILY, ContractModels.FAMILY}) {
			Job.getJobManager().cancel(family);
		}
		quiet();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, new NullProgressMonitor());
		}
		try {
			IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(JalonPlugin.ID);
			preferences.clear();
			// Whatever the language of the machine that runs the tests.
			preferences.put(JalonPreferences.LANGUAGE, "fr");
		} catch (BackingStoreException e) {
			throw new IllegalStateException(e);
		}
		// What another test filtered or sorted must not be seen by the next one.
		for (String view : List.of(FicheView.ID, IndicatorsView.ID)) {
			IViewPart open = page().findView(view);
			if (open != null) {
				page().hideView(open);
			}
		}
		PlatformUI.getWorkbench().showPerspective(JalonPerspective.ID, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		quiet();
	}

	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/** As "New contract project" does, dialog included, with an example. */
	public static IProject sample(SampleContract sample, String name) {
		return wizard(page -> {
			page.choose(sample);
			page.setProjectName(name);
		});
	}

	/** What a user does on the page of the wizard. */
	public interface OnPage {
		void fill(NewContractPage page);
	}

	public static IProject wizard(OnPage user) {
		NewContractWizard wizard = new NewContractWizard();
		WizardDialog dialog = open(wizard);
		NewContractPage page = (NewContractPage) dialog.getCurrentPage();
		user.fill(page);
		assertTrue(page.isPageComplete(), () -> "the page says: " + page.getErrorMessage());
		assertTrue(wizard.performFinish(), () -> "the page says: " + page.getErrorMessage());
		dialog.close();
		quiet();
		return wizard.created();
	}

	/** Opens a wizard in its dialog without waiting for its end. */
	public static WizardDialog open(INewWizard wizard) {
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	@SuppressWarnings("unchecked")
	public static <T extends IViewPart> T view(String id) throws PartInitException {
		T view = (T) page().showView(id);
		events();
		return view;
	}

	public static ITextEditor edit(IFile file) throws PartInitException {
		ITextEditor editor = IDE.openEditor(page(), file).getAdapter(ITextEditor.class);
		events();
		return editor;
	}

	public static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** Replaces words in the file that lies closed. */
	public static void rewrite(IFile file, String words, String by) throws CoreException, IOException {
		String text = file.readString();
		assertTrue(text.contains(words), () -> file + " has no " + words);
		file.setContents(text.replace(words, by).getBytes(StandardCharsets.UTF_8), true, true, null);
		quiet();
	}

	/** The codes in the Problems view below a project, with repetitions, in order. */
	public static List<String> codes(IProject project) {
		return ProblemMarkers.below(project).stream().map(ProblemMarkers::code).sorted().toList();
	}

	public static IMarker problem(IFile file, String code) {
		return ProblemMarkers.below(file).stream().filter(marker -> ProblemMarkers.code(marker).equals(code)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + code + " in " + file + " but " + codes(file.getProject())));
	}

	public static List<IMarkerResolution> resolutions(IMarker marker) {
		return Arrays.asList(IDE.getMarkerHelpRegistry().getResolutions(marker));
	}

	/** Runs a command's job to its end and says what the user was told. */
	public static String run(ContractJob job) {
		job.schedule();
		until("the job " + job.getName() + " ends", () -> job.getState() == Job.NONE);
		quiet();
		return job.outcome();
	}

	/** Builds, reads and shows until nothing more is to be done. */
	public static void quiet() {
		until("building and reading end", () -> {
			boolean busy = false;
			for (Object family : new Object[] {ResourcesPlugin.FAMILY_AUTO_BUILD, ResourcesPlugin.FAMILY_MANUAL_BUILD,
					ResourcesPlugin.FAMILY_AUTO_REFRESH, ContractModels.FAMILY, ContractJob.FAMILY}) {
				busy |= Job.getJobManager().find(family).length > 0;
			}
			return !busy;
		});
		events();
	}

	/** Lets the windows work until something is so. */
	public static void until(String what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, () -> "waited in vain until " + what);
			if (!display.readAndDispatch()) {
				display.timerExec(20, () -> {
				});
				display.sleep();
			}
		}
	}

	/** What the Jalon console says by now: it shows what was written to it a moment later, so wait for words with {@link #until}. */
	public static String console() {
		return words(JalonConsole.console().getDocument().get());
	}

	/** A text with all its blanks alike: which of them keep words together is the printer's matter. */
	public static String words(String text) {
		return text.replace('\u00A0', ' ').replace('\u202F', ' ');
	}

	/** Does something in the window that comes next with a title, while whoever opened it waits for its end. */
	public static void inDialog(String title, Consumer<Shell> user) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE.toNanos();
		display.timerExec(20, new Runnable() {
			@Override
			public void run() {
				Optional<Shell> shell = Arrays.stream(display.getShells()).filter(each -> each.isVisible() && each.getText().equals(title)).findFirst();
				if (shell.isPresent()) {
					user.accept(shell.get());
				} else if (System.nanoTime() < end) {
					display.timerExec(20, this);
				}
			}
		});
	}

	/** Presses a button, or ticks or unticks it. */
	public static void press(Button button) {
		if ((button.getStyle() & SWT.CHECK) != 0) {
			button.setSelection(!button.getSelection());
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** The button of a window whose label begins so. */
	public static Button button(Composite window, String start) {
		return controls(window, Button.class).stream().filter(button -> button.getText().startsWith(start)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + start));
	}

	/** All controls of a kind, in the order of the window. */
	public static <C extends Control> List<C> controls(Composite parent, Class<C> kind) {
		List<C> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (kind.isInstance(child)) {
				found.add(kind.cast(child));
			} else if (child instanceof Composite composite) {
				found.addAll(controls(composite, kind));
			}
		}
		return found;
	}

	public static void events() {
		while (Display.getCurrent().readAndDispatch()) {
			// all there are
		}
	}

	/** Does something to resources in one step. */
	public static void atOnce(ICoreRunnable work) throws CoreException {
		ResourcesPlugin.getWorkspace().run(work, new NullProgressMonitor());
	}
}
