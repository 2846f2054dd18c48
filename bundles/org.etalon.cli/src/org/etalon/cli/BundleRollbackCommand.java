// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Provisioning;
import org.etalon.operations.bundles.RemoveBundle;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;

import picocli.CommandLine.Command;

/** {@code etalon bundle rollback}: takes the last installation back. */
@Command(name = "rollback")
final class BundleRollbackCommand extends InstallationCommand {

	BundleRollbackCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException, BlockedException {
		List<Provisioning.Unit> installed = new RemoveBundle(workplace).rollback();
		out(installed.isEmpty() ? words.get("rolledBack.nothing")
				: words.get("rolledBack",
						installed.stream().map(Provisioning.Unit::toString).collect(Collectors.joining(", "))));
		return ExitStatus.OK;
	}
}
