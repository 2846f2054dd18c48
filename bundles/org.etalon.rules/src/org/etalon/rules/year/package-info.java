// SPDX-License-Identifier: EPL-2.0
/**
 * The registers and their year (sections II and III of the Rules): when what falls due, which objects enter the list of
 * a reporting year and why others do not, what materials are to be presented, and the share of certified objects.
 */
package org.etalon.rules.year;
