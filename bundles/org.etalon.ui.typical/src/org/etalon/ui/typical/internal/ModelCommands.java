// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/**
 * What was done to a model, on all of its pages: one order of undo and redo. Typing that goes on in one place is one
 * edit. A model that must not change takes nothing: what was put together is taken back at once.
 */
final class ModelCommands extends BasicCommandStack {

	private boolean locked;
	private Object typed;
	private boolean untold;
	private Runnable refused = () -> {
	};
	private Runnable typing = () -> {
	};

	/** Lets nothing change from now on, or everything. */
	void lock(boolean lock) {
		locked = lock;
	}

	/** Whether nothing changes. */
	boolean isLocked() {
		return locked;
	}

	/**
	 * @param why   hears that something was not taken
	 * @param while hears of typing that goes on, of which listeners hear once it ended
	 */
	void tell(Runnable why, Runnable goingOn) {
		refused = why;
		typing = goingOn;
	}

	/** Does an edit. */
	void run(Edit edit) {
		typed = null;
		if (edit != null && !edit.isEmpty()) {
			execute(edit);
		}
	}

	/**
	 * Does an edit that typing brought.
	 *
	 * @param place what is typed into: an edit in the same place right after another goes on with it
	 */
	void type(Edit edit, Object place) {
		if (edit.isEmpty()) {
			return;
		}
		boolean goesOn = place.equals(typed) && !canRedo() && isSaveNeeded() && getUndoCommand() instanceof Edit;
		if (goesOn && !locked) {
			((Edit) getUndoCommand()).absorb(edit);
			untold = true;
			typing.run();
		} else {
			run(edit);
			typed = place;
		}
	}

	/** Typing ended: what comes next is an edit of its own. */
	void settle() {
		typed = null;
		if (untold) {
			untold = false;
			notifyListeners();
		}
	}

	@Override
	public void execute(Command command) {
		if (locked && command instanceof Edit edit) {
			edit.undo();
			refused.run();
		} else {
			super.execute(command);
		}
	}

	/** What the edit that is taken back next does, in words; empty if there is none. */
	Optional<String> undoes() {
		return Optional.ofNullable(getUndoCommand()).map(Command::getLabel);
	}

	/** What is made again next. */
	Optional<String> redoes() {
		return Optional.ofNullable(getRedoCommand()).map(Command::getLabel);
	}

	@Override
	public void undo() {
		settle();
		super.undo();
	}

	@Override
	public void redo() {
		settle();
		super.redo();
	}

	@Override
	public void saveIsDone() {
		settle();
		super.saveIsDone();
	}
}
