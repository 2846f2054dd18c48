// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.store.Field;
import org.etalon.store.records.SavedFilter.Combination;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * By which conditions the register was filtered and how it was ordered, from session to session. The typed words are
 * not kept: who starts anew looks for something else.
 */
final class RememberedQuestion {

	private static final String COMBINED = "filter.combined";
	private static final String CONDITIONS = "filter.conditions";
	private static final String SORT = "sort";
	private static final String DESCENDING = "sort.descending";

	private final Preferences preferences;

	RememberedQuestion(Preferences preferences) {
		this.preferences = preferences;
	}

	/** Asks it again; what this version does not understand is left out. */
	void restore(RegisterModel model) {
		try {
			model.filter(RegisterFilter.of(Combination.valueOf(preferences.get(COMBINED, Combination.ALL.name())),
					preferences.get(CONDITIONS, ""), ""));
		} catch (RefusedException | IllegalArgumentException e) {
			model.filter(RegisterFilter.ALL);
		}
		String sort = preferences.get(SORT, "");
		if (RegisterColumns.all().stream().anyMatch(each -> each.field().name().equals(sort))) {
			model.sort(RegisterModel.OBJECTS.field(sort), preferences.getBoolean(DESCENDING, false));
		}
	}

	/** Remembers it. */
	void keep(RegisterFilter filter, Field sort, boolean descending) {
		preferences.put(COMBINED, filter.combined().name());
		preferences.put(CONDITIONS, filter.written());
		preferences.put(SORT, sort.name());
		preferences.putBoolean(DESCENDING, descending);
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			// the next session begins with all objects
		}
	}
}
