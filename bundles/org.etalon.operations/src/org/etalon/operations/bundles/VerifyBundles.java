// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.extensions.install.Ledger;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.extensions.rules.RuleProblem;
import org.etalon.extensions.trust.Candidate;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.Origin;

/** What was added to the product, and whether it is what was accepted. */
public final class VerifyBundles {

	private final Workplace workplace;
	private final List<RuleBundles.Extended> loaded;

	/** How a bundle stands. */
	public enum State {
		/** It is loaded. */
		ACCEPTED,
		/** It is installed and not loaded: nobody accepted it. */
		NOT_ACCEPTED,
		/** It is not loaded: its file is not the one that was accepted. */
		CHANGED,
		/** It is loaded and nothing is computed: its rule file has mistakes. */
		BROKEN,
		/** It was accepted and its file is gone. */
		MISSING
	}

	/**
	 * A bundle.
	 *
	 * @param name     symbolic name
	 * @param version  its version
	 * @param file     name of its file
	 * @param state    how it stands
	 * @param finding  what its signature is worth today
	 * @param signer   fingerprint of its signer, empty if there is none
	 * @param trusted  whether the signer is trusted today
	 * @param sha256   sum of the file, empty if it is not there
	 * @param accepted what the ledger says of it, empty if nothing
	 * @param problems what is wrong with its rule file, none if it has none or is sound
	 */
	public record Found(String name, String version, String file, State state, Optional<Origin.Finding> finding,
			String signer, boolean trusted, String sha256, Optional<Ledger.Accepted> accepted,
			List<RuleProblem> problems) {

		public Found {
			problems = List.copyOf(problems);
		}
	}

	/**
	 * @param loaded the declarative bundles of this run
	 */
	public VerifyBundles(Workplace workplace, List<RuleBundles.Extended> loaded) {
		this.workplace = workplace;
		this.loaded = List.copyOf(loaded);
	}

	/** Reads all of them. */
	public List<Found> run() throws IOException {
		List<Found> found = new ArrayList<>();
		Ledger ledger = workplace.ledger();
		List<String> added = workplace.files().added();
		for (String file : added) {
			found.add(found(file, ledger.of(file)));
		}
		for (Ledger.Accepted one : ledger.accepted()) {
			if (!added.contains(one.file())) {
				found.add(new Found(one.name(), one.version(), one.file(), State.MISSING, Optional.empty(),
						one.signer(), workplace.trust().trusts(one.signer()), "", Optional.of(one), List.of()));
			}
		}
		return found;
	}

	private Found found(String file, Optional<Ledger.Accepted> accepted) throws IOException {
		Path jar = workplace.files().plugins().resolve(file);
		if (!Files.isRegularFile(jar)) {
			return new Found(accepted.map(Ledger.Accepted::name).orElse(file),
					accepted.map(Ledger.Accepted::version).orElse(""), file, State.MISSING, Optional.empty(), "", false,
					"", accepted, List.of());
		}
		String sha256 = Fingerprint.of(jar);
		State state = accepted.isEmpty() ? State.NOT_ACCEPTED
				: accepted.get().sha256().equals(sha256) ? State.ACCEPTED : State.CHANGED;
		Origin origin = Origin.of(jar, workplace.clock());
		String signer = origin.fingerprint().orElse("");
		String name = file;
		String version = "";
		if (origin.finding() != Origin.Finding.UNREADABLE) {
			Candidate candidate = Candidate.of(jar);
			name = candidate.name();
			version = candidate.version();
		}
		List<RuleProblem> problems = state == State.ACCEPTED ? problems(name, version) : List.of();
		return new Found(name, version, file, problems.isEmpty() ? state : State.BROKEN, Optional.of(origin.finding()),
				signer, workplace.trust().trusts(signer), sha256, accepted, problems);
	}

	private List<RuleProblem> problems(String name, String version) {
		return loaded.stream().filter(each -> each.bundle().equals(name) && each.version().equals(version))
				.flatMap(each -> each.problems().stream()).toList();
	}
}
