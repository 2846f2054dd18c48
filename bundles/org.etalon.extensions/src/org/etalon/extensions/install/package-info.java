// SPDX-License-Identifier: EPL-2.0
/**
 * The files of an installation that say what was added to the product, and the way of a site into it: a private copy,
 * the ledger of what was accepted, and the prepared start.
 */
package org.etalon.extensions.install;
