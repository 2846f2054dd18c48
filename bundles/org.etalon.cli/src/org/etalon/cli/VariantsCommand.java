// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantDifferences;
import org.etalon.exchange.VariantStamp;
import org.etalon.exchange.VariantText;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.VariantInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon variants}: the installed variants. */
@Command(name = "variants")
final class VariantsCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Option(names = "--diff", paramLabel = "ID", arity = "2")
	private List<String> diff = List.of();

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
		List<InstalledVariant> all = environment.registry().variants();
		VariantText words = new VariantText(language);
		if (!diff.isEmpty()) {
			return diff(all);
		}
		for (InstalledVariant installed : all) {
			VariantInfo info = installed.variant().info();
			out.println(info.id());
			out.println(texts.get("variants.kinds",
					info.kinds().stream().sorted().map(kind -> kind.name() + " (" + kind.caption().in(language) + ")")
							.collect(Collectors.joining(", "))));
			out.println(texts.get("variants.edition", info.edition(), words.subject(info), words.period(info)));
			out.println(texts.get("variants.stages", installed.variant().scheme().stages().stream()
					.map(stage -> stage.stage().caption().in(language)).collect(Collectors.joining(", "))));
			if (installed.variant() instanceof OverlaidVariant overlaid) {
				out.println(texts.get("variants.overlay", overlaid.overlay().name().in(language),
						overlaid.overlay().base()));
				if (overlaid.overlay().onlyTightens()) {
					out.println(texts.get("variants.tightens"));
				}
				for (VariantStamp part : VariantStamp.parts(List.of(installed.stamp()))) {
					out.println(
							texts.get("variants.part", bundle(part, installed, all), part.version(), part.sha256()));
				}
			} else {
				out.println(texts.get("variants.bundle", installed.bundle(), installed.stamp().version(),
						installed.stamp().sha256()));
			}
			out.println();
		}
		return ExitStatus.OK;
	}

	private static String bundle(VariantStamp part, InstalledVariant overlaid, List<InstalledVariant> all) {
		return all.stream().filter(each -> each != overlaid && each.stamp().id().equals(part.id())).findFirst()
				.orElse(overlaid).bundle();
	}

	private int diff(List<InstalledVariant> all) {
		List<InstalledVariant> two = new ArrayList<>();
		for (String id : diff) {
			InstalledVariant found = all.stream().filter(each -> each.stamp().id().equals(id)).findFirst().orElse(null);
			if (found == null) {
				environment.err().println(texts.get("diff.unknown", id,
						all.stream().map(each -> each.stamp().id()).collect(Collectors.joining(", "))));
				return ExitStatus.NOTHING;
			}
			two.add(found);
		}
		PrintStream out = environment.out();
		out.println(texts.get("diff.head", two.get(0).stamp().whole(), two.get(1).stamp().whole()));
		List<String> lines = new VariantDifferences(language).lines(two.get(0).variant(), two.get(1).variant());
		(lines.isEmpty() ? List.of(texts.get("diff.none")) : lines).forEach(out::println);
		return ExitStatus.OK;
	}
}
