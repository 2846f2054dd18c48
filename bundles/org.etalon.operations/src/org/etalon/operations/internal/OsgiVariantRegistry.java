// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.FileLocator;
import org.etalon.exchange.VariantStamp;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.operations.BundleFailedException;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.UnusableRulesException;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.ScoringVariant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The variants that are registered as OSGi services at the moment of asking, and those that overlays make of them. What
 * contradicts itself is refused before anything is computed.
 */
@Component
public final class OsgiVariantRegistry implements VariantRegistry {

	private final BundleContext context;

	@Activate
	public OsgiVariantRegistry(BundleContext context) {
		this.context = context;
	}

	@Override
	public List<InstalledVariant> variants() {
		requireSoundFiles();
		List<InstalledVariant> installed = new ArrayList<>();
		for (ServiceReference<ScoringVariant> reference : references(ScoringVariant.class)) {
			ScoringVariant variant = context.getService(reference);
			if (variant != null) {
				Bundle bundle = reference.getBundle();
				ScoringVariant guarded = guarded(variant, bundle);
				installed.add(
						new InstalledVariant(guarded, stamp(guarded.info().id(), bundle), bundle.getSymbolicName()));
			}
		}
		for (ServiceReference<Overlay> reference : references(Overlay.class)) {
			Overlay overlay = context.getService(reference);
			if (overlay != null) {
				installed.add(overlaid(overlay, reference.getBundle(), installed));
			}
		}
		installed.sort(Comparator.comparing(variant -> variant.stamp().id()));
		InstalledVariant.requireNoClash(installed);
		return installed;
	}

	/** Objects of a region whose rule file is broken are not scored by the national rules as if there were none. */
	private void requireSoundFiles() {
		ServiceReference<RuleBundles> reference = context.getServiceReference(RuleBundles.class);
		if (reference != null) {
			for (RuleBundles.Extended each : context.getService(reference).bundles()) {
				if (!each.problems().isEmpty()) {
					throw new UnusableRulesException("RULE_FILE_BROKEN", each.bundle() + " " + each.version(),
							each.problems().getFirst().place());
				}
			}
		}
	}

	private <S> Collection<ServiceReference<S>> references(Class<S> type) {
		try {
			return context.getServiceReferences(type, null);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e); // there is no filter
		}
	}

	/** A declared variant is evaluated by our code; any other is watched. */
	private static ScoringVariant guarded(ScoringVariant variant, Bundle bundle) {
		try {
			return variant instanceof DeclaredVariant ? variant : new GuardedVariant(variant, name(bundle));
		} catch (BundleFailedException e) {
			throw new UnusableRulesException("BUNDLE_UNUSABLE", name(bundle), e.flaw().expected());
		}
	}

	private static InstalledVariant overlaid(Overlay overlay, Bundle bundle, List<InstalledVariant> installed) {
		Overlay.Declaration declared;
		try {
			declared = Objects.requireNonNull(overlay.declaration());
		} catch (OutOfMemoryError e) {
			throw e;
		} catch (RuntimeException | Error e) { // it is not our code
			throw new UnusableRulesException("BUNDLE_UNUSABLE", name(bundle), e.toString());
		}
		InstalledVariant base = installed.stream().filter(each -> each.stamp().id().equals(declared.base()))
				.filter(each -> each.variant() instanceof DeclaredVariant).findFirst().orElseThrow(
						() -> new UnusableRulesException("BASE_MISSING", declared.id(), name(bundle), declared.base()));
		try {
			OverlaidVariant variant = new OverlaidVariant((DeclaredVariant) base.variant(), declared);
			return new InstalledVariant(variant, VariantStamp.overlaid(variant.info().id(), base.stamp(),
					bundle.getVersion().toString(), () -> hash(bundle)), bundle.getSymbolicName());
		} catch (IllegalArgumentException e) {
			throw new UnusableRulesException("BUNDLE_UNUSABLE", name(bundle), e.getMessage());
		}
	}

	private static String name(Bundle bundle) {
		return bundle.getSymbolicName() + " " + bundle.getVersion();
	}

	private static VariantStamp stamp(String id, Bundle bundle) {
		return new VariantStamp(id, bundle.getVersion().toString(), () -> hash(bundle));
	}

	static String hash(Bundle bundle) {
		return FileLocator.getBundleFileLocation(bundle).map(File::toPath).filter(Files::isRegularFile)
				.map(OsgiVariantRegistry::sha256).orElse("");
	}

	private static String sha256(Path file) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
