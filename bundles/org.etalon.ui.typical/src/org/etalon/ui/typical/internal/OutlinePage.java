// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.typical.internal.Outline.Add;
import org.etalon.ui.typical.internal.Outline.Column;
import org.etalon.ui.typical.internal.Outline.Node;

/** A part of a model as an outline: its things on the left, what is said of the chosen one on the right. */
final class OutlinePage implements ModelPage {

	private static final int LEAST = 24 * Look.STEP;

	private final Outline outline;
	private final ModelCommands commands;
	private final Texts words;
	private final SashForm all;
	private final Tree tree;
	private final Composite buttons;
	private final List<Button> adds = new ArrayList<>();
	private final Button up;
	private final Button down;
	private final Button remove;
	private final FieldForm form;
	private Faults faults;
	private Object chosen;

	OutlinePage(Composite parent, String name, Outline outline, ModelCommands commands, Texts words) {
		this.outline = outline;
		this.commands = commands;
		this.words = words;
		all = new SashForm(parent, SWT.HORIZONTAL);
		Composite left = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		buttons = new Composite(left, SWT.NONE);
		buttons.setLayout(row());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		for (Add each : outline.adds()) {
			adds.add(button(each.key(), "plus", () -> run(each.edit().apply(chosen))));
		}
		up = icon("up", "arrow-up", () -> run(outline.move(chosen, -1)));
		down = icon("down", "arrow-down", () -> run(outline.move(chosen, 1)));
		remove = icon("remove", "trash-2", this::remove);
		tree = Look.named(new Tree(left, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_SEARCH | SWT.V_SCROLL), name);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		columns();
		tree.addListener(SWT.Selection, event -> choose(tree.getSelection()[0].getData()));
		tree.addListener(SWT.KeyDown, this::key);
		form = new FieldForm(all, words, this::run, commands, commands::isLocked);
		form.after(this::refresh);
		all.setWeights(52, 48);
	}

	/** Adds a button beside those that add, move and take out. */
	Button action(String key, String icon, Runnable action) {
		return button(key, icon, action);
	}

	/** The thing that is chosen; null for none. */
	Object chosen() {
		return chosen;
	}

	/** Buttons go into a second row where the page is narrow. */
	private static RowLayout row() {
		RowLayout row = new RowLayout();
		row.marginLeft = row.marginRight = 2 * Look.STEP;
		row.marginTop = row.marginBottom = Look.STEP;
		row.spacing = Look.STEP / 2;
		row.center = true;
		return row;
	}

	private Button button(String key, String icon, Runnable action) {
		return Look.button(buttons, words.get(key), icon, action);
	}

	private Button icon(String key, String icon, Runnable action) {
		Button button = Look.named(button(key, icon, action), words.get(key));
		button.setToolTipText(words.get(key));
		button.setText("");
		return button;
	}

	private void columns() {
		List<Column> columns = outline.columns();
		Look.captions(tree).setHeaderVisible(columns.size() > 1);
		for (Column each : columns) {
			TreeColumn column = new TreeColumn(tree, SWT.LEFT);
			column.setText(each.caption());
			column.setWidth(each.width() == 0 ? LEAST : each.width());
		}
		tree.addListener(SWT.Resize, event -> {
			int left = tree.getClientArea().width - Look.STEP;
			for (Column each : columns) {
				left -= each.width();
			}
			for (int i = 0; i < columns.size(); i++) {
				if (columns.get(i).width() == 0) {
					tree.getColumn(i).setWidth(Math.max(LEAST, left));
				}
			}
		});
	}

	private void run(Edit edit) {
		commands.run(edit);
		if (!commands.isLocked() && edit.focus() != null) {
			select(edit.focus());
		}
		refresh();
	}

	private void remove() {
		Optional<TreeItem> item = find(tree.getItems(), chosen);
		Object beside = item.map(this::beside).orElse(null);
		Edit edit = outline.remove(chosen);
		if (!edit.isEmpty()) {
			commands.run(edit);
			if (!commands.isLocked()) {
				chosen = beside;
			}
			refresh();
			tree.setFocus();
		}
	}

	/** What is looked at when an item is gone: the next one, else the one before, else the one over it. */
	private Object beside(TreeItem item) {
		TreeItem over = item.getParentItem();
		TreeItem[] row = over == null ? tree.getItems() : over.getItems();
		int at = over == null ? tree.indexOf(item) : over.indexOf(item);
		return at + 1 < row.length ? row[at + 1].getData()
				: at > 0 ? row[at - 1].getData() : over == null ? null : over.getData();
	}

