// SPDX-License-Identifier: EPL-2.0
/**
 * Terms of the Rules in working days, calendar days and months, and the days they end on. Days off are known from a
 * {@link org.etalon.norm.ProductionCalendar}; where it has no answer there is none, never a guess.
 */
package org.etalon.rules.terms;
