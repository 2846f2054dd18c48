// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.operations.bundles.ChangeTrust;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon trust remove}: the signatures of a certificate count no more. */
@Command(name = "remove")
final class TrustRemoveCommand extends InstallationCommand {

	@Parameters(paramLabel = "SHA-256", descriptionKey = "trust-fingerprint")
	private String fingerprint;

	@Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "trust-reason")
	private String reason = "";

	@Option(names = "--product", descriptionKey = "trust-product")
	private boolean product;

	TrustRemoveCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws UsageException, IOException, BlockedException {
		Optional<String> parsed = Fingerprint.parse(fingerprint);
		if (parsed.isEmpty()) {
			throw new UsageException(words.get("trust.noFingerprint", fingerprint));
		}
		if (!(product ? ChangeTrust.ofProduct(workplace) : new ChangeTrust(workplace)).remove(parsed.get(), reason)) {
			environment.err().println(words.get("trust.unknown", Fingerprint.grouped(parsed.get())));
			return ExitStatus.NOTHING;
		}
		out(words.get(product ? "trust.removed.product" : "trust.removed", Fingerprint.grouped(parsed.get())));
		return ExitStatus.OK;
	}
}
