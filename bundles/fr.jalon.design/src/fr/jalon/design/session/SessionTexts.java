// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.transaction.ExceptionHandler;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.ResourceSetChangeEvent;
import org.eclipse.emf.transaction.ResourceSetListenerImpl;
import org.eclipse.emf.transaction.RollbackException;
import org.eclipse.emf.transaction.Transaction;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.emf.transaction.impl.AbstractTransactionalCommandStack;
import org.eclipse.emf.transaction.impl.InternalTransactionalEditingDomain;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.common.tools.api.resource.ResourceSetSync;
import org.eclipse.sirius.common.tools.api.resource.ResourceSetSync.ResourceStatus;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.design.JalonDesign;
import fr.jalon.design.text.TextWatch;
import fr.jalon.design.text.EditableText;
import fr.jalon.dsl.edit.EditRefusedException;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.sync.SyncedTexts;
import fr.jalon.dsl.sync.Reading;

/**
 * Keeps the texts of a session and its models equal. A change of the models goes through only if the texts can say it and can
 * be written, and is in the texts when it is done; undone, the texts are as they were to the letter. A change of a text, saved
 * or still in its editor, goes into the models as soon as it can be read.
 */
public final class SessionTexts extends ResourceSetListenerImpl {

	/** How long an author pauses before the diagrams follow, in milliseconds. */
	private static final int PAUSE = 400;
	private static final int SHORT_PAUSE = 20;

	private final Session session;
	private final TransactionalEditingDomain domain;
	private final SyncedTexts live = JalonTexts.get(SyncedTexts.class);
	private final Set<Resource> touched = new LinkedHashSet<>();
	private final Set<URI> missing = new HashSet<>();
	private final Map<URI, Long> saved = new ConcurrentHashMap<>();
	private List<TextChange> pending = List.of();
	private TextWatch edited;
	private int known;
	private final Deque<TextChange> unwritten = new ArrayDeque<>();
	private boolean reading;
	private boolean writing;
	private boolean asked;
	private boolean stopped;

	private SessionTexts(Session session) {
		this.session = session;
		this.domain = session.getTransactionalEditingDomain();
	}

	/** Begins to follow an open session. */
	static SessionTexts follow(Session session) {
		SessionTexts texts = new SessionTexts(session);
		texts.start();
		return texts;
	}

	private void start() {
		live.follow(domain.getResourceSet());
		known = live.texts().size();
		guardTexts();
		session.setSavingPolicy(new TextSaving(domain, this));
		rememberSaved();
		domain.addResourceSetListener(this);
		if (domain.getCommandStack() instanceof AbstractTransactionalCommandStack stack) {
			stack.setExceptionHandler(new QuietHandler(stack.getExceptionHandler()));
		}
		edited = TextWatch.follow(this::ask);
		tellFaulty("faulty.open");
		// A text may be open in an editor, and what is read knows the encodings of the workspace.
		synchronize();
	}

	/** Sirius gives a session another policy when its first editor opens. */
	private void guardTexts() {
		if (!(session.getReloadingPolicy() instanceof TextReloading)) {
			session.setReloadingPolicy(new TextReloading(session.getReloadingPolicy(), this));
		}
	}

	/** Something about the session changed: it may know other texts. */
	void changed() {
		guardTexts();
		if (live.texts().size() != known) {
			known = live.texts().size();
			live.refresh();
			ask();
		}
	}

	/** Notes how the files of the representations are on disk, right after the session has read or written them. */
	void rememberSaved() {
		session.getAllSessionResources().forEach(each -> saved.put(each.getURI(), stamp(each)));
	}

	/** Whether a file of representations is as the session has saved it. */
	boolean isAsSaved(Resource representations) {
		Long stamp = saved.get(representations.getURI());
		return stamp != null && stamp > 0 && stamp == stamp(representations);
	}

	private static long stamp(Resource resource) {
		return EditableText.of(resource.getURI()).map(place -> place.file().getLocation()).map(path -> path.toFile().lastModified()).orElse(0L);
	}

	void stop() {
		writeAll();
		stopped = true;
		edited.stop();
		domain.removeResourceSetListener(this);
	}

	/** The texts, as far as the session knows them. */
	public SyncedTexts live() {
		return live;
	}

	static boolean isText(Resource resource) {
		return resource instanceof XtextResource;
	}

	// Diagrams change the models.

	@Override
	public boolean isAggregatePrecommitListener() {
		return true;
	}

