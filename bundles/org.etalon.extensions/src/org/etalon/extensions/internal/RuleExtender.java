// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.etalon.extensions.rules.FileVariant;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.extensions.rules.RuleFile;
import org.etalon.extensions.rules.RuleFileException;
import org.etalon.extensions.rules.RuleFileReader;
import org.etalon.extensions.rules.RuleProblem;
import org.etalon.extensions.rules.RuleResources;
import org.etalon.norm.ObjectKind;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;
import org.etalon.scoring.VariantProperties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;

/**
 * Registers what the rule files of bundles declare, as if these bundles had done so themselves: whoever asks where a
 * service comes from is told the region's bundle. A file with a mistake registers nothing, and is reported.
 * <p>
 * Which bundles are meant stands in the requirements, which the framework knows anyway: no manifest of others is read.
 */
@Component(immediate = true, service = RuleBundles.class)
public final class RuleExtender implements RuleBundles {

	private static final String NAMESPACE = "etalon.rules";

	private final Map<Bundle, Extended> extended = new ConcurrentHashMap<>();
	private final BundleTracker<List<ServiceRegistration<?>>> tracker;

	@Activate
	public RuleExtender(BundleContext context) {
		// Without classes a bundle that is activated lazily stays at the beginning of its start, which is enough.
		this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {

			@Override
			public List<ServiceRegistration<?>> addingBundle(Bundle bundle, BundleEvent event) {
				return requiresUs(bundle) ? extend(bundle) : null;
			}

			@Override
			public void removedBundle(Bundle bundle, BundleEvent event, List<ServiceRegistration<?>> registered) {
				extended.remove(bundle);
				registered.forEach(RuleExtender::unregister);
			}
		};
		tracker.open();
	}

	@Deactivate
	void close() {
		tracker.close();
	}

	@Override
	public List<Extended> bundles() {
		return extended.values().stream().sorted(Comparator.comparing(Extended::bundle)).toList();
	}

	private static boolean requiresUs(Bundle bundle) {
		BundleRevision revision = bundle.adapt(BundleRevision.class);
		return revision != null && !revision.getDeclaredRequirements(NAMESPACE).isEmpty();
	}

	/** Null if the bundle has no rule file, or is on its way out again. */
	private List<ServiceRegistration<?>> extend(Bundle bundle) {
		Dictionary<String, String> headers = bundle.getHeaders("");
		String file = headers.get("Etalon-Rules-File");
		BundleContext context = bundle.getBundleContext();
		if (file == null || context == null) {
			return null;
		}
		String version = bundle.getVersion().toString();
		List<ServiceRegistration<?>> registered = new ArrayList<>();
		try {
			RuleFile rules = RuleFileReader.read(file, new Entries(bundle));
			if (!rules.head().id().equals(bundle.getSymbolicName())) {
				refuse(bundle,
						List.of(new RuleProblem(file, 0, 0, "BUNDLE_ID", rules.head().id(), bundle.getSymbolicName())));
				return registered;
			}
			for (FileVariant variant : rules.variants()) {
				registered.add(context.registerService(ScoringVariant.class, variant, properties(variant.info())));
			}
			for (Overlay.Declaration declared : rules.overlays()) {
				Overlay overlay = () -> declared;
				registered.add(context.registerService(Overlay.class, overlay, null));
			}
			extended.put(bundle, new Extended(bundle.getSymbolicName(), version, rules, List.of()));
		} catch (RuleFileException e) {
			refuse(bundle, e.problems());
		} catch (IllegalStateException e) {
			registered.forEach(RuleExtender::unregister); // it was stopped meanwhile
			return null;
		}
		return registered;
	}

	/** The properties that a component would have. */
	private static Dictionary<String, Object> properties(VariantInfo info) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(VariantProperties.PREFIX_ + "id", info.id());
		properties.put(VariantProperties.PREFIX_ + "edition", info.edition());
		properties.put(VariantProperties.PREFIX_ + "kinds",
				info.kinds().stream().map(ObjectKind::name).toArray(String[]::new));
		properties.put(VariantProperties.PREFIX_ + "subject", info.subject());
		properties.put(VariantProperties.PREFIX_ + "effectiveFrom", date(info.effectiveFrom()));
		properties.put(VariantProperties.PREFIX_ + "effectiveTo", date(info.effectiveTo()));
		return properties;
	}

	private static String date(LocalDate date) {
		return date == null ? "" : date.toString();
	}

	private void refuse(Bundle bundle, List<RuleProblem> problems) {
		extended.put(bundle, new Extended(bundle.getSymbolicName(), bundle.getVersion().toString(), null, problems));
	}

	private static void unregister(ServiceRegistration<?> registration) {
		try {
			registration.unregister();
		} catch (IllegalStateException e) {
			return; // the framework was faster: a bundle that stops loses its services
		}
	}

	/** The files in a bundle. */
	private record Entries(Bundle bundle) implements RuleResources {

		@Override
		public Optional<byte[]> read(String path) throws IOException {
			URL entry = bundle.getEntry(path);
			if (entry == null || path.endsWith("/")) {
				return Optional.empty();
			}
			try (InputStream in = entry.openStream()) {
				byte[] bytes = in.readNBytes(MOST_BYTES + 1);
				if (bytes.length > MOST_BYTES) {
					throw new IOException("larger than " + MOST_BYTES + ": " + path);
				}
				return Optional.of(bytes);
			}
		}
	}
}
