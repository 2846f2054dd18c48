// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;

/**
 * What checking models gave.
 *
 * @param product    name and version of the product
 * @param inputs     what was to be checked, as the user named it
 * @param settings   settings that mattered, by name
 * @param models     the models, in the order they were read
 * @param unreadable files that could not be read
 */
public record ModelsReport(String product, List<String> inputs, Map<String, String> settings, List<CheckedModel> models,
		List<Problem> unreadable) {

	public ModelsReport {
		inputs = List.copyOf(inputs);
		models = List.copyOf(models);
		unreadable = List.copyOf(unreadable);
	}

	/** How many errors all models have. */
	public long errors() {
		return models.stream().mapToLong(CheckedModel::errors).sum();
	}

	/** How many remarks all models have. */
	public long remarks() {
		return models.stream().mapToLong(CheckedModel::remarks).sum();
	}
}
