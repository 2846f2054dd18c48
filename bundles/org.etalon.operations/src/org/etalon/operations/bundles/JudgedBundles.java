// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.etalon.extensions.Verdict;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.Ledger;

/**
 * Rule bundles whose origin and compatibility were judged; the trial follows, and nothing took effect yet. The
 * installation is held until this is closed.
 *
 * @param name     what was judged, for people
 * @param verdicts one or more for each of the two steps that was reached
 * @param bundles  private copies of the bundles
 * @param replaced versions of installed bundles that they take the place of, by symbolic name
 * @param accepted lines for the ledger
 * @param folder   private copy
 * @param lock     keeps others away
 */
public record JudgedBundles(String name, List<Verdict> verdicts, List<Path> bundles, Map<String, String> replaced,
		List<Ledger.Accepted> accepted, Path folder, InstallationFiles.Lock lock) implements Closeable {

	public JudgedBundles {
		verdicts = List.copyOf(verdicts);
		bundles = List.copyOf(bundles);
		replaced = Map.copyOf(replaced);
		accepted = List.copyOf(accepted);
	}

	/** Whether they may be tried. */
	public boolean passed() {
		return verdicts.stream().allMatch(Verdict::passed);
	}

	/** Whether they may take effect. */
	void requirePassed(TryBundle.Tried tried) {
		if (!passed() || !tried.passed()) {
			throw new IllegalStateException("a step was not passed");
		}
	}

	@Override
	public void close() throws IOException {
		try (lock) {
			InstallationFiles.delete(folder);
		}
	}
}
