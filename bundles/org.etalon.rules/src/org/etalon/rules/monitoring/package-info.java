// SPDX-License-Identifier: EPL-2.0
/**
 * Monitoring after certification (section VI of the Rules, appendices 1 and 2): the indicators of a month, which of
 * their values are critical, and the end of a certificate. Figures are exact
 * {@link org.etalon.rules.monitoring.Fraction fractions}; they are rounded only to be shown.
 */
package org.etalon.rules.monitoring;
