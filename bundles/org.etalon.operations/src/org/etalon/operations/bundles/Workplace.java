// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipException;

import org.etalon.extensions.Provisioning;
import org.etalon.extensions.ProvisioningException;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.InstalledVersions;
import org.etalon.extensions.install.Ledger;
import org.etalon.extensions.install.PreparedStart;
import org.etalon.extensions.trust.Candidate;
import org.etalon.extensions.trust.TrustStore;

/**
 * What a change of an installation works with.
 *
 * @param files        the installation
 * @param provisioning the platform's means, asked for only by what uses them
 * @param clock        the clock
 * @param user         who changes
 * @param scratch      private folder of the run
 */
public record Workplace(InstallationFiles files, Supplier<Provisioning> provisioning, Clock clock, String user,
		Path scratch) {

	/** Why nothing can be done. */
	public static final class BlockedException extends Exception {

		private static final long serialVersionUID = 1L;

		private final String code;
		private final List<String> arguments;

		/** For a reason with what fills its sentence. */
		public BlockedException(String code, String... arguments) {
			super(code + " " + List.of(arguments));
			this.code = code;
			this.arguments = List.of(arguments);
		}

		BlockedException(String code, List<String> arguments) {
			this(code, arguments.toArray(String[]::new));
		}

		/** Stable code. */
		public String code() {
			return code;
		}

		/** Fill its sentence. */
		public List<String> arguments() {
			return arguments;
		}
	}

	Ledger ledger() throws IOException {
		return Ledger.read(files.ledger());
	}

	TrustStore trust() {
		return new TrustStore(files.trusted());
	}

	/** What was decided here. */
	public Decisions decisions() {
		return new Decisions(files.decisions(), clock, user);
	}

	/** Accepted bundles of the names of others, with their versions: what those would take the place of. */
	public Map<String, String> replacedBy(List<Path> bundles) throws IOException {
		Map<String, String> replaced = new HashMap<>();
		for (Path bundle : bundles) {
			try {
				String name = Candidate.of(bundle).name();
				ledger().accepted().stream().filter(each -> each.name().equals(name))
						.forEach(each -> replaced.put(name, each.version()));
			} catch (ZipException e) {
				// the trial says that it is no bundle
			}
		}
		return replaced;
	}

	/** Records what was refused and why; nothing if nothing was. */
	public void recordRefusal(String name, List<Verdict> verdicts) throws IOException {
		for (Verdict verdict : verdicts) {
			if (!verdict.passed()) {
				decisions().record(Decisions.Kind.REFUSE, name,
						verdict.step() + " " + verdict.code() + " " + String.join(" ", verdict.arguments()));
			}
		}
	}

	/** Takes the installation for oneself. */
	public InstallationFiles.Lock lock() throws IOException, BlockedException {
		if (!InstalledVersions.of(files.home()).isCurrent(files.home())) {
			throw new BlockedException("SUPERSEDED", files.home().toString());
		}
		if (!files.writable()) {
			throw new BlockedException("READ_ONLY", files.home().toString());
		}
		Optional<InstallationFiles.Lock> lock = files.lock();
		return lock.orElseThrow(() -> new BlockedException("LOCKED", files.home().toString()));
	}

	/** What is installed and was asked for. */
	List<Provisioning.Unit> installed() throws BlockedException {
		try {
			return provisioning.get().installed();
		} catch (ProvisioningException e) {
			throw blocked(e);
		}
	}

	/** What the platform could not do, as a reason. */
	public static BlockedException blocked(ProvisioningException failure) {
		List<String> arguments = new ArrayList<>(List.of(String.join("; ", failure.details())));
		return new BlockedException("PLATFORM_" + failure.code(), arguments);
	}

	/** Makes the start of the installation anew; what it said if it does not start any more. */
	Optional<String> renewStart() throws IOException {
		try {
			return new PreparedStart(files.home()).renew(scratch);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.of("interrupted");
		}
	}

	/** Forgets what it takes to go back. */
	void forgetPrevious() throws IOException, ProvisioningException {
		InstallationFiles.delete(files.previous());
		provisioning.get().forgetStates(List.of());
	}

	/** Keeps what it takes to go back one change. */
	void keepPrevious(long state, Ledger ledger, Optional<Path> replaced) throws IOException, ProvisioningException {
		InstallationFiles.delete(files.previous());
		Files.createDirectories(files.previous());
		Files.writeString(files.previous().resolve("state"), Long.toString(state));
		ledger.write(files.previous().resolve("accepted"));
		if (replaced.isPresent() && Files.exists(replaced.get())) {
			InstallationFiles.copy(replaced.get(), files.previous().resolve("site"));
		}
		provisioning.get().forgetStates(List.of(state));
	}
}
