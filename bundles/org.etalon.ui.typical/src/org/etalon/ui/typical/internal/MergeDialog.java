// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.exchange.Texts;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.CompareModels;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.ModelDifference;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;
import org.etalon.ui.typical.internal.Choices.Choice;

/** Another version is taken into a model: which of its differences, and what would come of it. */
final class MergeDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(MergeDialog.class);
	private static final int WIDE = 132 * Look.STEP;
	private static final int HIGH = 62 * Look.STEP;
	/** A pause in choosing after which the result is painted, milliseconds. */
	private static final int PAUSE = 150;

	private final TypicalServiceModel model;
	private final Choices choices;
	private final Runnable painting = this::paint;
	private Table table;
	private Label count;
	private Prose prose;
	private MarkedDiagram diagram;

	/**
	 * @param message what is merged, and why
	 * @param base    the text both sides were made from
	 * @param model   the model it is taken into
	 * @param theirs  the text of the other version
	 */
	MergeDialog(Shell parent, String title, String message, String base, TypicalServiceModel model, String theirs) {
		super(parent, 1, WIDE, title, title, message);
		this.model = model;
		this.choices = new Choices(base, EditModel.text(model), theirs);
	}

	/** Whether there is nothing to take. */
	boolean isEmpty() {
		return choices.all().isEmpty();
	}

	/** Whether the user wants it; where there is nothing to decide, it is not asked. */
	boolean agreed() {
		return isEmpty() || open() == Window.OK;
	}

	/** Takes what was chosen into the model, as one edit. */
	void merge(ModelCommands commands) {
		Edit edit = new Edit(WORDS.get("edit.merge"));
		edit.record(model, () -> choices.into(model));
		commands.run(edit);
	}

	@Override
	protected void fill(Composite area) {
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, HIGH).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(left);
		Composite bar = new Composite(left, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP / 2, 0).applyTo(bar);
		count = Look.faint(new Label(bar, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		button(bar, "merge.all", true);
		button(bar, "merge.none", false);
		table = Look.named(new Table(left, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL),
				WORDS.get("merge.differences"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		TableColumn column = new TableColumn(table, SWT.NONE);
		table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
		for (Choice each : choices.all()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(each);
			item.setText((each.conflict() ? WORDS.get("merge.conflict") : Marking.kind(each.difference()).sign()) + " "
					+ each.difference().brief().in(Language.current()));
			item.setChecked(choices.takes(each));
			if (each.conflict()) {
				item.setForeground(Look.color(Tone.BAD));
			}
		}
		table.addListener(SWT.Selection, event -> {
			TableItem item = (TableItem) event.item;
			Choice choice = (Choice) item.getData();
			if (event.detail == SWT.CHECK) {
				choices.take(choice, item.getChecked());
				item.setChecked(choices.takes(choice));
				repaint();
			} else {
				say(choice);
				diagram.reveal(thing -> Marking.isAbout(choice.difference(), thing));
			}
		});
		prose = new Prose(left, WORDS.get("merge.detail"));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 18 * Look.STEP).applyTo(prose.control());
		diagram = new MarkedDiagram(sash);
		sash.setWeights(46, 54);
		say(null);
		paint();
	}

	private void button(Composite bar, String key, boolean take) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(WORDS.get(key));
		button.addListener(SWT.Selection, event -> {
			for (TableItem item : table.getItems()) {
				Choice choice = (Choice) item.getData();
				choices.take(choice, take);
				item.setChecked(choices.takes(choice));
			}
			repaint();
		});
	}

	private void say(Choice choice) {
		prose.clear();
		if (choice == null) {
			prose.faint(WORDS.get("merge.about"));
		} else {
			prose.line(choice.difference().text().in(Language.current()));
			where(prose, choice.difference());
			if (choice.conflict()) {
				prose.fact(WORDS.get("merge.base"), choice.difference().before().shown().in(Language.current()));
				prose.fact(WORDS.get("merge.mine"), choice.difference().after().shown().in(Language.current()));
				prose.fact(WORDS.get("merge.theirs"), choice.difference().theirs().shown().in(Language.current()));
				if (!choice.open()) {
					prose.faint(WORDS.get("merge.kept"));
				}
			} else if (choice.difference().code().equals("CHANGED")) {
				prose.fact(WORDS.get("merge.before"), choice.difference().before().shown().in(Language.current()));
				prose.fact(WORDS.get("merge.after"), choice.difference().after().shown().in(Language.current()));
			}
		}
		prose.show();
	}

	/** Says what holds a difference, if that is not the model itself. */
	static void where(Prose prose, ModelDifference difference) {
		String where = difference.where().in(Language.current());
		if (!where.isEmpty()) {
			prose.fact(WORDS.get("merge.where"), where);
		}
	}

	private void repaint() {
		table.getDisplay().timerExec(PAUSE, painting);
	}

	/** Shows what would come of what is chosen, against the model as it is. */
	private void paint() {
		if (table.isDisposed()) {
			return;
		}
		count.setText(WORDS.get("merge.count", String.valueOf(choices.count()), String.valueOf(choices.all().size())));
		try {
			TypicalServiceModel result = choices.result();
			diagram.show(result, new Marking(CompareModels.differences(EditModel.model(choices.mine()), result)));
		} catch (IncomparableException e) {
			throw new IllegalStateException(e); // it was compared already
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("merge.do"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}
}
