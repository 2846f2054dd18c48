// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.store.records.SavedFilter.Combination;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * By which conditions the register was filtered, from session to session. The typed words are not kept: who starts anew
 * looks for something else. The order is part of the {@link Arrangement}.
 */
final class RememberedFilter {

	private static final String COMBINED = "filter.combined";
	private static final String CONDITIONS = "filter.conditions";

	private final Preferences preferences;

	RememberedFilter(Preferences preferences) {
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
	}

	/** Remembers it. */
	void keep(RegisterFilter filter) {
		preferences.put(COMBINED, filter.combined().name());
		preferences.put(CONDITIONS, filter.written());
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			// the next session begins with all objects
		}
	}
}
