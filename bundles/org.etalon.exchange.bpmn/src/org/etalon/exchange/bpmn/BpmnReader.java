// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.bpmn.internal.Element;
import org.etalon.exchange.bpmn.internal.ProcessTaker;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;

/**
 * Reads a process of BPMN 2.0 as the beginning of a model: activities become steps, gateways and the conditions of
 * flows become branches, lanes stay lanes, groups become stages. What a journey has no place for is named with its
 * line. Document types and entities are refused, nothing is ever fetched.
 */
public final class BpmnReader {

	private BpmnReader() {
	}

	/**
	 * Reads a process; the stream stays open.
	 *
	 * @param file what the file is called in problems
	 * @throws BpmnException if it cannot be read or holds no process; anything less is reported in the reading
	 */
	public static BpmnReading read(String file, InputStream in) throws IOException, BpmnException {
		byte[] bytes = in.readNBytes(BpmnLimits.MAX_BYTES + 1);
		if (bytes.length > BpmnLimits.MAX_BYTES) {
			throw new BpmnException(
					new Problem(file, 0, "", "", "MODEL_TOO_LARGE", "", (BpmnLimits.MAX_BYTES >> 20) + " MiB"));
		}
		List<Problem> problems = new ArrayList<>();
		TypicalServiceModel model = new ProcessTaker(file, problems).take(Element.read(file, bytes));
		return new BpmnReading(model, problems);
	}
}
