// SPDX-License-Identifier: EPL-2.0
/** What falls due, and the reports of a year (clauses 15, 28), over the database. */
package org.etalon.operations.reports;
