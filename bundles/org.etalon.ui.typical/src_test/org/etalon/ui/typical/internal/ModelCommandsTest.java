// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.api.Test;

class ModelCommandsTest {

	private final ModelCommands commands = new ModelCommands();
	private final TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();

	private Edit named(String name) {
		return new Edit("наименование").set(model, TypicalPackage.Literals.TYPICAL_SERVICE_MODEL__NAME, name);
	}

	@Test
	void saysWhatIsTakenBackAndMadeAgain() {
		assertEquals(Optional.empty(), commands.undoes());
		commands.run(named("Обращения"));
		assertEquals(Optional.of("наименование"), commands.undoes());
		assertEquals(Optional.empty(), commands.redoes());
		commands.undo();
		assertEquals(Optional.empty(), commands.undoes());
		assertEquals(Optional.of("наименование"), commands.redoes());
	}
}
