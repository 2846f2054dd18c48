// SPDX-License-Identifier: EPL-2.0
/**
 * The computable rules of certification besides scoring: calendar and terms, the year list, contents of documents,
 * monitoring, typical services. Each is a pure function on records that answers with a {@link org.etalon.norm.Ruling}:
 * a value with its clauses, or why there is none.
 */
package org.etalon.rules;
