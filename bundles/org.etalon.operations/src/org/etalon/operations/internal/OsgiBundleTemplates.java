// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.extensions.rules.RuleResources;
import org.etalon.norm.Problem;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateOrigin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The templates in the bundles that the framework has at the moment of asking: nothing else was accepted. */
@Component
public final class OsgiBundleTemplates implements BundleTemplates {

	private final BundleContext context;

	@Activate
	public OsgiBundleTemplates(BundleContext context) {
		this.context = context;
	}

	@Override
	public Found read() {
		List<Brought> templates = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName() != null)
				.filter(bundle -> bundle.getHeaders("").get("Etalon-Rules") != null)
				.filter(bundle -> bundle.getHeaders("").get(HEADER) != null)
				.sorted(Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion))
				.forEach(bundle -> read(bundle, templates, problems));
		return new Found(templates, problems);
	}

	private static void read(Bundle bundle, List<Brought> templates, List<Problem> problems) {
		TemplateOrigin origin = new TemplateOrigin(bundle.getSymbolicName(), bundle.getVersion().toString(),
				OsgiVariantRegistry.hash(bundle));
		for (String path : bundle.getHeaders("").get(HEADER).split(",")) {
			String named = origin.named() + "/" + path.strip();
			try {
				templates.add(new Brought(
						SheetTemplates.readFile(new ByteArrayInputStream(bytes(bundle, path.strip(), named)), named),
						origin));
			} catch (IOException e) {
				problems.add(new Problem(named, 0, "", "", "FILE_NOT_READABLE", String.valueOf(e.getMessage()), ""));
			} catch (UnreadableInputException e) {
				problems.add(e.problem());
			}
		}
	}

	private static byte[] bytes(Bundle bundle, String path, String named) throws IOException, UnreadableInputException {
		URL entry = path.isEmpty() || path.endsWith("/") ? null : bundle.getEntry(path);
		if (entry == null) {
			throw new UnreadableInputException(new Problem(named, 0, "", "", "FILE_NOT_FOUND", path, ""));
		}
		try (InputStream in = entry.openStream()) {
			byte[] bytes = in.readNBytes(RuleResources.MOST_BYTES + 1);
			if (bytes.length > RuleResources.MOST_BYTES) {
				throw new IOException("larger than " + RuleResources.MOST_BYTES);
			}
			return bytes;
		}
	}
}
