// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.extensions.Provisioning;
import org.etalon.extensions.ProvisioningException;
import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.Ledger;
import org.etalon.operations.bundles.Workplace.BlockedException;

/** Takes rule bundles away, or the last change back. Nothing of what is taken away runs meanwhile. */
public final class RemoveBundle {

	private final Workplace workplace;

	public RemoveBundle(Workplace workplace) {
		this.workplace = workplace;
	}

	/**
	 * Removes a feature with its bundles and leaves nothing of it.
	 *
	 * @param id its id, with or without what p2 adds to it, or the symbolic name of a bundle of it
	 */
	public Provisioning.Unit remove(String id) throws IOException, BlockedException {
		try (InstallationFiles.Lock lock = workplace.lock()) {
			Provisioning.Unit unit = find(id);
			workplace.provisioning().get().remove(unit);
			workplace.ledger().onlyIn(workplace.files().plugins()).write(workplace.files().ledger());
			InstallationFiles.delete(workplace.files().sites().resolve(unit.id()));
			workplace.forgetPrevious();
			renew();
			workplace.decisions().record(Decisions.Kind.REMOVE, unit.toString(), "");
			return unit;
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		}
	}

	private Provisioning.Unit find(String id) throws BlockedException, ProvisioningException {
		List<Provisioning.Unit> installed = workplace.installed();
		for (Provisioning.Unit unit : installed) {
			if (unit.id().equals(id) || unit.name().equals(id)) {
				return unit;
			}
		}
		for (Provisioning.Unit unit : installed) {
			if (workplace.provisioning().get().brings(unit, id)) {
				return unit;
			}
		}
		throw new BlockedException("NOT_INSTALLED", id, installed.isEmpty() ? "–"
				: String.join(", ", installed.stream().map(Provisioning.Unit::name).toList()));
	}

	/** Whether what was installed before the last installation is kept: whether there is anything to go back to. */
	public static boolean canRollBack(Workplace workplace) {
		return Files.exists(state(workplace));
	}

	private static Path state(Workplace workplace) {
		return workplace.files().previous().resolve("state");
	}

	/**
	 * Goes back to what was installed before the last installation.
	 *
	 * @return what is installed then
	 */
	public List<Provisioning.Unit> rollback() throws IOException, BlockedException {
		try (InstallationFiles.Lock lock = workplace.lock()) {
			Path previous = workplace.files().previous();
			if (!canRollBack(workplace)) {
				throw new BlockedException("NOTHING_BEFORE");
			}
			long state = Long.parseLong(Files.readString(state(workplace)).strip());
			Path site = previous.resolve("site");
			workplace.provisioning().get().restore(state, Optional.of(site).filter(Files::exists));
			Ledger.read(previous.resolve("accepted")).onlyIn(workplace.files().plugins())
					.write(workplace.files().ledger());
			List<Provisioning.Unit> installed = workplace.installed();
			tidy(installed, site);
			workplace.forgetPrevious();
			renew();
			workplace.decisions().record(Decisions.Kind.ROLLBACK,
					String.join(", ", installed.stream().map(Provisioning.Unit::toString).toList()), "");
			return installed;
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		}
	}

	/** Keeps the sites of what is installed. */
	private void tidy(List<Provisioning.Unit> installed, Path restored) throws IOException {
		List<Path> sites = new ArrayList<>();
		if (Files.exists(workplace.files().sites())) {
			try (Stream<Path> all = Files.list(workplace.files().sites())) {
				sites.addAll(all.toList());
			}
		}
		for (Path site : sites) {
			boolean there = installed.stream().anyMatch(unit -> unit.id().equals(site.getFileName().toString()));
			boolean old = there && hasFilesThatAreGone(site);
			if (!there || old) {
				InstallationFiles.delete(site);
			}
			if (old) {
				InstallationFiles.copy(restored, site);
			}
		}
	}

	private boolean hasFilesThatAreGone(Path site) throws IOException {
		try (Stream<Path> jars = Files.list(site.resolve("plugins"))) {
			return jars.anyMatch(jar -> !Files.exists(workplace.files().plugins().resolve(jar.getFileName())));
		}
	}

	private void renew() throws IOException, BlockedException {
		Optional<String> failure = workplace.renewStart();
		if (failure.isPresent()) {
			throw new BlockedException("START_FAILED", failure.get().strip());
		}
	}
}
