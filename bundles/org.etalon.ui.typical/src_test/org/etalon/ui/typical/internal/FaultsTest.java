// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.rules.lifecycle.State;
import org.junit.jupiter.api.Test;

class FaultsTest {

	@Test
	void aWholeModelHasNone() throws Exception {
		assertEquals(0, new Faults(Models.example(), Models.WORDS).all().size());
	}

	@Test
	void everyFixPutsRightWhatItStandsBeside() throws Exception {
		TypicalServiceModel model = Models.example();
		JourneyMap map = model.getJourney();
		Step step = map.getStages().get(0).getSteps().get(0);
		step.getNext().add(step);
		step.setLane(null);
		step.getServices().add("чего нет в карте");
		var branch = TypicalFactory.eINSTANCE.createBranch();
		branch.setId("b");
		branch.setCondition("если");
		branch.setNext(map.getStages().get(1).getSteps().get(0));
		step.getBranches().add(branch);
		Faults faults = new Faults(model, Models.WORDS);
		assertTrue(faults.of(step).size() >= 3, faults.all().toString());
		assertFalse(faults.of(branch).isEmpty());
		BasicCommandStack stack = new BasicCommandStack();
		String before = Models.text(model);
		for (int i = 0; i < 8; i++) {
			new Faults(model, Models.WORDS).all().stream().filter(fault -> fault.fix() != null).findFirst()
					.ifPresent(fault -> stack.execute(fault.fix().get()));
		}
		assertEquals(0, new Faults(model, Models.WORDS).all().stream().filter(Faults.Fault::error).count(),
				new Faults(model, Models.WORDS).all().toString());
		while (stack.canUndo()) {
			stack.undo();
		}
		assertEquals(before, Models.text(model));
	}

	@Test
	void aFaultNamesFieldsAndClausesAsPeopleDo() throws Exception {
		TypicalServiceModel model = Models.example();
		model.getJourney().getStages().get(0).getSteps().get(0).setAction(null);
		model.setDesign(null);
		model.setState(State.DRAFT);
		List<String> texts = new Faults(model, Models.WORDS).all().stream().map(Faults.Fault::text).toList();
		assertTrue(texts.contains("Не заполнено: действие (Станд. 4.3.4.1)."), texts.toString());
		assertTrue(texts.contains("В модели нет части: дизайн-спецификация (п. 43б)."), texts.toString());
	}
}