	private void key(Event event) {
		boolean control = event.stateMask == SWT.CTRL;
		switch (event.keyCode) {
		case SWT.INSERT -> adds.stream().filter(Button::isEnabled).findFirst()
				.ifPresent(any -> run(outline.adds().get(0).edit().apply(chosen)));
		case SWT.DEL -> remove();
		case SWT.CR, SWT.KEYPAD_CR -> form.setFocus();
		case SWT.ARROW_UP, SWT.ARROW_DOWN -> {
			if (!control) {
				return;
			}
			run(outline.move(chosen, event.keyCode == SWT.ARROW_UP ? -1 : 1));
		}
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	/** Shows the tree and the fields anew. */
	void refresh() {
		List<Node> nodes = outline.nodes();
		tree.setRedraw(false);
		fill(nodes);
		tree.setRedraw(true);
		Optional<TreeItem> item = find(tree.getItems(), chosen);
		if (item.isEmpty()) {
			chosen = tree.getItemCount() == 0 ? null : tree.getItem(0).getData();
			item = find(tree.getItems(), chosen);
		}
		item.ifPresent(each -> {
			if (tree.getSelectionCount() == 0 || tree.getSelection()[0] != each) {
				tree.setSelection(each);
			}
		});
		detail();
	}

	private void fill(List<Node> nodes) {
		adjust(nodes, tree.getItemCount(), at -> new TreeItem(tree, SWT.NONE), tree::getItem);
	}

	private interface Items {
		TreeItem at(int index);
	}

	private void adjust(List<Node> nodes, int there, Items fresh, Items known) {
		for (int i = there - 1; i >= nodes.size(); i--) {
			known.at(i).dispose();
		}
		for (int i = 0; i < nodes.size(); i++) {
			TreeItem item = i < there ? known.at(i) : fresh.at(i);
			Node node = nodes.get(i);
			boolean other = item.getData() != node.thing();
			boolean open = item.getExpanded() || item.getItemCount() == 0 || other;
			item.setData(node.thing());
			boolean wrong = faults != null && !faults.of(outline.subject(node.thing())).isEmpty();
			for (int column = 0; column < node.cells().size(); column++) {
				item.setText(column, (wrong && column == 0 ? "! " : "") + node.cells().get(column));
			}
			item.setForeground(wrong ? Look.color(Tone.BAD) : node.faint() ? Look.faint() : Look.text());
			adjust(node.children(), item.getItemCount(), at -> new TreeItem(item, SWT.NONE), item::getItem);
			item.setExpanded(open);
		}
	}

	private Optional<TreeItem> find(TreeItem[] items, Object thing) {
		for (TreeItem item : items) {
			if (thing != null && (thing.equals(item.getData()) || thing == outline.subject(item.getData()))) {
				return Optional.of(item);
			}
			Optional<TreeItem> within = find(item.getItems(), thing);
			if (within.isPresent()) {
				return within;
			}
		}
		return Optional.empty();
	}

	private void choose(Object thing) {
		commands.settle();
		chosen = thing;
		detail();
	}

	private void detail() {
		boolean can = !commands.isLocked();
		adds.forEach(each -> each.setEnabled(can));
		boolean kept = can && chosen != null && outline.subject(chosen) instanceof EObject;
		up.setEnabled(kept);
		down.setEnabled(kept);
		remove.setEnabled(kept);
		form.show(chosen, chosen == null ? words.get(outline.blank()) : outline.heading(chosen),
				chosen == null ? List.of() : outline.fields(chosen),
				chosen == null || faults == null ? List.of() : faults.of(outline.subject(chosen)));
	}

	/** Chooses a thing that is in the tree, or what it is in. */
	private boolean select(Object thing) {
		refresh();
		Object at = thing;
		while (at != null) {
			Optional<TreeItem> item = find(tree.getItems(), at);
			if (item.isPresent()) {
				chosen = item.get().getData();
				tree.setSelection(item.get());
				tree.showItem(item.get());
				detail();
				return true;
			}
			at = at instanceof EObject object ? object.eContainer() : null;
		}
		return false;
	}

	@Override
	public Control control() {
		return all;
	}

	@Override
	public void show(Faults found) {
		faults = found;
		refresh();
	}

	@Override
	public boolean reveal(EObject thing) {
		return select(thing);
	}

	@Override
	public void setFocus() {
		tree.setFocus();
	}
}
