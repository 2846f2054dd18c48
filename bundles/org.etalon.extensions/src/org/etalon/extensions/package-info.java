// SPDX-License-Identifier: EPL-2.0
/**
 * Rule bundles: what a region adds to an installed Etalon, and what is found before it counts.
 * <p>
 * A rule bundle is an OSGi bundle with the header {@code Etalon-Rules}. It brings scoring variants and overlays, either
 * as components of its own or, without a class, in a rule file ({@link org.etalon.extensions.rules}); how one is made
 * from a folder is in {@link org.etalon.extensions.build}. Before it takes effect it passes the steps of
 * {@link org.etalon.extensions.Step}, each with a {@link org.etalon.extensions.Verdict}.
 */
package org.etalon.extensions;
