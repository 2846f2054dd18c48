// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.etalon.exchange.bpmn.internal.ProcessText;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;

/**
 * Writes the process of a journey as BPMN 2.0 with its diagram: a pool with the lanes of the journey, its steps as
 * tasks, its branches as exclusive gateways with conditions, its stages as groups. The same model gives the same text.
 */
public final class BpmnWriter {

	private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

	private BpmnWriter() {
	}

	/**
	 * Writes the process; the stream stays open.
	 *
	 * @param name   what the model is called in problems
	 * @param locale language of what is said of procedures and touchpoints
	 * @throws BpmnException if the model has no steps
	 */
	public static void write(String name, TypicalServiceModel model, OutputStream out, Locale locale)
			throws IOException, BpmnException {
		if (model.getJourney() == null
				|| model.getJourney().getStages().stream().allMatch(stage -> stage.getSteps().isEmpty())) {
			throw new BpmnException(new Problem(name, 0, "", "", "MODEL_WITHOUT_STEPS", "", ""));
		}
		try {
			XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			new ProcessText(xml, model, locale).write();
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		out.flush();
	}
}
