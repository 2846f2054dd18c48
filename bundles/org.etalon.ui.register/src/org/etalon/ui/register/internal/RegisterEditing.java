// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.EditObject;
import org.etalon.operations.register.EditObjects;
import org.etalon.operations.register.UndoEdit;
import org.etalon.store.Field;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/** Edits objects from the table: a cell, or one field of many; and takes that back. */
final class RegisterEditing {

	private static final Texts WORDS = Language.words(RegisterEditing.class);
	/** What is edited where it stands: plain texts and lists, of which nothing else depends. */
	private static final Set<String> IN_PLACE = Set.of("name", "kind", "subject", "typical", "act", "selfCheck",
			"endYear");

	/** Hears what came of it. */
	interface Watcher {

		/** Tells the user. */
		void tell(Tone tone, String text);

		/** What was told is over. */
		void quiet();

		/** There is something else to undo. */
		void updated();
	}

	private final Desk desk;
	private final NatTable table;
	private final Watcher watcher;
	private final Edits edits;
	private Data of;

	/** @param edits what can be undone: it outlives the table */
	RegisterEditing(Desk desk, NatTable table, Edits edits, Watcher watcher) {
		this.edits = edits;
		this.desk = desk;
		this.table = table;
		this.watcher = watcher;
	}

	/** The changes that can be undone. */
	Edits edits() {
		return edits;
	}

	/** Another database may be open: of a former one nothing can be undone. */
	void opened() {
		of = desk.data().orElse(null);
		edits.of(of);
		watcher.updated();
	}

	/** Edits a cell where it stands; false if that is not done with its column. */
	boolean edit(RegisterTable.Cell cell) {
		Field field = cell.column().field();
		if (!IN_PLACE.contains(field.name()) || desk.data().isEmpty()) {
			return false;
		}
		String text = FieldText.written(RegisterModel.OBJECTS.get(cell.row().object(), field));
		List<ObjectModel.Choice> choices = ObjectModel.offered(field);
		if (choices.isEmpty()) {
			CellEditor.type(table, cell.bounds(), cell.column().caption(), text,
					typed -> ObjectModel.problem(field, typed).isEmpty(), typed -> save(cell.row(), field, typed));
		} else {
			CellEditor.choose(table, cell.bounds(), cell.column().caption(), choices, text,
					chosen -> save(cell.row(), field, chosen));
		}
		return true;
	}

	private void save(RegisterModel.Row row, Field field, String text) {
		save(row.object().id(), row.revision(),
				WORDS.get("edit.one", field.caption().in(Language.current()), row.object().id()),
				Map.of(field.name(), text));
	}

	private void failed(Throwable thrown) {
		watcher.quiet(); // that an edit before it was saved would be misleading now
		Failures.show(thrown);
	}

	private void save(String id, int revision, String what, Map<String, String> changes) {
		desk.data()
				.ifPresent(
						data -> Work
								.of(WORDS.get("edit.saving"),
										progress -> new EditObject().run(data.store(), new EditObject.Request(id,
												changes, revision, WORDS.get("edit.reason"))))
								.quietly().then(result -> {
									if (!result.conflicts().isEmpty()) {
										FieldConflicts.resolve(table.getShell(), result.conflicts(), changes)
												.ifPresent(chosen -> save(id, result.revision(), what, chosen));
									} else if (result.change() != 0) {
										done(data, result.change(), what, WORDS.get("edit.saved", id));
									}
								}).otherwise(this::failed).start());
	}

	/** Edits one field of many objects alike. */
	void alike(List<String> ids) {
		Data data = desk.data().orElse(null);
		if (data == null || ids.isEmpty()) {
			return;
		}
		EditAlikeDialog dialog = new EditAlikeDialog(table.getShell(), data, ids);
		if (dialog.open() != Window.OK) {
			return;
		}
		EditObjects.Request request = dialog.request();
		Work.of(WORDS.get("alike.title"), progress -> new EditObjects().run(data.store(), request, progress))
				.then(outcome -> done(data, outcome.change(),
						WORDS.get("edit.many", captions(request), Integer.toString(outcome.edited().size())),
						counted("alike.done", outcome)))
				.start();
	}

	private static String captions(EditObjects.Request request) {
		return request.values().keySet().stream()
				.map(name -> RegisterModel.OBJECTS.field(name).caption().in(Language.current()))
				.collect(Collectors.joining(", "));
	}

	private static String counted(String key, EditObjects.Outcome outcome) {
		String changed = Integer.toString(outcome.edited().size());
		return outcome.refused().isEmpty() ? WORDS.get(key, changed)
				: WORDS.get(key, changed) + " " + WORDS.get("alike.left", Integer.toString(outcome.refused().size()));
	}

	private void done(Data data, long change, String what, String text) {
		if (change != 0 && data == of) {
			edits.made(change, what);
		}
		told(Tone.GOOD, text);
	}

	private void told(Tone tone, String text) {
		if (!table.isDisposed()) {
			watcher.tell(tone, text);
			watcher.updated();
		}
		desk.refresh();
	}

	/** Takes the last edit back. */
	void undo() {
		edits.toUndo().ifPresent(edit -> takeBack(edit, "undo.reason", "undo.done", true));
	}

	/** Makes the edit that was taken back once more. */
	void redo() {
		edits.toRedo().ifPresent(edit -> takeBack(edit, "redo.reason", "redo.done", false));
	}

	private void takeBack(Edits.Edit edit, String reason, String told, boolean undo) {
		Optional<Data> data = desk.data();
		AtomicBoolean done = new AtomicBoolean();
		watcher.updated();
		data.ifPresent(open -> Work
				.of(WORDS.get(reason),
						progress -> new UndoEdit().run(open.store(), edit.change(), WORDS.get(reason), progress))
				.then(outcome -> {
					done.set(true);
					if (outcome.change() != 0 && open == of) {
						if (undo) {
							edits.undone(new Edits.Edit(outcome.change(), edit.what()));
						} else {
							edits.redone(new Edits.Edit(outcome.change(), edit.what()));
						}
					}
					told(outcome.refused().isEmpty() ? Tone.GOOD : Tone.FAIR, counted(told, outcome));
				}).otherwise(this::failed).atLast(() -> {
					if (!done.get() && open == of) {
						edits.failed(edit, undo);
						watcher.updated();
					}
				}).start());
	}
}
