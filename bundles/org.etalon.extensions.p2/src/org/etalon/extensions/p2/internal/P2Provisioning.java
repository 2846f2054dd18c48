// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.p2.internal;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IInstallableUnitFragment;
import org.eclipse.equinox.p2.metadata.IInstallableUnitPatch;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.ITouchpointData;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.etalon.extensions.Provisioning;
import org.etalon.extensions.ProvisioningException;
import org.etalon.extensions.ProvisioningException.Code;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Over the profile of the running installation. */
@Component
public final class P2Provisioning implements Provisioning {

	/** Asking for it starts it; it follows what is uninstalled and removes files that nobody needs any more. */
	private static final String GARBAGE_COLLECTOR = "org.eclipse.equinox.internal.p2.garbagecollector.GarbageCollector";

	private static final String BUNDLE = "osgi.bundle";

	private final IProvisioningAgentProvider agents;

	/** The framework calls this. */
	@Activate
	public P2Provisioning(@Reference IProvisioningAgentProvider agents) {
		this.agents = agents;
	}

	@Override
	public List<Unit> offers(Path site) throws ProvisioningException {
		try (Site open = new Site(agent(), site)) {
			List<Unit> features = units(open, true);
			return features.isEmpty() ? units(open, false) : features;
		}
	}

	private static List<Unit> units(Site site, boolean features) {
		List<Unit> units = new ArrayList<>();
		var query = features ? QueryUtil.createIUGroupQuery() : QueryUtil.createIUAnyQuery();
		for (IInstallableUnit unit : QueryUtil.createLatestQuery(query)
				.perform(site.metadata.query(query, null).iterator())) {
			if (features || !unit.getArtifacts().isEmpty()) {
				units.add(unit(unit));
			}
		}
		units.sort(Comparator.comparing(Unit::toString));
		return units;
	}

	@Override
	public List<Part> parts(Path site, Unit unit) throws ProvisioningException {
		try (Site open = new Site(agent(), site)) {
			List<Part> parts = new ArrayList<>();
			for (IInstallableUnit added : plan(open, unit).getAdditions().query(QueryUtil.createIUAnyQuery(), null)) {
				if (isInstalled(added)) {
					continue; // of the product, and only configured anew
				}
				List<Path> files = new ArrayList<>();
				for (IArtifactKey key : added.getArtifacts()) {
					File file = open.artifacts.getArtifactFile(key);
					if (file == null) {
						throw new ProvisioningException(Code.NO_SITE, List.of(key.toExternalForm()));
					}
					files.add(file.toPath());
				}
				Map<String, String> actions = new TreeMap<>();
				// as the site says it, without what the product itself adds for every bundle
				for (ITouchpointData data : added.unresolved().getTouchpointData()) {
					data.getInstructions().forEach((phase, instruction) -> actions.merge(phase, instruction.getBody(),
							(one, other) -> one + "\n" + other));
				}
				parts.add(new Part(unit(added), added.unresolved() instanceof IInstallableUnitFragment,
						added.unresolved() instanceof IInstallableUnitPatch, actions, files));
			}
			parts.sort(Comparator.comparing(part -> part.unit().toString()));
			return parts;
		}
	}

	private boolean isInstalled(IInstallableUnit unit) throws ProvisioningException {
		return !profile().query(QueryUtil.createIUQuery(unit.getId(), unit.getVersion()), null).isEmpty();
	}

	@Override
	public long install(Path site, Unit unit) throws ProvisioningException {
		try (Site open = new Site(agent(), site)) {
			long before = profile().getTimestamp();
			perform(plan(open, unit));
			return before;
		}
	}

