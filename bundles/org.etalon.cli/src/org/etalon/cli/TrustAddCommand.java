// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
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

/** {@code etalon trust add}: the signatures of a certificate count from now on. */
@Command(name = "add")
final class TrustAddCommand extends InstallationCommand {

	@Parameters(paramLabel = "FILE|SHA-256", descriptionKey = "trust-what")
	private String what;

	@Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "trust-reason")
	private String reason = "";

	@Option(names = "--product", descriptionKey = "trust-product")
	private boolean product;

	TrustAddCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws UsageException, IOException, BlockedException {
		Optional<String> fingerprint = Fingerprint.parse(what);
		ChangeTrust trust = product ? ChangeTrust.ofProduct(workplace) : new ChangeTrust(workplace);
		if (fingerprint.isPresent()) {
			trust.add(fingerprint.get(), reason);
			out(words.get(product ? "trust.added.product" : "trust.added", Fingerprint.grouped(fingerprint.get()),
					"–"));
			return ExitStatus.OK;
		}
		Path file = environment.folder().resolve(what);
		if (!Files.isRegularFile(file)) {
			throw new UsageException(words.get("trust.neither", what));
		}
		try {
			X509Certificate certificate = trust.add(file, reason);
			out(words.get(product ? "trust.added.product" : "trust.added",
					Fingerprint.grouped(Fingerprint.of(certificate)), certificate.getSubjectX500Principal().getName()));
			return ExitStatus.OK;
		} catch (CertificateException e) {
			environment.err().println(words.get("trust.unreadable", what));
			return ExitStatus.NOTHING;
		}
	}
}
