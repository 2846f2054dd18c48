// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.operations.UnusableRulesException;
import org.etalon.operations.bundles.VerifyBundles;
import org.etalon.operations.bundles.Workplace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon bundle show}: all that is known of a rule bundle. */
@Command(name = "show")
final class BundleShowCommand extends InstallationCommand {

	@Parameters(paramLabel = "NAME", descriptionKey = "bundle-name")
	private String name;

	BundleShowCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException {
		List<VerifyBundles.Found> found = verified(workplace).stream().filter(bundle -> bundle.name().equals(name))
				.toList();
		for (VerifyBundles.Found bundle : found) {
			out(words.get("listed", bundle.name(), bundle.version(), verdicts.state(bundle.state())));
			printProblems(bundle);
			out(words.get("show.file", bundle.file(), bundle.sha256()));
			bundle.finding()
					.ifPresent(finding -> out(
							words.get("show.signature", verdicts.finding(finding), Fingerprint.grouped(bundle.signer()),
									words.get(bundle.trusted() ? "show.trusted" : "show.untrusted"))));
			bundle.accepted()
					.ifPresent(accepted -> out(words.get("show.accepted",
							new OutcomeText(language).moment(accepted.time(), environment.clock().getZone()),
							accepted.user(), accepted.sha256())));
			String brought = brought(bundle.name());
			if (!brought.isEmpty()) {
				out(words.get("show.brings", brought));
			}
		}
		if (found.isEmpty()) {
			environment.err().println(words.get("show.none", name));
			return ExitStatus.NOTHING;
		}
		return ExitStatus.OK;
	}

	/** Ids of the variants that come from a bundle; none where rules contradict each other, which verify says. */
	private String brought(String bundle) {
		try {
			return environment.registry().variants().stream().filter(each -> each.bundle().equals(bundle))
					.map(each -> each.stamp().id()).collect(Collectors.joining(", "));
		} catch (UnusableRulesException e) {
			return "";
		}
	}
}
