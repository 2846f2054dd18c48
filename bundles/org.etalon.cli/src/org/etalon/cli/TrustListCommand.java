// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.TrustStore;
import org.etalon.operations.bundles.ChangeTrust;
import org.etalon.operations.bundles.Workplace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon trust list}: whose signatures count. */
@Command(name = "list")
final class TrustListCommand extends InstallationCommand {

	@Option(names = "--product", descriptionKey = "trust-product")
	private boolean product;

	TrustListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException {
		List<TrustStore.Signer> signers = (product ? ChangeTrust.ofProduct(workplace) : new ChangeTrust(workplace))
				.list();
		for (TrustStore.Signer signer : signers) {
			out(words.get("trust.listed", Fingerprint.grouped(signer.fingerprint()), signer.certificate()
					.map(certificate -> certificate.getSubjectX500Principal().getName()).orElse("–")));
		}
		if (signers.isEmpty()) {
			out(words.get(product ? "trust.nobody.product" : "trust.nobody"));
		}
		return ExitStatus.OK;
	}
}
