// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.ModelDifference;

/** Two people changed the same: both sides of each thing, and which one stays. */
public final class ConflictDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(ConflictDialog.class);
	private static final int WIDE = 70 * Look.STEP;
	/** So high that the dialog fits on a small screen, whatever there is to choose. */
	private static final int HIGH = 52 * Look.STEP;

	/**
	 * A thing both changed.
	 *
	 * @param about  what it is
	 * @param was    what it was before, empty where that says nothing
	 * @param mine   what I made of it, null where there is nothing to decide
	 * @param theirs what is there now, null with mine
	 */
	public record Conflict(String about, String was, String mine, String theirs) {

		/** What collides in a merge of documents. */
		static Conflict of(ModelDifference from) {
			String said = from.about().in(Language.current());
			String about = said.substring(0, 1).toUpperCase(Language.current()) + said.substring(1);
			if (!from.open()) {
				return new Conflict(about, "", null, null);
			}
			return from.code().equals("REORDERED_BOTH")
					? new Conflict(about, "", WORDS.get("conflict.order"), WORDS.get("conflict.order"))
					: new Conflict(about, shown(from.before()), shown(from.after()), shown(from.theirs()));
		}

		private static String shown(ModelDifference.Side side) {
			String shown = side.shown().in(Language.current());
			return shown.isEmpty() ? WORDS.get("conflict.nothing") : shown;
		}
	}

	private final List<Conflict> conflicts;
	private final Set<Integer> theirs = new HashSet<>();

	/**
	 * @param window  what is being saved
	 * @param title   what happened
	 * @param message what to choose, and what became of the rest
	 */
	public ConflictDialog(Shell parent, String window, String title, String message, List<Conflict> conflicts) {
		super(parent, 1, WIDE, window, title, message);
		this.conflicts = List.copyOf(conflicts);
	}

	/**
	 * Lets people decide what collides in a merge of documents; where nothing does, nobody is asked.
	 *
	 * @param window what is being saved
	 * @param saved  what somebody else saved meanwhile, as a sentence
	 * @return of what theirs is to stay; null if the user gives up
	 */
	public static Set<ModelDifference> decide(Shell parent, String window, String saved,
			List<ModelDifference> conflicts) {
		ConflictDialog dialog = new ConflictDialog(parent, window, WORDS.get("conflict.title"),
				WORDS.get("conflict.message", saved), conflicts.stream().map(Conflict::of).toList());
		if (!conflicts.isEmpty() && dialog.open() != Window.OK) {
			return null;
		}
		Set<ModelDifference> chosen = new HashSet<>();
		dialog.theirs.forEach(each -> chosen.add(conflicts.get(each)));
		return chosen;
	}

	/** Whether their side of a conflict is to stay. */
	public boolean isOfTheirs(int conflict) {
		return theirs.contains(conflict);
	}

	@Override
	protected void fill(Composite area) {
		ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		Composite all = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(all);
		for (int i = 0; i < conflicts.size(); i++) {
			conflict(all, i);
		}
		scroll.setContent(all);
		int high = all.computeSize(WIDE, SWT.DEFAULT).y;
		scroll.setMinHeight(high);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, Math.min(high, HIGH)).applyTo(scroll);
	}

	private void conflict(Composite all, int number) {
		Conflict conflict = conflicts.get(number);
		Composite one = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, Look.STEP).applyTo(one);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(one);
		label(one, conflict.about()).setFont(Look.bold());
		if (!conflict.was().isEmpty()) {
			Look.faint(label(one, WORDS.get("conflict.was", conflict.was())));
		}
		if (conflict.mine() != null) {
			choice(one, conflict, WORDS.get("conflict.mine", conflict.mine())).setSelection(true);
			Button other = choice(one, conflict, WORDS.get("conflict.theirs", conflict.theirs()));
			other.addListener(SWT.Selection, event -> {
				if (other.getSelection()) {
					theirs.add(number);
				} else {
					theirs.remove(number);
				}
			});
		}
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Long texts are wrapped; whoever hears the choice hears of what it is. */
	private static Button choice(Composite parent, Conflict conflict, String what) {
		Button button = Look.named(new Button(parent, SWT.RADIO | SWT.WRAP), conflict.about() + ": " + what);
		button.setText(what.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(button);
		return button;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("conflict.save"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}
}
