// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.text;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import fr.jalon.ui.model.OpenTexts;
import fr.jalon.ui.project.ContractProject;

/** Tells that texts of the workspace change: files that somebody writes, editors that somebody types in or closes. */
public final class TextWatch implements IResourceChangeListener {

	private final Runnable listener;
	/** Null while no window is followed; touched on the thread of the windows only. */
	private OpenTexts open;

	private TextWatch(Runnable listener) {
		this.listener = listener;
	}

	/** @param listener is told on the thread that makes the change */
	public static TextWatch follow(Runnable listener) {
		TextWatch texts = new TextWatch(listener);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(texts, IResourceChangeEvent.POST_CHANGE);
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			Runnable start = () -> texts.open = OpenTexts.follow(file -> listener.run());
			if (Display.getCurrent() == display) {
				start.run();
			} else {
				display.asyncExec(start);
			}
		}
		return texts;
	}

	public void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (open != null) {
					open.stop();
				}
			});
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (event.getDelta() == null) {
			return;
		}
		try {
			event.getDelta().accept(delta -> {
				boolean said = delta.getKind() != IResourceDelta.CHANGED
						|| (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING)) != 0;
				if (said && ContractProject.isText(delta.getResource())) {
					listener.run();
				}
				return true;
			});
		} catch (CoreException e) {
			Platform.getLog(TextWatch.class).log(e.getStatus());
		}
	}
}
