// SPDX-License-Identifier: EPL-2.0
/**
 * The words of the law that everything else shares: kinds of objects, stages, grades, decisions, clauses, settings and
 * the steps of an explanation. Plain records and enums; this package requires nothing but the Java platform.
 */
package org.etalon.norm;
