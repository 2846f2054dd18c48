// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.store.Field;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** How the object became what it is: the newest change first, each field with what it was and is. */
final class HistoryPage {

	private static final Texts WORDS = Language.words(HistoryPage.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter
			.ofPattern(Texts.isEnglish(Language.current()) ? "uuuu-MM-dd HH:mm" : "dd.MM.uuuu HH:mm");

	private static final int LEAST = 24 * Look.STEP;

	private final Composite page;
	private final Tree tree;

	HistoryPage(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, 2 * Look.STEP).applyTo(page);
		tree = new Tree(page, SWT.FULL_SELECTION | SWT.BORDER);
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
	void show(ObjectFacts facts) {
		tree.setRedraw(false);
		tree.removeAll();
		for (ObjectHistory.Step step : facts.history().reversed()) {
			TreeItem item = new TreeItem(tree, SWT.NONE);
			String when = TIME.format(step.change().at().atZone(ZoneId.systemDefault()));
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
	}

	private static String shown(ObjectFacts facts, Field field, Object value) {
		if (value == null) {
			return FieldText.shown(null, Language.current());
		}
		String text = ConditionText.of(field, value);
		return field.equals(ObjectFacts.AUTHORITY) ? facts.authorities().getOrDefault(text, text) : text;
	}
}
