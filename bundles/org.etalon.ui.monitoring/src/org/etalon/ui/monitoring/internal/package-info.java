// SPDX-License-Identifier: EPL-2.0
/**
 * The monitoring of certified objects (clauses 32-35, appendices 1 and 2). {@code …Rows}, {@code …Curve} and
 * {@code …Words} are what the screen shows, without widgets; {@code …Screen}, {@code …Page} and {@code …Chart} are its
 * widgets.
 */
package org.etalon.ui.monitoring.internal;
