// SPDX-License-Identifier: EPL-2.0
/**
 * What the tests of bundles share: {@link org.etalon.tests.support.ScoringVariantContractTest the contract} every
 * scoring variant has to keep, variants for bundles that do not know the real ones, and builders.
 */
package org.etalon.tests.support;
