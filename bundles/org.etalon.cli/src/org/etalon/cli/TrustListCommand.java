// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.extensions.install.Decisions;
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
		ChangeTrust trust = product ? ChangeTrust.ofProduct(workplace) : new ChangeTrust(workplace);
		List<TrustStore.Signer> signers = trust.list();
		List<Decisions.Decision> decisions = trust.decisions();
		OutcomeText dates = new OutcomeText(language);
		ZoneId zone = environment.clock().getZone();
		for (TrustStore.Signer signer : signers) {
			out(words.get("trust.listed", Fingerprint.grouped(signer.fingerprint()), signer.certificate()
					.map(certificate -> certificate.getSubjectX500Principal().getName()).orElse("–")));
			trust.decided(signer, decisions)
					.ifPresent(decided -> out("    " + words.get("trust.decided", dates.moment(decided.time(), zone),
							decided.user(),
							decided.why().isEmpty() ? words.get("trust.noReason") : PlainText.of(decided.why()))));
			signer.ends().ifPresent(
					ends -> out("    " + words.get("trust.ends", dates.date(ends.atZone(zone).toLocalDate()))));
		}
		if (signers.isEmpty()) {
			out(words.get(product ? "trust.nobody.product" : "trust.nobody"));
		}
		return ExitStatus.OK;
	}
}
