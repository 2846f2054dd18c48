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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.ScoringVariant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The variants that are registered as OSGi services at the moment of asking. */
@Component
public final class OsgiVariantRegistry implements VariantRegistry {

	private final BundleContext context;

	@Activate
	public OsgiVariantRegistry(BundleContext context) {
		this.context = context;
	}

	@Override
	public List<InstalledVariant> variants() {
		List<InstalledVariant> installed = new ArrayList<>();
		try {
			for (ServiceReference<ScoringVariant> reference : context.getServiceReferences(ScoringVariant.class,
					null)) {
				ScoringVariant variant = context.getService(reference);
				if (variant != null) {
					Bundle bundle = reference.getBundle();
					installed.add(new InstalledVariant(variant, stamp(variant.info().id(), bundle),
							bundle.getSymbolicName()));
				}
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e); // there is no filter
		}
		installed.sort(Comparator.comparing(variant -> variant.stamp().id()));
		return installed;
	}

	private static VariantStamp stamp(String id, Bundle bundle) {
		return new VariantStamp(id, bundle.getVersion().toString(), () -> hash(bundle));
	}

	private static String hash(Bundle bundle) {
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
