// SPDX-License-Identifier: EPL-2.0
/** The real database for the unit tests of bundles that know only its ports, and users of a team over it. */
package org.etalon.tests.store;
