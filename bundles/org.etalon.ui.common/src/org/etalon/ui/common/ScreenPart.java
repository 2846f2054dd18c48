// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;

/** A screen: a tab that shows something of the open database and follows it. */
public abstract class ScreenPart extends EditorPart implements Desk.Listener {

	/** Letters of what an item of the menu is about. */
	private static final int TOLD = 40;

	private Desk desk;
	private Composite body;

	@Override
	public final void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof ScreenInput)) {
			throw new PartInitException("not a screen: " + input);
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		desk = site.getService(Desk.class);
		Closing.listen();
	}

	@Override
	public final void createPartControl(Composite parent) {
		body = parent;
		Tabs.plain(parent);
		make();
		desk.add(this);
		opened();
	}

	/** Makes the controls anew, in the colours of another theme; what is not saved is never lost by it. */
	public final void renew() {
		if (body == null || isDirty() && !outlivesControls()) {
			return;
		}
		body.forceFocus(); // takes what is being typed
		for (Control each : body.getChildren()) {
			each.dispose();
		}
		make();
		opened();
		body.layout(true, true);
		if (getSite().getPage().getActivePart() == this) {
			setFocus();
		}
	}

	private void make() {
		body.setForeground(Look.text()); // else the tabs pass theirs on
		create(body);
	}

	/** Whether what is not saved is kept beside the controls, so that they can be made anew meanwhile. */
	protected boolean outlivesControls() {
		return false;
	}

	/** Makes the controls; what they show comes with {@link #opened}. */
	protected abstract void create(Composite parent);

	/** Shows what was read; the keys go there when it is the first that is shown. */
	protected final void reveal(Pane pane) {
		boolean first = !pane.shows();
		pane.show();
		if (first) {
			takeKeys();
		}
	}

	/**
	 * The keys go to this screen if it is in front: it was given them while there was nothing yet that could take them.
	 * Whoever is typing meanwhile goes on.
	 */
	protected final void takeKeys() {
		if (getSite().getPage().getActivePart() == this && !(body.getDisplay().getFocusControl() instanceof Text)) {
			setFocus();
		}
	}

	/** What is shown. */
	protected final ScreenInput input() {
		return (ScreenInput) getEditorInput();
	}

	/** An action of this screen; it begins disabled. */
	protected static Action action(String caption, Runnable run) {
		Action action = new Action(caption) {

			@Override
			public void run() {
				run.run();
			}
		};
		action.setEnabled(false);
		return action;
	}

	/** Says on an action that takes back or makes again what that is about; empty if there is nothing to do. */
	protected static void offer(Action action, String caption, Optional<String> what) {
		action.setText(
				what.map(each -> caption + ": " + Language.brief(each, TOLD).replace("&", "&&")).orElse(caption));
		action.setEnabled(what.isPresent());
	}

	/** What takes back and makes again on this screen. */
	protected final void undoBy(Action undo, Action redo) {
		IActionBars bars = getEditorSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.updateActionBars();
	}

	/** Whether the user was asked to save what is not saved, and did not want to; for what is done at the closing. */
	protected final boolean isGivenUp() {
		return isDirty() && !Closing.isForced();
	}

	/** The desk. */
	protected final Desk desk() {
		return desk;
	}

	/** The open database. */
	protected final Optional<Data> data() {
		return desk.data();
	}

	/** Whether what was read of a database can still be shown: it is the open one, and there is where. */
	protected final boolean shows(Data read) {
		return !body.isDisposed() && data().filter(each -> each == read).isPresent();
	}

	@Override
	public void dispose() {
		if (desk != null) {
			desk.remove(this);
		}
		super.dispose();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// most screens have nothing of their own to save
	}

	@Override
	public final void doSaveAs() {
		// never asked for: a screen shows the database, of which there is no second copy under another name
		throw new UnsupportedOperationException();
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}
}
