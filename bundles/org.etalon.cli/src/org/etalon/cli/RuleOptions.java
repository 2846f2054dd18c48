// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.InstalledVariant;

import picocli.CommandLine.Option;

/** By which variants of scoring to compute. */
final class RuleOptions {

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
	private String asOf;

	@Option(names = "--variant", paramLabel = "KIND=ID")
	private List<String> variants = List.of();

	/** The day whose edition counts. */
	LocalDate asOf(Environment environment, Texts texts) throws UsageException {
		if (asOf == null) {
			return LocalDate.now(environment.clock());
		}
		try {
			return LocalDate.parse(asOf);
		} catch (DateTimeException e) {
			throw new UsageException(texts.get("usage.value", "--as-of", asOf, "YYYY-MM-DD"));
		}
	}

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
