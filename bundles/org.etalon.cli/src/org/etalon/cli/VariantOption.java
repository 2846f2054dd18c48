// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.InstalledVariant;

import picocli.CommandLine.Option;

/** Which variants to use whatever else is installed. */
final class VariantOption {

	@Option(names = "--variant", paramLabel = "KIND=ID")
	private List<String> variants = List.of();

	/** Variants to use for a kind whatever else is installed. */
	Map<ObjectKind, String> forced(Environment environment, Texts texts) throws UsageException {
		Map<ObjectKind, String> forced = new EnumMap<>(ObjectKind.class);
		for (String text : variants) {
			String[] parts = text.split("=", 2);
			ObjectKind kind = kind(parts[0].strip());
			if (kind == null || parts.length < 2) {
				throw new UsageException(texts.get("usage.value", "--variant", text, "KIND=ID"));
			}
			String id = parts[1].strip();
			List<String> fitting = environment.registry().variants().stream().map(InstalledVariant::variant)
					.map(variant -> variant.info()).filter(info -> info.kinds().contains(kind)).map(info -> info.id())
					.toList();
			if (!fitting.contains(id)) {
				throw new UsageException(texts.get("usage.variant", id, kind.name(), String.join(", ", fitting)));
			}
			forced.put(kind, id);
		}
		return forced;
	}

	private static ObjectKind kind(String name) {
		for (ObjectKind kind : ObjectKind.values()) {
			if (kind.name().equalsIgnoreCase(name)) {
				return kind;
			}
		}
		return null;
	}
}
