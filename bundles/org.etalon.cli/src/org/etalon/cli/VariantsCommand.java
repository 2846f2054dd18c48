// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.VariantInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon variants}: the installed variants. */
@Command(name = "variants")
final class VariantsCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	VariantsCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() {
		PrintStream out = environment.out();
		for (InstalledVariant installed : environment.registry().variants()) {
			VariantInfo info = installed.variant().info();
			out.println(info.id());
			out.println(texts.get("variants.kinds",
					info.kinds().stream().sorted().map(kind -> kind.name() + " (" + kind.caption().in(language) + ")")
							.collect(Collectors.joining(", "))));
			out.println(texts.get("variants.edition", info.edition(),
					info.subject().isEmpty() ? texts.get("variants.everywhere") : info.subject(),
					period(info.effectiveFrom(), info.effectiveTo())));
			out.println(texts.get("variants.stages", installed.variant().scheme().stages().stream()
					.map(stage -> stage.stage().caption().in(language)).collect(Collectors.joining(", "))));
			out.println(texts.get("variants.bundle", installed.bundle(), installed.stamp().version(),
					installed.stamp().sha256()));
			out.println();
		}
		return ExitStatus.OK;
	}

	private String period(LocalDate from, LocalDate to) {
		if (from == null) {
			return to == null ? texts.get("variants.always") : texts.get("variants.until", to.toString());
		}
		return to == null ? texts.get("variants.since", from.toString())
				: texts.get("variants.between", from.toString(), to.toString());
	}
}
