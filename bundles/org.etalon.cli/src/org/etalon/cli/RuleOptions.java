// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.norm.ObjectKind;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which variants of scoring to compute. */
final class RuleOptions {

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
	private String asOf;

	@Mixin
	private VariantOption variant;

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
		return variant.forced(environment, texts);
	}
}
