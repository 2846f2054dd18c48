// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ShowObject.Known;
import org.etalon.store.Field;
import org.etalon.store.records.CertificationObject;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;

/** An object as it was at the end of a day: only to be read. */
final class PastObjectDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(PastObjectDialog.class);

	private record Line(String caption, String value) {
	}

	private final List<Line> lines = new ArrayList<>();

	PastObjectDialog(Shell parent, Known known, LocalDate day) {
		super(parent, 1, 70 * Look.STEP, WORDS.get("register"), known.object().value().name(),
				WORDS.get("past.object", new OutcomeText(Language.current()).date(day), known.last().author(),
						new OutcomeText(Language.current())
								.date(known.last().at().atZone(ZoneId.systemDefault()).toLocalDate())));
		CertificationObject object = known.object().value();
		for (Field field : RegisterModel.OBJECTS.fields()) {
			Object value = RegisterModel.OBJECTS.get(object, field);
			String text = field.name().equals("authorityId") && known.authority() != null ? known.authority().name()
					: ConditionText.of(field, value);
			lines.add(new Line(RegisterColumns.capitalised(field.caption().in(Language.current())), text));
		}
		lines.add(new Line(WORDS.get("past.certificates"), Integer.toString(known.certificates().size())));
	}

	@Override
	protected void fill(Composite area) {
		ListTable<Line> table = new ListTable<>(area, WORDS.get("past.fields"),
				List.of(ListTable.Column.of(WORDS.get("past.field"), 34 * Look.STEP, Line::caption),
						ListTable.Column.of(WORDS.get("past.value"), 0, Line::value)),
				Line::caption, line -> {
					// there is nothing more to see of it
				});
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 56 * Look.STEP).indent(0, Look.STEP)
				.applyTo(table.control());
		table.show(lines);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("close"), true);
	}
}
