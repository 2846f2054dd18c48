// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.cases.AllSettings;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SettingChoice;

/**
 * What is chosen for all computations on a database: readings of the Rules, patterns of numbers, who issues and signs
 * documents.
 */
public final class DatabaseSettings {

	/** Who issues the documents (clause 2). */
	public static final String ISSUER = "ISSUER";
	/** The body of clause 2, unless the database names one. */
	public static final String USUAL_ISSUER = "Аналитический центр";
	/** Who signs them, as {@code post; name}. */
	public static final String SIGNATORY = "SIGNATORY";

	private DatabaseSettings() {
	}

	/**
	 * The readings in effect: the defaults, and over them what the database chose. A choice that this version does not
	 * know counts for those that do.
	 *
	 * @param relevant the settings that matter
	 */
	public static Settings of(Store store, List<Setting> relevant) throws StoreException {
		return store.read(snapshot -> {
			Settings[] settings = { Settings.defaults(relevant) };
			snapshot.records(RecordKinds.SETTINGS).each(Query.all(RecordKinds.SETTINGS), each -> {
				SettingChoice choice = each.value();
				if (relevant.stream()
						.anyMatch(setting -> setting.id().equals(choice.id()) && setting.allows(choice.choice()))) {
					settings[0] = settings[0].with(choice.id(), choice.choice());
				}
				return true;
			});
			return settings[0];
		});
	}

	/** Everything that the database chose, by id. */
	public static Map<String, String> choices(Store store) throws StoreException {
		return store.read(snapshot -> {
			Map<String, String> choices = new HashMap<>();
			snapshot.records(RecordKinds.SETTINGS).each(Query.all(RecordKinds.SETTINGS), each -> {
				choices.put(each.value().id(), each.value().choice());
				return true;
			});
			return choices;
		});
	}

	/** A choice that is no reading, empty if there is none. */
	public static Optional<String> choice(Snapshot snapshot, String id) throws StoreException {
		return snapshot.records(RecordKinds.SETTINGS).find(id).map(Revised::value).map(SettingChoice::choice);
	}

	/** Ids of everything that can be chosen. */
	public static List<String> ids() {
		List<String> ids = new ArrayList<>(AllSettings.list().stream().map(Setting::id).toList());
		Arrays.stream(Numbers.values()).map(Numbers::setting).forEach(ids::add);
		ids.add(ISSUER);
		ids.add(SIGNATORY);
		return ids;
	}

	/**
	 * Chooses.
	 *
	 * @param id    what is chosen
	 * @param value the choice, empty to go back to the default
	 * @throws RefusedException {@code UNKNOWN_SETTING} or {@code BAD_SETTING}
	 */
	public static void save(Store store, String id, String value) throws StoreException {
		Permission.require(store, Role.CENTER);
		if (!ids().contains(id)) {
			throw new RefusedException("UNKNOWN_SETTING", id, String.join(", ", ids()));
		}
		if (!value.isEmpty() && !fits(id, value)) {
			throw new RefusedException("BAD_SETTING", id, value);
		}
		store.write(new Intent("settings.save", ""), session -> {
			save(session, id, value);
			return null;
		});
	}

	private static boolean fits(String id, String value) {
		for (Numbers numbers : Numbers.values()) {
			if (numbers.setting().equals(id)) {
				return Numbers.isPattern(value);
			}
		}
		return AllSettings.list().stream().filter(setting -> setting.id().equals(id))
				.allMatch(setting -> setting.allows(value));
	}

	private static void save(Session session, String id, String value) throws StoreException {
		WritableRecords<SettingChoice> records = session.records(RecordKinds.SETTINGS);
		Optional<Revised<SettingChoice>> there = records.find(id);
		if (value.isEmpty()) {
			if (there.isPresent()) {
				records.remove(id, there.get().revision());
			}
		} else if (there.isPresent()) {
			records.update(new SettingChoice(id, value), there.get().revision());
		} else {
			records.add(new SettingChoice(id, value));
		}
	}
}
