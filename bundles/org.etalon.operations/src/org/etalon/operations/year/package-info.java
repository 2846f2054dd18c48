// SPDX-License-Identifier: EPL-2.0
/**
 * The list of a reporting year over the database (clauses 8-16): who enters it and why, what authorities sent for it,
 * its approval, its editions and what changed between them. Each class is one operation: it works in one transaction,
 * tells its progress, can be cancelled, and returns what the user is to see.
 */
package org.etalon.operations.year;
