// SPDX-License-Identifier: EPL-2.0
/**
 * The figures of the Standard «Государство для людей» and of the documents beside it: levels of maturity, satisfaction,
 * numeric limits, readability, the departmental plan. Each is a pure function on records that answers with a
 * {@link org.etalon.norm.Ruling}: a value with its clauses, or why there is none.
 */
package org.etalon.standard;