	private IProvisioningPlan plan(Site site, Unit unit) throws ProvisioningException {
		IInstallableUnit wanted = unit(site, unit);
		IPlanner planner = agent().getService(IPlanner.class);
		IProfileChangeRequest change = planner.createChangeRequest(profile());
		for (IInstallableUnit other : roots()) {
			if (other.getId().equals(unit.id())) {
				change.remove(other);
			}
		}
		change.add(wanted);
		change.setInstallableUnitProfileProperty(wanted, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
		return checked(planner.getProvisioningPlan(change, site.context, new NullProgressMonitor()));
	}

	@Override
	public void remove(Unit unit) throws ProvisioningException {
		IPlanner planner = agent().getService(IPlanner.class);
		IProfileChangeRequest change = planner.createChangeRequest(profile());
		boolean found = false;
		for (IInstallableUnit other : roots()) {
			if (unit(other).equals(unit)) {
				change.remove(other);
				found = true;
			}
		}
		if (!found) {
			throw new ProvisioningException(Code.NO_UNIT, List.of(unit.toString()));
		}
		ProvisioningContext context = new ProvisioningContext(agent());
		context.setMetadataRepositories(new URI[0]);
		context.setArtifactRepositories(new URI[0]);
		perform(checked(planner.getProvisioningPlan(change, context, new NullProgressMonitor())));
	}

	@Override
	public void restore(long state, Optional<Path> site) throws ProvisioningException {
		IProfile target = registry().getProfile(profile().getProfileId(), state);
		if (target == null) {
			throw new ProvisioningException(Code.NO_UNIT, List.of(Long.toString(state)));
		}
		IPlanner planner = agent().getService(IPlanner.class);
		if (site.isEmpty()) {
			perform(checked(planner.getDiffPlan(profile(), target, new NullProgressMonitor())));
			return;
		}
		try (Site open = new Site(agent(), site.get())) { // the plan looks into every known site, and knows this one
															// now
			perform(checked(planner.getDiffPlan(profile(), target, new NullProgressMonitor())));
		}
	}

	@Override
	public List<Unit> installed() throws ProvisioningException {
		return roots().stream().map(P2Provisioning::unit).sorted(Comparator.comparing(Unit::toString)).toList();
	}

	@Override
	public boolean brings(Unit unit, String bundle) throws ProvisioningException {
		for (IInstallableUnit root : roots()) {
			for (IRequirement requirement : unit(root).equals(unit) ? root.getRequirements()
					: List.<IRequirement>of()) {
				if (profile().query(QueryUtil.createMatchQuery(requirement.getMatches()), null).stream()
						.anyMatch(each -> each.getId().equals(bundle))) {
					return true;
				}
			}
		}
		return false;
	}

	@Override
	public void forgetStates(List<Long> except) throws ProvisioningException {
		IProfile profile = profile();
		for (long state : registry().listProfileTimestamps(profile.getProfileId())) {
			if (state != profile.getTimestamp() && !except.contains(state)) {
				try {
					registry().removeProfile(profile.getProfileId(), state);
				} catch (ProvisionException e) {
					throw failed(Code.FAILED, e.getStatus());
				}
			}
		}
	}

	@Override
	public Unit product() throws ProvisioningException {
		return unit(installedProduct());
	}

	private IInstallableUnit installedProduct() throws ProvisioningException {
		return profile().query(new UserVisibleRootQuery(), null).stream().filter(QueryUtil::isProduct).findFirst()
				.orElseThrow(() -> new ProvisioningException(Code.NO_UNIT, List.of("product")));
	}

	@Override
	public Optional<Unit> newest(Path site, String product) throws ProvisioningException {
		try (Site open = new Site(agent(), site)) {
			return QueryUtil.createLatestQuery(QueryUtil.createIUQuery(product))
					.perform(open.metadata.query(QueryUtil.createIUQuery(product), null).iterator()).stream()
					.filter(QueryUtil::isProduct).findFirst().map(P2Provisioning::unit);
		}
	}

	@Override
	public Change change(Path site, Unit product) throws ProvisioningException {
		try (Site open = new Site(agent(), site)) {
			IProvisioningPlan plan = productPlan(open, product);
			List<Unit> added = new ArrayList<>();
			List<Unit> removed = new ArrayList<>();
			Set<String> files = new TreeSet<>();
			for (IInstallableUnit unit : plan.getAdditions().query(QueryUtil.createIUAnyQuery(), null)) {
				if (!isInstalled(unit)) {
					bundles(unit).forEach(added::add);
					unit.getArtifacts().forEach(key -> files.add(file(key)));
				}
			}
			for (IInstallableUnit unit : plan.getRemovals().query(QueryUtil.createIUAnyQuery(), null)) {
				if (plan.getAdditions().query(QueryUtil.createIUQuery(unit), null).isEmpty()) {
					bundles(unit).forEach(removed::add);
				}
			}
			added.sort(Comparator.comparing(Unit::toString));
			removed.sort(Comparator.comparing(Unit::toString));
			return new Change(added, removed, List.copyOf(files));
		}
	}

	private static Stream<Unit> bundles(IInstallableUnit unit) {
		return unit.getArtifacts().stream().filter(key -> key.getClassifier().equals(BUNDLE))
				.map(key -> new Unit(key.getId(), key.getVersion().toString()));
	}

	/** Where a site has a file, by the rules that every site of ours is written by. */
	private static String file(IArtifactKey key) {
		String name = key.getId() + "_" + key.getVersion();
		return switch (key.getClassifier()) {
		case BUNDLE -> "plugins/" + name + ".jar";
		case "org.eclipse.update.feature" -> "features/" + name + ".jar";
		default -> key.getClassifier() + "/" + name;
		};
	}

	@Override
	public void replaceProduct(Path site, Unit product) throws ProvisioningException {
		try (Site open = new Site(agent(), site)) {
			perform(productPlan(open, product));
		}
		forgetStates(List.of());
	}

	private IProvisioningPlan productPlan(Site site, Unit product) throws ProvisioningException {
		IInstallableUnit wanted = unit(site, product);
		IPlanner planner = agent().getService(IPlanner.class);
		IProfileChangeRequest change = planner.createChangeRequest(profile());
		change.remove(installedProduct());
		change.add(wanted);
		change.setInstallableUnitProfileProperty(wanted, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
		return checked(planner.getProvisioningPlan(change, site.context, new NullProgressMonitor()));
	}

	private static IInstallableUnit unit(Site site, Unit wanted) throws ProvisioningException {
		return site.metadata.query(QueryUtil.createIUQuery(wanted.id(), version(wanted)), null).stream().findFirst()
				.orElseThrow(() -> new ProvisioningException(Code.NO_UNIT, List.of(wanted.toString())));
	}

	/** What was asked for but the product, which cannot be taken away from itself. */
	private List<IInstallableUnit> roots() throws ProvisioningException {
		return profile().query(new UserVisibleRootQuery(), null).stream().filter(unit -> !QueryUtil.isProduct(unit))
				.toList();
	}

	private void perform(IProvisioningPlan plan) throws ProvisioningException {
		agent().getService(GARBAGE_COLLECTOR);
		// who signed it was judged before, more strictly than the phase that is left out does
		IStatus status = agent().getService(IEngine.class).perform(plan,
				PhaseSetFactory.createDefaultPhaseSetExcluding(new String[] { PhaseSetFactory.PHASE_CHECK_TRUST }),
				new NullProgressMonitor());
		if (!status.isOK() && status.getSeverity() >= IStatus.ERROR) {
			ProvisioningException failure = failed(Code.FAILED, status);
			try {
				discard(plan);
			} catch (ProvisionException | ProvisioningException e) {
				failure.addSuppressed(e);
			}
			throw failure;
		}
	}

	/** The engine goes back to what was installed, but leaves the files that it had fetched by then. */
	private void discard(IProvisioningPlan plan) throws ProvisionException, ProvisioningException {
		IArtifactRepository pool = agent().getService(IArtifactRepositoryManager.class).loadRepository(
				new File(profile().getProperty(IProfile.PROP_CACHE)).toURI(), new NullProgressMonitor());
		for (IInstallableUnit unit : plan.getAdditions().query(QueryUtil.createIUAnyQuery(), null)) {
			if (!isInstalled(unit)) {
				for (IArtifactKey key : unit.getArtifacts()) {
					pool.removeDescriptor(key, new NullProgressMonitor());
				}
			}
		}
	}

	private static IProvisioningPlan checked(IProvisioningPlan plan) throws ProvisioningException {
		if (plan.getStatus().getSeverity() >= IStatus.ERROR) {
			throw failed(Code.NOT_INSTALLABLE, plan.getStatus());
		}
		return plan;
	}

	private IProfile profile() throws ProvisioningException {
		IProfile profile = registry().getProfile(IProfileRegistry.SELF);
		if (profile == null) {
			throw new ProvisioningException(Code.FAILED, List.of("p2"));
		}
		return profile;
	}

	private IProfileRegistry registry() throws ProvisioningException {
		return agent().getService(IProfileRegistry.class);
	}

	/** That of the running installation. */
	private IProvisioningAgent agent() throws ProvisioningException {
		try {
			return agents.createAgent(null);
		} catch (ProvisionException e) {
			throw failed(Code.FAILED, e.getStatus());
		}
	}

	private static Unit unit(IInstallableUnit unit) {
		return new Unit(unit.getId(), unit.getVersion().toString());
	}

	private static Version version(Unit unit) {
		return Version.parseVersion(unit.version());
	}

	private static ProvisioningException failed(Code code, IStatus status) {
		List<String> lines = new ArrayList<>();
		collect(status, lines);
		return new ProvisioningException(code, lines);
	}

	private static void collect(IStatus status, List<String> lines) {
		if (!status.getMessage().isBlank()) {
			lines.add(status.getMessage().strip());
		}
		for (IStatus child : status.getChildren()) {
			collect(child, lines);
		}
		if (status.getChildren().length == 0 && status.getException() != null) {
			lines.add(status.getException().toString());
		}
	}

	/** A site that p2 knows as long as this is open. */
	private static final class Site implements AutoCloseable {

		private final IMetadataRepositoryManager metadataManager;
		private final IArtifactRepositoryManager artifactManager;
		private final URI address;
		private final IMetadataRepository metadata;
		private final IFileArtifactRepository artifacts;
		private final ProvisioningContext context;

		Site(IProvisioningAgent agent, Path folder) throws ProvisioningException {
			metadataManager = agent.getService(IMetadataRepositoryManager.class);
			artifactManager = agent.getService(IArtifactRepositoryManager.class);
			address = folder.toUri();
			try {
				metadata = metadataManager.loadRepository(address, new NullProgressMonitor());
				artifacts = (IFileArtifactRepository) artifactManager.loadRepository(address,
						new NullProgressMonitor());
			} catch (ProvisionException e) {
				close();
				throw failed(Code.NO_SITE, e.getStatus());
			}
			context = new ProvisioningContext(agent);
			context.setMetadataRepositories(address);
			context.setArtifactRepositories(address);
		}

		@Override
		public void close() {
			metadataManager.removeRepository(address);
			artifactManager.removeRepository(address);
		}
	}
}
