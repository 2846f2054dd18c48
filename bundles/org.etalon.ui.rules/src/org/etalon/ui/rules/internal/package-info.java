// SPDX-License-Identifier: EPL-2.0
/**
 * The screen of the Rules: which variants and rule bundles are installed, whose signatures count, and which readings of
 * the law the database chose.
 */
package org.etalon.ui.rules.internal;
