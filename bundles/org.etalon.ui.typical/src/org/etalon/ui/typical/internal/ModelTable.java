// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.ModelLibrary.Kept;
import org.etalon.operations.models.StoredModel;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Change;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.ListTable.Column;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** Editions of models as rows of a table. */
final class ModelTable {

	private static final Texts WORDS = Language.words(ModelTable.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter
			.ofPattern(Texts.isEnglish(Language.current()) ? "uuuu-MM-dd HH:mm" : "dd.MM.uuuu HH:mm");

	private ModelTable() {
	}

	/**
	 * A table.
	 *
	 * @param name what it is called when it is read out
	 * @param open what Enter and a double click do
	 * @param zone where the days are those of the clock; without one who and when are left out
	 */
	static ListTable<Kept> of(Composite parent, String name, Consumer<Kept> open, Optional<ZoneId> zone) {
		List<Column<Kept>> columns = new ArrayList<>(List.of(
				Column.<Kept>of(WORDS.get("kept.title"), 0, each -> String.valueOf(each.model().title())),
				Column.<Kept>of(WORDS.get("kept.id"), 16 * Look.STEP, each -> each.model().id()),
				Column.<Kept>of(WORDS.get("kept.edition"), 11 * Look.STEP, each -> each.model().edition()),
				Column.<Kept, State>of(WORDS.get("kept.state"), 24 * Look.STEP,
						each -> each.model().state().caption().in(Language.current()), each -> each.model().state())
						.toned(each -> tone(each.model().state()))));
		zone.ifPresent(at -> {
			columns.add(Column.<Kept>of(WORDS.get("kept.proposals"), 15 * Look.STEP, each -> proposals(each.model())));
			columns.add(Column.of(WORDS.get("kept.when"), 16 * Look.STEP, each -> time(each.changed(), at),
					each -> each.changed().at()));
			columns.add(Column.<Kept>of(WORDS.get("kept.who"), 11 * Look.STEP, each -> each.changed().author()));
		});
		return new ListTable<>(parent, name, columns, each -> ModelKey.of(each.model()), open);
	}

	/** The meaning of a state. */
	static Tone tone(State state) {
		return switch (state) {
		case APPROVED -> Tone.GOOD;
		case SUBMITTED, CONSIDERED -> Tone.ACCENT;
		default -> Tone.FAIR;
		};
	}

	private static String proposals(StoredModel model) {
		return model.proposals().isEmpty() ? ""
				: WORDS.get("kept.proposals.open", String.valueOf(model.proposals().size()),
						String.valueOf(model.open()));
	}

	/** When something was changed. */
	static String time(Change change, ZoneId zone) {
		return TIME.withZone(zone).format(change.at());
	}

	/** Whether a text stands in what a row says, whatever the case. */
	static boolean says(Kept row, String sought) {
		StoredModel model = row.model();
		return String.join(" ", String.valueOf(model.title()), model.id(), model.edition(),
				model.state().caption().in(Language.current()), String.valueOf(model.curator()), row.changed().author())
				.toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT));
	}
}
