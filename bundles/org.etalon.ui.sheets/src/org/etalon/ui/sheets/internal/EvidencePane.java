// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.model.base.FileLink;
import org.etalon.operations.sheets.Evidence;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.TextDialog;

/** The evidence of an answer: files, links and notes, dropped, pasted or asked for. */
final class EvidencePane {

	/** What is done with evidence. */
	interface Keeper {

		/** Takes files, in their order. */
		void files(List<Path> files);

		/** Takes a link or a note. */
		void add(FileLink evidence);

		/** Takes evidence away. */
		void remove(FileLink evidence);

		/** Shows evidence. */
		void open(FileLink evidence);
	}

	private static final int ROWS = 4;

	private final Keeper keeper;
	private final Composite area;
	private final Table table;
	private final Label hint;
	private final Button file;
	private final Button link;
	private final Button note;
	private final Button remove;
	private final Button open;
	private List<FileLink> shown = List.of();

	EvidencePane(Composite parent, Keeper keeper) {
		this.keeper = keeper;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP, 0).applyTo(head);
		Label caption = new Label(head, SWT.NONE);
		caption.setText(word("evidence"));
		caption.setFont(Look.bold());
		hint = Look.faint(new Label(head, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(Look.STEP / 2, 0).applyTo(buttons);
		file = button(buttons, "evidence.file", "paperclip", this::askFile);
		link = button(buttons, "evidence.link", "link", this::askLink);
		note = button(buttons, "evidence.note", "sticky-note", this::askNote);
		open = button(buttons, "evidence.open", "eye", () -> selected().ifPresent(keeper::open));
		remove = button(buttons, "evidence.remove", "trash-2", () -> selected().ifPresent(keeper::remove));
		table = Look.named(new Table(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | SWT.NO_SEARCH),
				word("evidence"));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, ROWS * table.getItemHeight()).applyTo(table);
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(keeper::open));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) {
				selected().ifPresent(keeper::remove);
			}
		});
		for (Button each : List.of(open, remove)) {
			each.setToolTipText(each.getText());
			Look.named(each, each.getText());
			each.setText("");
		}
		takes(area, at -> true);
	}

	private Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, word(key), icon, action);
	}

	Composite control() {
		return area;
	}

	/**
	 * Lets a control take what is dropped on it.
	 *
	 * @param at whether something can be dropped at a point of the display; chooses what it is dropped on
	 */
	void takes(Control control, Predicate<Point> at) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance(), TextTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {

			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = file.isEnabled() ? DND.DROP_COPY : DND.DROP_NONE;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (at.test(new Point(event.x, event.y))) {
					take(event.data);
				}
			}
		});
	}

	/** Takes what lies in the clipboard. */
	void paste() {
		Clipboard clipboard = new Clipboard(area.getDisplay());
		try {
			Object files = clipboard.getContents(FileTransfer.getInstance());
			take(files != null ? files : clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	private void take(Object data) {
		if (!file.isEnabled()) {
			return;
		}
		if (data instanceof String[] files) {
			keeper.files(Arrays.stream(files).map(Path::of).toList());
		} else if (data instanceof String text && !text.isBlank()) {
			keeper.add(Evidence.link(text).orElseGet(() -> Evidence.note(text)));
		}
	}

	/**
	 * Shows evidence.
	 *
	 * @param wanted what is wanted, in words; empty for nothing
	 * @param can    whether it can be changed
	 */
	void show(List<FileLink> evidence, String wanted, boolean can) {
		shown = List.copyOf(evidence);
		hint.setText(wanted.isEmpty() ? word("evidence.hint") : word("evidence.wanted", wanted));
		table.setItemCount(shown.size());
		for (int i = 0; i < shown.size(); i++) {
			TableItem item = table.getItem(i);
			item.setText(shown.get(i).getName());
			item.setImage(Look.icon(icon(Evidence.kind(shown.get(i)))));
		}
		for (Button each : List.of(file, link, note)) {
			each.setEnabled(can);
		}
		enable();
	}

	private void enable() {
		open.setEnabled(selected().isPresent());
		remove.setEnabled(selected().isPresent() && file.isEnabled());
	}

	private static String icon(Evidence.Kind kind) {
		return switch (kind) {
		case NOTE -> "sticky-note";
		case LINK -> "link";
		case FILE -> "paperclip";
		case FILE_ELSEWHERE -> "folder-open";
		};
	}

	private Optional<FileLink> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
	}

	private void askFile() {
		AskDialog dialog = new AskDialog(area.getShell(), word("evidence.file.title"), word("evidence.file.about"),
				word("evidence.file.do")).file("file", word("templates.file"), "*");
		if (dialog.agreed()) {
			dialog.file("file").ifPresent(path -> keeper.files(List.of(path)));
		}
	}

	private void askLink() {
		TextDialog dialog = new TextDialog(area.getShell(), word("evidence.link.title"), word("evidence.link.ask"),
				"https://", text -> Evidence.link(text).isPresent() ? null : word("evidence.link.bad"));
		if (dialog.open() == TextDialog.OK) {
			Evidence.link(dialog.getValue()).ifPresent(keeper::add);
		}
	}

	/** Asks for a note. */
	void askNote() {
		if (!file.isEnabled()) {
			return;
		}
		TextDialog dialog = new TextDialog(area.getShell(), word("evidence.note.title"), word("evidence.note.ask"), "",
				text -> text.isBlank() ? "" : null);
		if (dialog.open() == TextDialog.OK) {
			keeper.add(Evidence.note(dialog.getValue()));
		}
	}
}