	@Override
	public Command transactionAboutToCommit(ResourceSetChangeEvent event) throws RollbackException {
		if (reading) {
			return null;
		}
		touched.addAll(textsOf(event.getNotifications()));
		if (touched.isEmpty()) {
			return null;
		}
		try {
			touched.forEach(each -> check(each.getURI()));
			pending = live.pending(touched);
			pending.forEach(change -> check(change.text()));
			return null;
		} catch (EditRefusedException | Refusal e) {
			touched.clear();
			pending = List.of();
			Notices.tell(e.getMessage());
			// CANCEL: what runs the command has nothing to add.
			throw new RollbackException(new Status(IStatus.CANCEL, JalonDesign.ID, e.getMessage()));
		}
	}

	@Override
	public void resourceSetChanged(ResourceSetChangeEvent event) {
		Set<Resource> changed = textsOf(event.getNotifications());
		if (reading) {
			return;
		}
		if (event.getTransaction() != null
				&& Boolean.TRUE.equals(event.getTransaction().getOptions().get(Transaction.OPTION_IS_UNDO_REDO_TRANSACTION))) {
			turn(changed);
		} else if (!pending.isEmpty()) {
			List<TextChange> changes = pending;
			pending = List.of();
			touched.clear();
			live.settle(changes);
			write(changes);
		} else if (!changed.isEmpty()) {
			touched.clear();
			settled();
		}
	}

	private void turn(Set<Resource> changed) {
		if (changed.isEmpty()) {
			return;
		}
		try {
			changed.forEach(each -> check(each.getURI()));
			write(live.turned(changed));
		} catch (EditRefusedException | Refusal e) {
			Notices.tell(e.getMessage());
			ask();
		}
	}

