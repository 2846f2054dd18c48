// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.extensions.Verdict;
import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.Ledger;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.operations.bundles.Workplace.BlockedException;

/** Accepts what something else installed, as the director of p2 from outside: by the same steps. */
public final class AcceptBundle {

	private final Workplace workplace;

	public AcceptBundle(Workplace workplace) {
		this.workplace = workplace;
	}

	/** Judges copies of all bundles that are installed and not accepted as they are. */
	public JudgedBundles judge() throws IOException, BlockedException {
		InstallationFiles.Lock lock = workplace.lock();
		Path copy = Files.createTempDirectory(workplace.scratch(), "accept").toRealPath();
		boolean done = false;
		try {
			List<Path> bundles = new ArrayList<>();
			for (String file : waiting()) {
				bundles.add(Files.copy(workplace.files().plugins().resolve(file), copy.resolve(file)));
			}
			if (bundles.isEmpty()) {
				throw new BlockedException("NOTHING_TO_ACCEPT");
			}
			Judge judge = new Judge(workplace);
			List<Verdict> verdicts = new ArrayList<>(judge.origin(bundles));
			verdicts.addAll(judge.refusals(bundles));
			Map<String, String> replaced = gone();
			if (InstallBundle.passed(verdicts)) {
				verdicts.addAll(judge.compatibility(bundles, replaced));
			}
			String name = String.join(", ", bundles.stream().map(bundle -> bundle.getFileName().toString()).toList());
			workplace.recordRefusal(name, verdicts);
			JudgedBundles judged = new JudgedBundles(name, verdicts, bundles, replaced,
					InstallBundle.accepted(bundles, workplace), copy, lock);
			done = true;
			return judged;
		} finally {
			if (!done) {
				lock.close();
				InstallationFiles.delete(copy);
			}
		}
	}

	/** Accepted bundles whose file is gone: their place is taken. */
	private Map<String, String> gone() throws IOException {
		Map<String, String> gone = new HashMap<>();
		for (Ledger.Accepted one : workplace.ledger().accepted()) {
			if (!Files.exists(workplace.files().plugins().resolve(one.file()))) {
				gone.put(one.name(), one.version());
			}
		}
		return gone;
	}

	private List<String> waiting() throws IOException, BlockedException {
		List<String> waiting = new ArrayList<>();
		Ledger ledger = workplace.ledger();
		for (String file : workplace.files().added()) {
			Path jar = workplace.files().plugins().resolve(file);
			if (file.contains("/") || !Files.isRegularFile(jar)) {
				throw new BlockedException("NOT_IN_PLUGINS", file);
			}
			Optional<Ledger.Accepted> known = ledger.of(file);
			if (known.isEmpty() || !known.get().sha256().equals(Fingerprint.of(jar))) {
				waiting.add(file);
			}
		}
		return waiting;
	}

	/** Lets what was judged take effect. */
	public void apply(JudgedBundles judged, TryBundle.Tried tried) throws IOException, BlockedException {
		judged.requirePassed(tried);
		Ledger before = workplace.ledger();
		// the sums are those of the copies: a file that was changed meanwhile is not loaded
		before.with(judged.accepted()).onlyIn(workplace.files().plugins()).write(workplace.files().ledger());
		Optional<String> failure = workplace.renewStart();
		if (failure.isPresent()) {
			before.write(workplace.files().ledger());
			workplace.renewStart();
			throw new BlockedException("START_FAILED", failure.get().strip());
		}
		workplace.decisions().record(Decisions.Kind.ACCEPT, judged.name(),
				String.join(" ", judged.accepted().stream().map(Ledger.Accepted::sha256).toList()));
	}
}
