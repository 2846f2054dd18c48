// SPDX-License-Identifier: EPL-2.0
/**
 * Makes an installable rule bundle from a folder: the jar, a feature, a p2 repository as folder and zip; signs them.
 * The same folder always gives the same bytes.
 */
package org.etalon.extensions.build;