	/**
	 * Writes as soon as the command is over: whoever writes a file while he holds the models waits for those who hold the files
	 * while they wait for the models.
	 */
	private void write(List<TextChange> changes) {
		unwritten.addAll(changes);
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(this::flush);
		} else {
			flush();
		}
	}

	private void flush() {
		if (PlatformUI.isWorkbenchRunning() && isBusy()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Display.getCurrent().timerExec(SHORT_PAUSE, this::flush));
			return;
		}
		writeAll();
		settled();
	}

	private void writeAll() {
		writing = true;
		try {
			while (!unwritten.isEmpty()) {
				TextChange change = unwritten.getFirst();
				Optional<EditableText> place = EditableText.of(change.text());
				if (place.isPresent()) {
					place.get().write(change);
				}
				unwritten.removeFirst();
			}
		} catch (CoreException e) {
			URI address = unwritten.getFirst().text();
			unwritten.clear();
			Notices.tell(Notices.text("unwritten", name(address), e.getLocalizedMessage()));
			ask();
		} finally {
			writing = false;
		}
	}

	/** Whether models or files are in use on this very thread, which may still be handling events. */
	private boolean isBusy() {
		return writing || domain instanceof InternalTransactionalEditingDomain held && held.getActiveTransaction() != null
				&& held.getActiveTransaction().getOwner() == Thread.currentThread();
	}

	/** The text as it stands until what is settled is written. */
	private String expected(URI address) {
		return unwritten.stream().filter(each -> each.text().equals(address)).findFirst().map(TextChange::before)
				.orElseGet(() -> live.text(address));
	}

	/** Refuses a change of a text that cannot be written, or that is not the one the model comes from. */
	private void check(URI address) {
		if (live.text(address) == null) {
			return;
		}
		if (live.isFaulty(address)) {
			throw new Refusal(Notices.text("faulty", name(address), line(address)));
		}
		EditableText place = EditableText.of(address).orElse(null);
		if (place == null) {
			return;
		}
		if (!place.exists()) {
			throw new Refusal(Notices.text("gone", name(address)));
		}
		if (place.isDisputed()) {
			throw new Refusal(Notices.text("disputed", name(address)));
		}
		String text = read(place, address);
		if (!text.equals(expected(address))) {
			ask();
			int line = lineOfError(address, text);
			throw new Refusal(line > 0 ? Notices.text("faulty", name(address), line) : Notices.text("moved", name(address)));
		}
		if (!place.isWritable()) {
			throw new Refusal(Notices.text("readonly", name(address)));
		}
	}

	private static String read(EditableText place, URI address) {
		try {
			return place.read();
		} catch (CoreException e) {
			throw new Refusal(Notices.text("unread", name(address), e.getLocalizedMessage()));
		}
	}

	private static Set<Resource> textsOf(Collection<Notification> notifications) {
		Set<Resource> texts = new LinkedHashSet<>();
		for (Notification each : notifications) {
			if (each.isTouch()) {
				continue;
			}
			Resource resource = each.getNotifier() instanceof EObject object ? object.eResource()
					: each.getNotifier() instanceof Resource own && each.getFeatureID(Resource.class) == Resource.RESOURCE__CONTENTS ? own : null;
			if (isText(resource)) {
				texts.add(resource);
			}
		}
		return texts;
	}

	// Texts change.

	/** Brings the models in line soon, on the thread of the windows; several requests make one. */
	private void ask() {
		if (!PlatformUI.isWorkbenchRunning()) {
			synchronize();
			return;
		}
		synchronized (this) {
			if (asked) {
				return;
			}
			asked = true;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> display.timerExec(PAUSE, () -> {
			synchronized (this) {
				asked = false;
			}
			synchronize();
		}));
	}

	/** Brings the models in line with the texts as they stand now. */
	public void synchronize() {
		if (stopped || !session.isOpen()) {
			return;
		}
		if (isBusy()) {
			ask();
			return;
		}
		flush();
		Map<URI, String> changed = new LinkedHashMap<>();
		boolean news = false;
		for (XtextResource each : live.texts()) {
			EditableText place = EditableText.of(each.getURI()).orElse(null);
			if (place == null) {
				continue;
			}
			if (!place.exists()) {
				news |= missing.add(each.getURI());
				if (news && place.file().getProject().isAccessible()) {
					Notices.tell(Notices.text("gone.seen", name(each.getURI())));
				}
				continue;
			}
			missing.remove(each.getURI());
			try {
				String text = place.read();
				if (!text.equals(live.text(each.getURI()))) {
					changed.put(each.getURI(), text);
				}
			} catch (CoreException e) {
				Platform.getLog(SessionTexts.class).log(e.getStatus());
			}
		}
		if (!changed.isEmpty()) {
			read(changed);
		}
		settled();
	}

	private void read(Map<URI, String> changed) {
		Reading[] result = new Reading[1];
		RecordingCommand command = new RecordingCommand(domain) {
			@Override
			protected void doExecute() {
				result[0] = live.read(changed);
			}
		};
		reading = true;
		try {
			domain.getCommandStack().execute(command);
		} finally {
			reading = false;
		}
		if (result[0] != null && !result[0].read().isEmpty()) {
			// What was done on the diagrams before is undone in a text that is another one now.
			domain.getCommandStack().flush();
		}
	}

	private void tellFaulty(String key) {
		for (XtextResource each : live.texts()) {
			if (live.isFaulty(each.getURI())) {
				Notices.tell(Notices.text(key, name(each.getURI()), line(each.getURI())));
				return;
			}
		}
	}

	/** Sirius compares models with files; here the two are equal, whatever it saw in between. */
	void settled() {
		Runnable settle = () -> {
			if (stopped || !session.isOpen()) {
				return;
			}
			ResourceSetSync sync = ResourceSetSync.getOrInstallResourceSetSync(domain);
			for (XtextResource each : live.texts()) {
				each.setModified(false);
				ResourceStatus status = ResourceSetSync.getStatus(each);
				if (status != ResourceStatus.SYNC && status != ResourceStatus.UNKNOWN) {
					sync.statusChanged(each, status, ResourceStatus.SYNC);
				}
			}
		};
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(settle);
		} else {
			settle.run();
		}
	}

	private int line(URI address) {
		XtextResource text = (XtextResource) domain.getResourceSet().getResource(address, false);
		return line(text);
	}

	private static int line(XtextResource text) {
		for (INode error : text.getParseResult().getSyntaxErrors()) {
			return error.getStartLine();
		}
		return 0;
	}

	/** The line of the first syntax error of a text, or 0. */
	private int lineOfError(URI address, String text) {
		XtextResource apart = (XtextResource) JalonTexts.get(org.eclipse.xtext.resource.XtextResourceSet.class).createResource(address);
		try {
			apart.reparse(text);
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		}
		return line(apart);
	}

	private static String name(URI address) {
		return EditableText.of(address).map(EditableText::file).map(IFile::getName).orElse(URI.decode(address.lastSegment()));
	}

	/** A change that must not go through; the message is in the user's language. */
	private static final class Refusal extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Refusal(String message) {
			super(message);
		}
	}

	/** What we refuse has been said; the rest is for whoever listened before, or for the log. */
	private record QuietHandler(ExceptionHandler next) implements ExceptionHandler {

		@Override
		public void handleException(Exception e) {
			if (e instanceof RollbackException rollback && JalonDesign.ID.equals(rollback.getStatus().getPlugin())) {
				return;
			}
			if (next != null) {
				next.handleException(e);
			} else {
				Platform.getLog(SessionTexts.class).log(new Status(IStatus.ERROR, JalonDesign.ID, e.getLocalizedMessage(), e));
			}
		}
	}
}
