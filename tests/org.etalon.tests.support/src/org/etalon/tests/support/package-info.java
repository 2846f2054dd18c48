// SPDX-License-Identifier: EPL-2.0
/**
 * What the tests of bundles share: {@link org.etalon.tests.support.ScoringVariantContractTest the contract} every
 * scoring variant has to keep, {@link org.etalon.tests.support.NationalExamplesTest the examples} of the Rules for the
 * national ones, and builders.
 */
package org.etalon.tests.support;
