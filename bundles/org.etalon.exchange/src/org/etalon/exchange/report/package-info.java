// SPDX-License-Identifier: EPL-2.0
/**
 * Reports for people and build servers: one self-contained page, and JUnit XML. Both keep what they write in a scratch
 * file until the counts are known, so memory stays flat; both hold only problems and objects without a certificate once
 * there are more objects than a reader could go through.
 */
package org.etalon.exchange.report;
