// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.template;

import static org.etalon.ui.template.TemplateWords.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.base.Identified;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** Sections and criteria of a template as a tree, with what adds, moves and drops them. */
public final class TemplateTree {

	private final TemplateEdits model;
	private final Consumer<String> edited;
	private final Composite area;
	private final Tree tree;
	private final Button section;
	private final Button criterion;
	private final Button up;
	private final Button down;
	private final Button remove;
	private Consumer<Identified> listener = part -> {
	};

	/** @param edited hears of every edit, with the id of what it was made at */
	public TemplateTree(Composite parent, TemplateEdits model, Consumer<String> edited) {
		this.model = model;
		this.edited = edited;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP / 2, 0)
				.applyTo(buttons);
		criterion = button(buttons, "part.criterion", "plus", this::addCriterion);
		section = button(buttons, "part.section", "plus", this::addSection);
		up = icon(buttons, "part.up", "arrow-up", () -> move(-1));
		down = icon(buttons, "part.down", "arrow-down", () -> move(1));
		remove = icon(buttons, "part.remove", "trash-2", this::remove);
		tree = Look.named(new Tree(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_SEARCH), word("parts"));
		Look.shortened(tree);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		tree.addListener(SWT.Selection, event -> selected());
		tree.addListener(SWT.KeyDown, this::key);
		List.of(section, criterion, up, down, remove).forEach(each -> each.setEnabled(false)); // until a template is
																								// shown
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, word(key), icon, action);
	}

	private static Button icon(Composite parent, String key, String icon, Runnable action) {
		Button button = Look.named(button(parent, key, icon, action), word(key));
		button.setToolTipText(word(key));
		button.setText("");
		return button;
	}

	/** The widget. */
	public Composite control() {
		return area;
	}

	/** Goes to the tree. */
	public void setFocus() {
		tree.setFocus();
	}

	/** Hears which part is selected. */
	public void onSelection(Consumer<Identified> hears) {
		listener = hears;
	}

	/** The selected part; the template where nothing is. */
	public Identified part() {
		return tree.getSelectionCount() == 0 ? model.template() : (Identified) tree.getSelection()[0].getData();
	}

	/** Shows the template anew, with a part selected if it is there. */
	public void show(String id) {
		tree.setRedraw(false);
		tree.removeAll();
		TreeItem root = item(new TreeItem(tree, SWT.NONE), model.template());
		root.setFont(Look.bold());
		for (Section each : model.template().getSections()) {
			TreeItem of = item(new TreeItem(root, SWT.NONE), each);
			of.setFont(Look.bold());
			for (Criterion one : each.getCriteria()) {
				item(new TreeItem(of, SWT.NONE), one);
			}
		}
		root.setExpanded(true);
		for (TreeItem each : root.getItems()) {
			each.setExpanded(true); // only what can be seen can be expanded
		}
		tree.setRedraw(true);
		tree.setSelection(Optional.ofNullable(id).flatMap(each -> find(root, each)).orElse(root));
		selected();
	}

	/** Shows what parts are called anew; nothing else became different. */
	public void rename() {
		if (tree.getItemCount() > 0) {
			rename(tree.getItem(0));
		}
	}

	private void rename(TreeItem item) {
		item(item, (Identified) item.getData());
		for (TreeItem each : item.getItems()) {
			rename(each);
		}
	}

	private TreeItem item(TreeItem item, Identified part) {
		item.setData(part);
		boolean wrong = !model.problems(part).isEmpty();
		String label = part.label() == null || part.label().isBlank() ? part.getId() : part.label();
		item.setText((wrong ? "! " : "") + label);
		item.setForeground(wrong ? Look.color(Tone.BAD) : Look.text());
		return item;
	}

	private static Optional<TreeItem> find(TreeItem item, String id) {
		if (id.equals(((Identified) item.getData()).getId())) {
			return Optional.of(item);
		}
		for (TreeItem each : item.getItems()) {
			Optional<TreeItem> found = find(each, id);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private void selected() {
		Identified part = part();
		boolean can = changes();
		section.setEnabled(can);
		criterion.setEnabled(can && !model.template().getSections().isEmpty());
		for (Button each : new Button[] { up, down, remove }) {
			each.setEnabled(can && part != model.template());
		}
		listener.accept(part);
	}

	private void key(Event event) {
		boolean moves = event.stateMask == SWT.CTRL;
		switch (event.keyCode) {
		case SWT.INSERT -> addCriterion();
		case SWT.DEL -> remove();
		case SWT.ARROW_UP -> {
			if (moves) {
				move(-1);
			}
		}
		case SWT.ARROW_DOWN -> {
			if (moves) {
				move(1);
			}
		}
		default -> {
			return;
		}
		}
		event.doit = !moves && event.keyCode != SWT.INSERT && event.keyCode != SWT.DEL;
	}

	/** Whether there is a template, and it can be changed. */
	private boolean changes() {
		return model.template() != null && !model.locked();
	}

	private void addSection() {
		if (changes()) {
			edited.accept(model.addSection(word("part.section.new"), word("part.criterion.new")));
		}
	}

	private void addCriterion() {
		if (changes()) {
			model.addCriterion(part(), word("part.criterion.new")).ifPresent(edited);
		}
	}

	private void move(int step) {
		Identified part = part();
		if (changes() && part != model.template()) {
			model.move(part, step);
			edited.accept(part.getId());
		}
	}

	private void remove() {
		Identified part = part();
		if (changes() && part != model.template()) {
			Identified over = (Identified) part.eContainer();
			model.remove(part);
			edited.accept(over.getId());
		}
	}
}
