// SPDX-License-Identifier: EPL-2.0
/**
 * The certification of single objects over the database: assessing, issuing and sending documents, coming again,
 * roadmaps, termination, and computing everything again as it was issued. Each operation is one class, makes one change
 * or none, and can be repeated.
 */
package org.etalon.operations.certification;
