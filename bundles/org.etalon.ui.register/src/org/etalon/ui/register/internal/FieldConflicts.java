// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.store.Field;
import org.etalon.store.Merge;
import org.etalon.ui.common.ConflictDialog;
import org.etalon.ui.common.Language;

/** Somebody else changed the same fields of an object meanwhile: people choose, field by field. */
final class FieldConflicts {

	private static final Texts WORDS = Language.words(FieldConflicts.class);

	private FieldConflicts() {
	}

	/** The changes with what was chosen; empty if the user gives up. */
	static Optional<Map<String, String>> resolve(Shell parent, List<Merge.Conflict> conflicts,
			Map<String, String> changes) {
		ConflictDialog dialog = new ConflictDialog(parent, WORDS.get("save.title"), WORDS.get("merge.title"),
				WORDS.get("merge.message"), conflicts.stream().map(FieldConflicts::shown).toList());
		if (dialog.open() != Window.OK) {
			return Optional.empty();
		}
		Map<String, String> resolved = new LinkedHashMap<>(changes);
		for (int i = 0; i < conflicts.size(); i++) {
			Merge.Conflict each = conflicts.get(i);
			resolved.put(each.field().name(), FieldText.written(dialog.isOfTheirs(i) ? each.theirs() : each.mine()));
		}
		return Optional.of(resolved);
	}

	private static ConflictDialog.Conflict shown(Merge.Conflict conflict) {
		Field field = conflict.field();
		return new ConflictDialog.Conflict(field.caption().in(Language.current()), shown(field, conflict.base()),
				shown(field, conflict.mine()), shown(field, conflict.theirs()));
	}

	private static String shown(Field field, Object value) {
		return FieldText.shown(field, value, Language.current());
	}
}
