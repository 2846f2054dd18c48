// SPDX-License-Identifier: EPL-2.0
/**
 * Use cases around rule bundles: trying a candidate where it can do no harm, seeing what it moves, taking it in and
 * out.
 */
package org.etalon.operations.bundles;
