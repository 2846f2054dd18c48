// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ShowObject.Known;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.records.Certificate;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** An object as it was at the end of a day: only to be read. */
final class PastObjectDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(PastObjectDialog.class);
	private static final int WIDE = 104 * Look.STEP;

	private static final String NOTHING = WORDS.get("unknown");

	/**
	 * An object at the end of a day and today.
	 *
	 * @param now as it is, null if it was removed since
	 */
	record PastObject(Known then, Known now) {
	}

	/**
	 * A field.
	 *
	 * @param now what it says now, empty if that is the same
	 */
	record Line(String caption, String then, String now) {

		static Line of(String caption, String then, String now) {
			return new Line(caption, then, now == null || now.equals(then) ? "" : now);
		}
	}

	private final List<Line> lines;

	/** @param zone where days end */
	PastObjectDialog(Shell parent, PastObject object, LocalDate day, ZoneId zone) {
		super(parent, 1, WIDE, WORDS.get("register"), object.then().object().value().name(),
				about(object, day, zone, new OutcomeText(Language.current())));
		lines = lines(object);
	}

	private static String about(PastObject object, LocalDate day, ZoneId zone, OutcomeText words) {
		Change last = object.then().last();
		String about = WORDS.get("past.object", words.date(day), last.author(),
				words.date(last.at().atZone(zone).toLocalDate()));
		return object.now() == null ? about + " " + WORDS.get("past.removed") : about;
	}

	/** The fields in their order, and what else there was. */
	static List<Line> lines(PastObject object) {
		List<Line> lines = new ArrayList<>();
		for (Field field : RegisterModel.OBJECTS.fields()) {
			lines.add(Line.of(RegisterColumns.capitalised(field.caption().in(Language.current())),
					text(field, object.then()), object.now() == null ? null : text(field, object.now())));
		}
		lines.add(Line.of(WORDS.get("past.certificates"), certificates(object.then()),
				object.now() == null ? null : certificates(object.now())));
		return lines;
	}

	private static String text(Field field, Known known) {
		return field.equals(ObjectFacts.AUTHORITY) && known.authority() != null ? known.authority().name()
				: ConditionText.of(field, RegisterModel.OBJECTS.get(known.object().value(), field));
	}

	private static String certificates(Known known) {
		return known.certificates().isEmpty() ? NOTHING
				: known.certificates().stream().map(Certificate::id).collect(Collectors.joining(", "));
	}

	@Override
	protected void fill(Composite area) {
		ListTable<Line> table = new ListTable<>(area, WORDS.get("past.fields"), List.of(
				ListTable.Column.of(WORDS.get("past.field"), 34 * Look.STEP, Line::caption),
				ListTable.Column.of(WORDS.get("past.value"), 0, Line::then)
						.toned(line -> NOTHING.equals(line.then()) ? Tone.PLAIN : null),
				ListTable.Column.of(WORDS.get("past.present"), 34 * Look.STEP, Line::now).toned(line -> Tone.ACCENT)),
				Line::caption, line -> {
					// there is nothing more to see of it
				});
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 58 * Look.STEP).indent(0, Look.STEP)
				.applyTo(table.control());
		table.show(lines);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("close"), true);
	}
}
