// SPDX-License-Identifier: EPL-2.0
/**
 * Named sets of settings, and the variants chosen for kinds of objects. Generated from {@code model/settings.ecore}.
 */
package org.etalon.model.settings;
