// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.etalon.extensions.Provisioning;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.store.Stores;

/**
 * What the commands need from outside.
 *
 * @param out          standard output
 * @param err          standard error
 * @param terminal     whether a person watches standard error
 * @param folder       the working folder
 * @param scratch      folder for temporary files of this run
 * @param log          where unexpected errors are written
 * @param locale       language of the user
 * @param clock        the clock
 * @param product      name and version of the product
 * @param registry     the installed variants
 * @param cancelled    whether the run should stop
 * @param calendar     file of the production calendar that the surroundings name, null for none
 * @param stores       opens databases; asked for only by commands that need one
 * @param surroundings what the system says of the user
 * @param provisioning the platform's means of changing the installation
 * @param ruleFiles    the declarative rule bundles of this run
 * @param templates    the sheet templates that rule bundles of this run bring
 */
record Environment(PrintStream out, PrintStream err, boolean terminal, Path folder, Path scratch, ErrorLog log,
		Locale locale, Clock clock, String product, VariantRegistry registry, BooleanSupplier cancelled,
		String calendar, Supplier<Stores> stores, Surroundings surroundings, Supplier<Provisioning> provisioning,
		RuleBundles ruleFiles, BundleTemplates templates) {
}
