// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.TrustStore;
import org.etalon.operations.bundles.ChangeTrust;
import org.etalon.operations.bundles.Workplace;

import picocli.CommandLine.Command;

/** {@code etalon trust list}: whose signatures count. */
@Command(name = "list")
final class TrustListCommand extends InstallationCommand {

	TrustListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException {
		List<TrustStore.Signer> signers = new ChangeTrust(workplace).list();
		for (TrustStore.Signer signer : signers) {
			out(words.get("trust.listed", groups(signer.fingerprint()), signer.certificate()
					.map(certificate -> certificate.getSubjectX500Principal().getName()).orElse("–")));
		}
		if (signers.isEmpty()) {
			out(words.get("trust.nobody"));
		}
		return ExitStatus.OK;
	}
}
