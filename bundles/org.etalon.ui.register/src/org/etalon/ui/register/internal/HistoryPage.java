// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.store.Field;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Work;

/** How the object became what it is: the newest change first, each field with what it was and is. */
final class HistoryPage {

	private static final Texts WORDS = Language.words(HistoryPage.class);

	private static final int LEAST = 24 * Look.STEP;

	private final Composite page;
	private final Tree tree;
	private final Button compare;
	private final ObjectScreen screen;
	private ObjectFacts facts;

	HistoryPage(Composite parent, ObjectScreen screen) {
		this.screen = screen;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, 2 * Look.STEP).spacing(0, Look.STEP).applyTo(page);
		Composite actions = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Look.STEP, 0).applyTo(actions);
		compare = new Button(actions, SWT.PUSH);
		compare.setText(WORDS.get("history.compare"));
		compare.setImage(Look.icon("columns-3"));
		compare.addListener(SWT.Selection, event -> compare());
		Label hint = Look.faint(new Label(actions, SWT.WRAP));
		hint.setText(WORDS.get("history.hint"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT)
				.applyTo(hint);
		tree = new Tree(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
		Look.captions(tree);
		Look.named(tree, WORDS.get("page.history"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		column("history.when", 26 * Look.STEP);
		column("history.was", 28 * Look.STEP);
		column("history.is", 28 * Look.STEP);
		column("history.who", 15 * Look.STEP);
		column("history.why", LEAST);
		tree.addListener(SWT.Resize, event -> {
			TreeColumn last = tree.getColumn(tree.getColumnCount() - 1);
			int others = Arrays.stream(tree.getColumns()).filter(each -> each != last).mapToInt(TreeColumn::getWidth)
					.sum();
			last.setWidth(Math.max(LEAST, tree.getClientArea().width - others));
		});
		tree.addListener(SWT.Selection, event -> enable());
		enable();
	}

	Composite control() {
		return page;
	}

	private void column(String key, int width) {
		TreeColumn column = new TreeColumn(tree, SWT.NONE);
		column.setText(WORDS.get(key));
		column.setWidth(width);
	}

	/** Shows the steps, the newest first. */
	void show(ObjectFacts of) {
		facts = of;
		tree.setRedraw(false);
		tree.removeAll();
		for (ObjectHistory.Step step : facts.history().reversed()) {
			TreeItem item = new TreeItem(tree, SWT.NONE);
			item.setData(step);
			String when = when(step);
			item.setText(new String[] { step.revision() == 0 ? WORDS.get("history.removed", when) : when, "", "",
					step.change().author(), step.change().intent().reason() });
			item.setFont(Look.bold());
			for (ObjectHistory.FieldStep field : step.fields()) {
				TreeItem line = new TreeItem(item, SWT.NONE);
				line.setText(new String[] { field.field().caption().in(Language.current()),
						shown(facts, field.field(), field.old()), shown(facts, field.field(), field.fresh()) });
			}
			item.setExpanded(true);
		}
		tree.setRedraw(true);
		enable();
	}

	/** A day and a time as they stand in the table. */
	static String when(ObjectHistory.Step step) {
		return Language.moment(step.change().at());
	}

	/** The selected changes, the oldest first; a selected field stands for the change it belongs to. */
	private List<ObjectHistory.Step> selected() {
		return Arrays.stream(tree.getSelection())
				.map(item -> item.getParentItem() == null ? item : item.getParentItem()).distinct()
				.map(item -> (ObjectHistory.Step) item.getData())
				.sorted(Comparator.comparingLong(step -> step.change().id())).toList();
	}

	/** One change is compared with the last, two with each other. */
	private Optional<Compared> compared() {
		List<ObjectHistory.Step> chosen = selected();
		ObjectHistory.Step last = facts == null ? null : facts.history().getLast();
		return switch (chosen.size()) {
		case 1 ->
			chosen.getFirst().equals(last) ? Optional.empty() : Optional.of(new Compared(chosen.getFirst(), last));
		case 2 -> Optional.of(new Compared(chosen.getFirst(), chosen.getLast()));
		default -> Optional.empty();
		};
	}

	/** Two changes, the older one first. */
	private record Compared(ObjectHistory.Step one, ObjectHistory.Step other) {
	}

	private void enable() {
		compare.setEnabled(compared().isPresent());
	}

	private void compare() {
		ObjectFacts of = facts;
		compared().ifPresent(two -> screen.open()
				.ifPresent(data -> Work
						.of(WORDS.get("history.compare"),
								progress -> new ObjectHistory().between(data.store(), RecordKinds.OBJECTS, screen.id(),
										two.one().change().id(), two.other().change().id()))
						.quietly().then(different -> {
							if (!page.isDisposed()) {
								new CompareDialog(page.getShell(), of.dossier().object().value().name(), two.one(),
										two.other(),
										different.stream()
												.map(each -> new CompareDialog.Line(
														RegisterColumns.capitalised(
																each.field().caption().in(Language.current())),
														shown(of, each.field(), each.old()),
														shown(of, each.field(), each.fresh())))
												.toList())
										.open();
							}
						}).start()));
	}

	private static String shown(ObjectFacts facts, Field field, Object value) {
		if (value == null) {
			return FieldText.shown(null, Language.current());
		}
		String text = ConditionText.of(field, value);
		return field.equals(ObjectFacts.AUTHORITY) ? facts.authorities().getOrDefault(text, text) : text;
	}
}
