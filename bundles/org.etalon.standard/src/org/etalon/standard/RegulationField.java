// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

/**
 * A field of the card of a digital regulation.
 *
 * @param group     {@code normative} or {@code secondary} (нормативное, вспомогательное поле), or {@code slide} for one
 *                  that only the slides show
 * @param path      its path in the data, a dash where only the slides show it
 * @param caption   its caption in Russian
 * @param type      type of its value
 * @param mandatory whether the slides mark it with an asterisk
 */
public record RegulationField(String group, String path, String caption, String type, boolean mandatory) {
}
