// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.certification.Recompute;
import org.etalon.operations.certification.Recompute.How;
import org.etalon.operations.certification.Recompute.Recomputed;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon recompute}: proves that what was issued comes out again, or names the difference. */
@Command(name = "recompute", sortOptions = false)
final class RecomputeCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "assessed")
	private String id;

	@Option(names = "--all")
	private boolean all;

	@Option(names = "--year", paramLabel = "YYYY", descriptionKey = "issued-year")
	private Integer year;

	@Mixin
	private CalendarOption calendar;

	RecomputeCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if (all == (id != null) || year != null && !all) {
			throw new UsageException(words.get("usage.idOrAll"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		Recompute.Result result = new Recompute(environment.registry()).run(store,
				new Recompute.Request(id, year, calendar.calendar(environment, texts)), each -> {
					if (id != null || !each.equal()) {
						progress.clear();
						print(environment.out(), each);
					}
				}, progress);
		progress.clear();
		environment.out().println(words.get("recompute.summary", Long.toString(result.equal()),
				Long.toString(result.byScheme()), Long.toString(result.unequal())));
		environment.out().println(words.get("by", environment.product()));
		return result.unequal() == 0 ? ExitStatus.OK : ExitStatus.FAILED_ON;
	}

	private void print(PrintStream out, Recomputed recomputed) {
		AssessmentRecord recipe = recomputed.assessment();
		String variant = VariantStamp.whole(recipe.variant(), recipe.variantVersion(), recipe.variantHash());
		out.println(words.get(recomputed.equal() ? "recompute.equal" : "recompute.unequal", recipe.id(),
				Integer.toString(recipe.level()), recipe.decision().caption().in(language)));
		out.println("  " + words.get("recompute." + recomputed.how(), variant, recomputed.detail()));
		if (recomputed.how() != How.INSTALLED && recomputed.installed() != null) {
			out.println("  " + words.get("recompute.now", recomputed.installed().whole()));
		}
		for (Recompute.Difference difference : recomputed.differences()) {
			out.println("  ! " + words.get("recompute.difference", difference.field(), difference.stored(),
					difference.computed()));
		}
	}
}
