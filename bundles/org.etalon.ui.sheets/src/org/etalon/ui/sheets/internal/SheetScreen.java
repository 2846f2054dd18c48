// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.model.assessment.Criterion;
import org.etalon.norm.Stage;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.SheetUpdate;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.ConflictDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Work;

/** The sheet of one stage of one object: started from a template, filled by the keyboard, finished with a grade. */
public final class SheetScreen extends ScreenPart implements SheetEvidence.Sheet, Autosave.Screen {

	private final SheetModel model = new SheetModel();
	private final SheetFacts.Key nowhere = new SheetFacts.Key(Stage.REGULATION, "");
	private final Rereading reading = new Rereading(this::reading);
	private Autosave autosave;
	private Label subtitle;
	private Label state;
	private Label changed;
	private Button finish;
	private Button reopen;
	private Button again;
	private Button update;
	private Notice notice;
	private Composite stack;
	private SheetView view;
	private StartPane start;
	private Action undo;
	private Action redo;
	private SheetFacts facts;

	@Override
	protected void create(Composite parent) {
		if (autosave == null) {
			autosave = new Autosave(Autosave.drafts("org.etalon.ui.sheets", "drafts"), input().item(), this);
		}
		facts = null;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, 2)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setFont(Look.title());
		title.setText(word("sheet.title", key().stage().caption().in(org.etalon.ui.common.Language.current())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		Composite buttons = new Composite(head, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(Look.STEP, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(buttons);
		update = button(buttons, "sheet.update", "refresh-cw", this::update);
		again = button(buttons, "sheet.again", "plus", this::showStart);
		reopen = button(buttons, "sheet.reopen", "pencil", this::reopen);
		finish = button(buttons, "sheet.finish", "circle-check", this::finish);
		subtitle = Look.faint(new Label(head, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(subtitle);
		notice = new Notice(all, word("close"));
		stack = new Composite(all, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		view = new SheetView(stack, model, new SheetEvidence(() -> getSite().getShell(), model, this),
				() -> edited(null));
		start = new StartPane(stack, this::start);
		Composite foot = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP / 2).applyTo(foot);
		state = Look.faint(new Label(foot, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
		changed = Look.faint(new Label(foot, SWT.RIGHT));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(30 * Look.STEP, SWT.DEFAULT).applyTo(changed);
		undo = action(word("undo"), () -> model.undo().ifPresent(this::edited));
		redo = action(word("redo"), () -> model.redo().ifPresent(this::edited));
		undoBy(undo, redo);
	}

	private Button button(Composite parent, String key, String icon, Runnable action) {
		Button button = Look.button(parent, word(key), icon, action);
		GridDataFactory.fillDefaults().exclude(true).applyTo(button);
		button.setVisible(false);
		return button;
	}

	/** Shows a button or hides it; whether that changed anything. */
	private static boolean there(Button button, boolean visible) {
		GridData place = (GridData) button.getLayoutData();
		boolean other = place.exclude == visible;
		place.exclude = !visible;
		button.setVisible(visible);
		return other;
	}

	private SheetFacts.Key key() {
		return SheetFacts.Key.of(input().item()).orElse(nowhere);
	}

	@Override
	public Optional<Data> open() {
		return data();
	}

	@Override
	public String object() {
		return key().object();
	}

	@Override
	public Optional<Criterion> selected() {
		return view.selected();
	}

	@Override
	public void say(Tone tone, String what) {
		if (!stack.isDisposed()) {
			notice.show(tone, what);
		}
	}

	@Override
	public void opened() {
		facts = null;
		read();
	}

	@Override
	public void changed() {
		read();
	}

	private void read() {
		if (data().isEmpty()) {
			subtitle.setText(word("closed"));
		} else {
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		return data().map(current -> Work.of(word("reading"), progress -> SheetFacts.read(current, key())).quietly()
				.then(read -> {
					if (shows(current)) {
						show(current, read);
					}
				}).otherwise(thrown -> {
					if (shows(current)) {
						subtitle.setText(Failures.text(thrown));
					}
				}));
	}

	private void show(Data data, SheetFacts read) {
		facts = read;
		if (read.stored().isEmpty()) {
			about(String.join("   ·   ", read.object(), key().object()), null);
			showStart();
			buttons();
			return;
		}
		ObjectSheets.Stored stored = read.stored().get();
		about(String.join("   ·   ", read.object(), key().object(), stored.sheet().getTemplate().getName(),
				word("edition", stored.sheet().getTemplate().getEdition())
						+ read.origin().map(origin -> "   ·   " + origin.named()).orElse("")),
				read.origin().map(origin -> word("templates.origin", origin.exact())).orElse(null));
		changed.setText(SheetWords.changed(stored.changed(), data.clock().getZone()));
		if (!model.begun() || !model.isChanged()) {
			boolean other = !model.begun() || model.revision() != stored.revision();
			if (other) {
				take(stored);
				resume();
			}
		}
		if (state.getText().isEmpty()) { // the controls are new
			state.setText(word(model.finished() ? "draft.finished" : isDirty() ? "draft.kept" : "draft.none"));
		}
		front(view.control());
		view.show();
		updated();
	}

	private void take(ObjectSheets.Stored stored) {
		model.begin(stored.sheet(), stored.revision(), stored.finished() != null);
		state.setText(stored.finished() == null ? word("draft.none") : word("draft.finished"));
	}

	/** Says what the sheet is about, in as many lines as that needs. */
	private void about(String text, String tip) {
		subtitle.setToolTipText(tip);
		if (!subtitle.getText().equals(text.replace("&", "&&"))) {
			subtitle.setText(text.replace("&", "&&"));
			stack.getParent().layout(true, true);
		}
	}

	private void resume() {
		int kept = model.revision();
		autosave.find().filter(model::resume).ifPresent(
				draft -> state.setText(word(model.revision() == kept ? "draft.resumed" : "draft.overtaken")));
	}

	private void front(Control control) {
		StackLayout layout = (StackLayout) stack.getLayout();
		boolean other = layout.topControl != control;
		layout.topControl = control;
		stack.layout();
		if (other && getSite().getPage().getActivePart() == this) {
			setFocus(); // it came to the front before it was read
		}
	}

	private void showStart() {
		start.show(facts.usable(), facts.stored().isPresent());
		front(start.control());
	}

	private void start(SheetTemplates.Edition template) {
		data().ifPresent(data -> Work.of(word("saving"),
				progress -> new ObjectSheets().start(data.store(), object(), template.id(), template.edition(), ""))
				.then(stored -> begun(data, stored)).start());
	}

	/** The sheet became another one by an operation. */
	private void begun(Data data, ObjectSheets.Stored stored) {
		if (!shows(data)) {
			return;
		}
		autosave.done();
		take(stored);
		facts = facts.with(stored);
		show(data, facts);
		view.setFocus();
		desk().refresh();
	}

	@Override
	public void edited(String place) {
		if (place != null) {
			view.refresh(place);
		}
		autosave.typed();
		updated();
	}

	private void updated() {
		offer(undo, word("undo"), model.undoes());
		offer(redo, word("redo"), model.redoes());
		buttons();
		firePropertyChange(PROP_DIRTY);
	}

	private void buttons() {
		boolean there = facts != null && facts.stored().isPresent() && model.begun();
		boolean other = there(finish, there && !model.finished()) | there(reopen, there && model.finished())
				| there(again, there && model.finished()) | there(update, there && facts.newer().isPresent());
		facts().flatMap(SheetFacts::newer).ifPresent(newer -> update.setText(word("sheet.update", newer.edition())));
		if (other) {
			stack.getParent().layout(true, true);
		}
	}

	private Optional<SheetFacts> facts() {
		return Optional.ofNullable(facts);
	}

	@Override
	public Optional<String> database() {
		return stack.isDisposed() || !model.begun() ? Optional.empty() : data().map(Data::location);
	}

	@Override
	public Optional<Drafts.Draft> draft() {
		return isDirty() ? Optional.of(new Drafts.Draft(model.revision(), model.draft())) : Optional.empty();
	}

	@Override
	public void state(Autosave.State of) {
		state.setText(of == Autosave.State.NONE && model.finished() ? word("draft.finished") : SheetWords.state(of));
	}

	@Override
	protected boolean outlivesControls() {
		return true;
	}

	@Override
	public boolean isDirty() {
		return model.begun() && model.isChanged();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (data().isEmpty() || !save(data().get())) {
			monitor.setCanceled(true);
		}
	}

	/** Saves, asking what to keep where somebody else answered as well; whether it is saved. */
	private boolean save(Data data) {
		while (true) {
			ObjectSheets.Saved result = Work
					.awaitedOrTold(
							() -> new ObjectSheets().save(data.store(), object(), model.sheet(), model.revision(), ""))
					.orElse(null);
			if (result == null) {
				return false;
			}
			if (result.conflicts().isEmpty()) {
				saved(result);
				return true;
			}
			List<ObjectSheets.Conflict> conflicts = result.conflicts();
			ConflictDialog dialog = new ConflictDialog(getSite().getShell(), word("conflict.save"),
					word("conflict.title"),
					word("conflict.about", SheetWords.changed(result.stored().changed(), data.clock().getZone())),
					conflicts.stream().map(SheetWords::conflict).toList());
			if (dialog.open() != Window.OK) {
				return false;
			}
			// what is kept now is what the next saving starts from: my answers go over theirs where I want it
			model.rebase(result.stored(),
					IntStream.range(0, conflicts.size()).filter(dialog::isOfTheirs).mapToObj(conflicts::get).toList());
		}
	}

	private void saved(ObjectSheets.Saved result) {
		autosave.done();
		String place = view.selected().map(Criterion::getId).orElse(null);
		take(result.stored());
		facts = facts.with(result.stored());
		view.show();
		if (place != null) {
			view.select(place);
		}
		state.setText(word(result.merged() ? "draft.merged" : "draft.saved"));
		updated();
		desk().refresh();
	}

	private void finish() {
		Data data = data().orElse(null);
		if (data == null || !model.begun()) {
			return;
		}
		Optional<Criterion> unready = model.firstUnready();
		boolean stated = model.sheet().getStatedGrade() != null;
		if (unready.isPresent() && !(stated && model.mark(unready.get()) == SheetModel.Mark.OPEN)) {
			view.select(unready.get().getId());
			view.setFocus();
			say(Tone.FAIR, word("finish.unready", unready.get().getText()));
			return;
		}
		if (isDirty() && !save(data)) {
			return;
		}
		int revision = model.revision();
		Work.of(word("saving"), progress -> new ObjectSheets().finish(data.store(), object(), key().stage(), revision,
				data.today(), "")).then(stored -> {
					begun(data, stored);
					say(Tone.GOOD, word("finish.done", stored.finished().letter()));
				}).start();
	}

	private void reopen() {
		int revision = model.revision();
		data().ifPresent(data -> Work
				.of(word("saving"),
						progress -> new ObjectSheets().reopen(data.store(), object(), key().stage(), revision, ""))
				.then(stored -> begun(data, stored)).start());
	}

	/** Moves the sheet to the newer edition, after saying which answers have no place there. */
	private void update() {
		Data data = data().orElse(null);
		SheetTemplates.Edition newer = facts().flatMap(SheetFacts::newer).orElse(null);
		if (data == null || newer == null || isDirty() && !save(data)) {
			return;
		}
		SheetUpdate moved = SheetUpdate.of(model.sheet(), newer.template());
		String lost = moved.lost().isEmpty() ? word("update.none")
				: moved.lost().stream()
						.map(each -> "• " + each.getCriterion().getText() + ": "
								+ SheetWords.answer(each.getCriterion(), each))
						.reduce(word("update.lost"), (one, other) -> one + "\n" + other);
		if (new AskDialog(getSite().getShell(), word("update.title", newer.edition()),
				word("update.about", Integer.toString(moved.sheet().getAnswers().size())), word("update.do")).note(lost)
				.agreed()) {
			int revision = model.revision();
			Work.of(word("saving"), progress -> new ObjectSheets().update(data.store(), object(), key().stage(),
					newer.edition(), revision, "")).then(stored -> begun(data, stored)).start();
		}
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == view.control()) {
			view.setFocus();
		} else {
			start.control().setFocus();
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		if (stack != null) {
			autosave.closed(data().map(Data::location), isGivenUp());
		}
		super.dispose();
	}
}
