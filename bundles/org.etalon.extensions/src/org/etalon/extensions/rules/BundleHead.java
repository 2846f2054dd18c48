// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import org.etalon.norm.Text;

/**
 * What a rule bundle says of itself.
 *
 * @param id      symbolic name of the bundle
 * @param version its version: three numbers
 * @param name    the name users read
 * @param vendor  who answers for it
 * @param edition edition of the Rules it is made for
 * @param subject code of the subject of the Federation whose objects it is for
 */
public record BundleHead(String id, String version, Text name, String vendor, String edition, String subject) {
}
