// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.ExpectedText;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.register.FieldCondition;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Which values of a column are meant: some of a list, those between two limits, or with words; or all others. */
final class ConditionDialog extends FormDialog {

	private static final Texts WORDS = Language.words(ConditionDialog.class);

	private final RegisterColumns.Column column;
	private final Field field;
	private final FieldCondition before;
	private final List<Object> values;
	private Table list;
	private Text words;
	private Text from;
	private Text to;
	private Button not;
	private FieldCondition condition;

	ConditionDialog(Shell parent, RegisterColumns.Column column, FieldCondition before) {
		super(parent, 2, WORDS.get("condition.title"), column.caption(),
				WORDS.get(RegisterColumns.asked(column).searched() ? "condition.words"
						: values(column.field()).isEmpty() ? "condition.limits" : "condition.values"),
				WORDS.get("apply"));
		this.column = column;
		this.field = RegisterColumns.asked(column);
		this.before = before;
		this.values = values(field);
	}

	/** Whether there is a condition for a field. */
	static boolean knows(Field field) {
		return field.searched() || !values(field).isEmpty() || FieldCondition.hasLimits(field);
	}

	private static List<Object> values(Field field) {
		List<Object> values = new ArrayList<>();
		if (field.name().equals("subject")) {
			Subject.all().stream().sorted(Comparator.comparing(Subject::name)).map(Subject::code).forEach(values::add);
		} else if (field.type() == FieldType.CODE) {
			values.addAll(Arrays.asList(field.javaType().getEnumConstants()));
		} else if (field.type() == FieldType.FLAG || field.type() == FieldType.FLAG_SET) {
			values.addAll(List.of(true, false));
			return values;
		} else if (field.type() != FieldType.TEXT || field.searched() || field.name().equals("id")) {
			return values;
		}
		values.add(null); // of other texts only that: whether there is one
		return values;
	}

	/** What was chosen; restricts nothing if the choice is empty. */
	FieldCondition condition() {
		return condition;
	}

	@Override
	protected void fill(Composite area) {
		if (field.searched()) {
			words = text(area, "condition.contained", before == null ? "" : before.words());
		} else if (values.isEmpty()) {
			from = limit(area, "condition.lowest", before == null ? null : before.from());
			to = limit(area, "condition.highest", before == null ? null : before.to());
		} else {
			list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
			Look.named(list, column.caption());
			GridDataFactory.fillDefaults().span(2, 1).grab(true, true)
					.hint(360, Math.min(260, values.size() * list.getItemHeight() + 2 * Look.STEP)).applyTo(list);
			for (Object value : values) {
				TableItem item = new TableItem(list, SWT.NONE);
				item.setText(ConditionText.of(field, value));
				item.setChecked(before != null && before.values().contains(value));
			}
		}
		not = new Button(area, SWT.CHECK);
		not.setText(WORDS.get("condition.others"));
		not.setSelection(before != null && before.not());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(not);
	}

	private static Text limit(Composite parent, String key, Object value) {
		return text(parent, key, value == null ? "" : FieldText.shown(value, Language.current()));
	}

	private static Text text(Composite parent, String key, String value) {
		new Label(parent, SWT.NONE).setText(WORDS.get(key));
		Text text = new Text(parent, SWT.BORDER);
		text.setText(value);
		Look.named(text, WORDS.get(key));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	@Override
	protected void okPressed() {
		if (list != null) {
			List<Object> chosen = new ArrayList<>();
			for (int i = 0; i < values.size(); i++) {
				if (list.getItem(i).getChecked()) {
					chosen.add(values.get(i));
				}
			}
			condition = FieldCondition.in(field, chosen, not.getSelection());
		} else if (words != null) {
			condition = FieldCondition.containing(field, words.getText(), not.getSelection());
		} else {
			Optional<FieldText.Meaning> lowest = FieldText.meaning(field, from.getText().strip());
			Optional<FieldText.Meaning> highest = FieldText.meaning(field, to.getText().strip());
			if (lowest.isEmpty() || highest.isEmpty()) {
				setErrorMessage(WORDS.get("condition.bad", (lowest.isEmpty() ? from : to).getText(),
						ExpectedText.in(FieldText.expected(field), Language.current())));
				return;
			}
			condition = FieldCondition.between(field, (Comparable<?>) lowest.get().value(),
					(Comparable<?>) highest.get().value(), not.getSelection());
		}
		super.okPressed();
	}
}
