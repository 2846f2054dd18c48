// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.build.BundleBuild;
import org.etalon.extensions.build.Signer;
import org.etalon.extensions.build.SigningException;
import org.etalon.extensions.rules.BundleHead;
import org.etalon.norm.Progress;

/**
 * Makes the installable form of a bundle that other tools made, as of one written in Java, if it passes what an
 * installation would look at: what kind of thing it is, whether it fits, and in a process of its own its cases, the
 * contract of variants and the promise only to tighten. Who signs it and what it moves is left to the installation.
 */
public final class PackBundle {

	private final Workplace workplace;
	private final TryBundle trial;

	/**
	 * What came of it.
	 *
	 * @param verdicts what the steps found, as far as they went
	 * @param built    what was made, null if a step was not passed
	 */
	public record Result(List<Verdict> verdicts, BundleBuild.Built built) {

		public Result {
			verdicts = List.copyOf(verdicts);
		}
	}

	public PackBundle(Workplace workplace, TryBundle trial) {
		this.workplace = workplace;
		this.trial = trial;
	}

	/**
	 * Looks at a bundle and makes its installable form.
	 *
	 * @param head   what {@link BundleBuild#head(Path)} says of it
	 * @param jar    the bundle
	 * @param build  where it is made
	 * @param signer signs it, null for nobody
	 * @param asOf   the day whose variants its cases are computed by where it has none of its own
	 */
	public Result run(BundleHead head, Path jar, BundleBuild build, Signer signer, LocalDate asOf, Progress progress)
			throws IOException, SigningException {
		Judge judge = new Judge(workplace);
		Map<String, String> replaced = workplace.replacedBy(List.of(jar));
		List<Verdict> verdicts = new ArrayList<>(judge.refusals(List.of(jar)));
		if (verdicts.isEmpty()) {
			verdicts.addAll(judge.compatibility(List.of(jar), replaced));
		}
		if (InstallBundle.passed(verdicts)) {
			TryBundle.Request request = TryBundle.Request.withoutRegister(List.of(jar), replaced, asOf);
			try (TryBundle.Tried tried = trial.run(request, progress)) {
				tried.verdicts().stream().filter(verdict -> verdict.step() != Step.IMPACT || !verdict.passed())
						.forEach(verdicts::add);
			}
		}
		return new Result(verdicts, InstallBundle.passed(verdicts) ? build.build(head, jar, signer) : null);
	}
}
