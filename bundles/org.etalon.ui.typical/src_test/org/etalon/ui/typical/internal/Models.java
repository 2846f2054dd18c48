// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.etalon.exchange.Texts;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.TextMeasure;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.rules.lifecycle.State;

/** Models to edit without a display. */
final class Models {

	static final Texts WORDS = new Texts(Diagram.class, "words", Locale.ROOT);
	private static final TextMeasure MEASURE = new TextMeasure() {
		@Override
		public int width(String text, Face face) {
			return text.length() * face.size() * 6 / 10;
		}

		@Override
		public String family() {
			return "Even";
		}
	};

	private Models() {
	}

	static TypicalServiceModel empty() {
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		model.setId("model");
		model.setName("Услуга");
		model.setState(State.PILOT_CERTIFIED);
		return model;
	}

	static TypicalServiceModel example() throws Exception {
		Path file = Path.of("../../examples/models/jubilee-payment.xmi");
		return (TypicalServiceModel) ModelText.read("example", Files.readString(file)).document();
	}

	static Diagram diagram(TypicalServiceModel model, BasicCommandStack stack) {
		return new Diagram(model, stack, MEASURE, WORDS, Locale.ROOT);
	}

	static String text(TypicalServiceModel model) throws Exception {
		return ModelText.write(model, ModelFormat.XMI);
	}
}
