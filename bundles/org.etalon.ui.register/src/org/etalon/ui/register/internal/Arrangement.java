// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * How the columns of the register are arranged, remembered from session to session. Of a version with other columns
 * nothing is taken: what is hidden there may be another one here.
 */
final class Arrangement {

	private static final String STATE = "columns";
	private static final String OF = "columns.of";

	private final Preferences preferences;
	private final String columns = RegisterColumns.all().stream().map(each -> each.field().name())
			.collect(Collectors.joining(","));

	Arrangement(Preferences preferences) {
		this.preferences = preferences;
	}

	/** As it was left, empty if it never was or not with these columns. */
	Optional<Properties> read() {
		String text = preferences.get(STATE, "");
		if (text.isEmpty() || !columns.equals(preferences.get(OF, ""))) {
			return Optional.empty();
		}
		Properties state = new Properties();
		try {
			state.load(new StringReader(text));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty(); // somebody wrote into the file of preferences: then as at first
		}
		return Optional.of(state);
	}

	/** Remembers it. */
	void write(Properties state) {
		StringWriter text = new StringWriter();
		try {
			state.store(text, null);
			preferences.put(STATE, text.toString());
			preferences.put(OF, columns);
			preferences.flush();
		} catch (IOException | BackingStoreException e) {
			// the next session begins as this one did
		}
	}
}
