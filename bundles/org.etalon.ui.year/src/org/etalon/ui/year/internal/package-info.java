// SPDX-License-Identifier: EPL-2.0
/**
 * The list of a reporting year (clauses 8-16). {@code …Rows} and {@code …Words} are what the screen shows, without
 * widgets; {@code …Screen} and {@code …Page} are its widgets.
 */
package org.etalon.ui.year.internal;
