// SPDX-License-Identifier: EPL-2.0
/**
 * The register as a table and its objects one by one. {@code …Model} is what a screen shows, without widgets;
 * {@code …Screen} and {@code …Page} are its widgets.
 */
package org.etalon.ui.register.internal;
