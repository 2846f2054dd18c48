// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * A reading that was chosen for all computations on this database.
 *
 * @param id     id of the setting
 * @param choice the value
 */
public record SettingChoice(@Named(ru = "настройка", en = "setting") String id,
		@Named(ru = "значение", en = "value") String choice) {
}
