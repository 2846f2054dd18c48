// SPDX-License-Identifier: EPL-2.0
/**
 * The rule file of a region: what it can declare, how it is read, and what is wrong with it.
 * <p>
 * A rule file is YAML. {@link org.etalon.extensions.rules.RuleFileReader} turns it, with the tables it names, into
 * {@link org.etalon.extensions.rules.RuleFile variants and overlays} of {@code org.etalon.scoring}, or into
 * {@link org.etalon.extensions.rules.RuleProblem problems} with line and column.
 */
package org.etalon.extensions.rules;
