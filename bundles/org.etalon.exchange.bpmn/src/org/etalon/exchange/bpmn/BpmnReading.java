// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import java.util.List;

import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;

/**
 * A process that was read as the beginning of a model.
 *
 * @param model    a draft with nothing but a journey
 * @param problems what of the process was not taken, or not as it was, in the order of the text
 */
public record BpmnReading(TypicalServiceModel model, List<Problem> problems) {

	public BpmnReading {
		problems = List.copyOf(problems);
	}
}
