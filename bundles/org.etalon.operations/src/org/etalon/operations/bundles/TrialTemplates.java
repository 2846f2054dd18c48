// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.extensions.rules.RuleResources;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Problem;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.SheetTemplates;

/**
 * The templates of sheets that a candidate brings, looked at as they would be taken.
 *
 * @param count how many it brings
 * @param wrong what keeps them from being used, a line for each
 */
record TrialTemplates(int count, List<String> wrong) {

	TrialTemplates {
		wrong = List.copyOf(wrong);
	}

	static TrialTemplates of(Path candidate) throws IOException {
		try (JarFile jar = new JarFile(candidate.toFile())) {
			String header = jar.getManifest().getMainAttributes().getValue(BundleTemplates.HEADER);
			if (header == null) {
				return new TrialTemplates(0, List.of());
			}
			List<String> wrong = new ArrayList<>();
			Map<String, String> seen = new HashMap<>();
			String[] paths = header.split(",");
			for (String each : paths) {
				String path = each.strip();
				Optional<Problem> problem = problem(jar, path, seen);
				problem.ifPresent(found -> wrong.add(path + ": " + found.code() + " " + found.column()
						+ (found.column().isEmpty() ? "" : " ") + found.found()));
			}
			return new TrialTemplates(paths.length, wrong);
		}
	}

	private static Optional<Problem> problem(JarFile jar, String path, Map<String, String> seen) throws IOException {
		ZipEntry entry = path.isEmpty() ? null : jar.getEntry(path);
		if (entry == null || entry.isDirectory()) {
			return Optional.of(new Problem(path, 0, "", "", "FILE_NOT_FOUND", path, ""));
		}
		try (InputStream in = jar.getInputStream(entry)) {
			byte[] bytes = in.readNBytes(RuleResources.MOST_BYTES + 1);
			if (bytes.length > RuleResources.MOST_BYTES) {
				return Optional.of(new Problem(path, 0, "", "", "FILE_NOT_READABLE",
						"larger than " + RuleResources.MOST_BYTES, ""));
			}
			SheetTemplate template = SheetTemplates.readFile(new ByteArrayInputStream(bytes), path);
			String twin = seen.put(template.getId() + " " + template.getEdition(), path);
			return twin == null ? BuildBundle.problem(template, path)
					: Optional.of(new Problem(path, 0, "", "", "ID_REPEATED", template.getId(), twin));
		} catch (UnreadableInputException e) {
			return Optional.of(e.problem());
		}
	}
}
