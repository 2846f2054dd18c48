// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.etalon.model.base.References;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.junit.jupiter.api.Test;

/** References are ids: they hold when things move, and are kept when what they name is not there. */
class ReferencesTest {

	private static final String MODEL = """
			{
			  "$type": "urn:etalon:model:typical:1.1#TypicalServiceModel",
			  "id": "m-1",
			  "journey": {
			    "id": "j-1",
			    "lanes": [
			      {
			        "id": "l-1"
			      },
			      {
			        "id": "l-2"
			      }
			    ],
			    "stages": [
			      {
			        "id": "s-1",
			        "steps": [
			          {
			            "id": "st-1",
			            "lane": "l-2",
			            "next": [
			              "st-2",
			              "st-9",
			              "l-1",
			              "st-2"
			            ]
			          },
			          {
			            "id": "st-2",
			            "lane": "l-9"
			          }
			        ]
			      }
			    ]
			  }
			}
			""";

	@Test
	void whatIsNotThereIsReportedAndKept() throws Exception {
		ModelReading reading = ModelText.read("m.json", MODEL);
		assertEquals(
				List.of("23 journey.stages[1].steps[1].next[2] st-1 REFERENCE_UNRESOLVED st-9",
						"24 journey.stages[1].steps[1].next[3] st-1 REFERENCE_UNFIT l-1",
						"25 journey.stages[1].steps[1].next[4] st-1 REFERENCE_REPEATED st-2",
						"30 journey.stages[1].steps[2].lane st-2 REFERENCE_UNRESOLVED l-9"),
				reading.problems().stream().map(problem -> problem.line() + " " + problem.column() + " " + problem.id()
						+ " " + problem.code() + " " + problem.found()).toList());
		assertEquals(MODEL, ModelText.write(reading.document(), ModelFormat.JSON));
		String xmi = ModelText.write(reading.document(), ModelFormat.XMI);
		assertEquals(MODEL, ModelText.write(ModelText.read("m.xmi", xmi).document(), ModelFormat.JSON));
	}

	@Test
	void referencesHoldWhenThingsMove() throws Exception {
		TypicalServiceModel model = (TypicalServiceModel) ModelText.read("m.json", MODEL).document();
		JourneyMap journey = model.getJourney();
		journey.getLanes().move(0, 1);
		Step first = journey.getStages().get(0).getSteps().get(0);
		assertSame(journey.getLanes().get(0), first.getLane());
		TypicalServiceModel again = (TypicalServiceModel) ModelText
				.read("m.json", ModelText.write(model, ModelFormat.JSON)).document();
		assertEquals("l-2", again.getJourney().getStages().get(0).getSteps().get(0).getLane().getId());
	}

	@Test
	void referencesToOtherDocumentsAreNoProblem() throws Exception {
		ModelReading reading = ModelText.read("o.json", """
				{"$type": "urn:etalon:model:register:1.1#CertificationObject", "id": "o-1", "authority": "a-7"}
				""");
		assertEquals(List.of(), reading.problems());
		CertificationObject object = (CertificationObject) reading.document();
		assertTrue(object.getAuthority().eIsProxy());
		assertEquals("a-7", References.id(object.getAuthority()));
		String xmi = ModelText.write(object, ModelFormat.XMI);
		assertTrue(xmi.contains("<authority href=\"etalon:document#a-7\"/>"), xmi);
		assertEquals("a-7",
				References.id(((CertificationObject) ModelText.read("o.xmi", xmi).document()).getAuthority()));
	}

	@Test
	void anAddressOfItsOwnIsKept() throws Exception {
		String xmi = """
				<r:CertificationObject xmlns:r="urn:etalon:model:register:1.1" id="o-1">
				  <authority href="authorities.xmi#a-7"/>
				</r:CertificationObject>
				""";
		CertificationObject object = (CertificationObject) ModelText.read("o.xmi", xmi).document();
		assertEquals("authorities.xmi#a-7", References.address(object.getAuthority()));
		String json = ModelText.write(object, ModelFormat.JSON);
		assertTrue(json.contains("\"authority\": \"authorities.xmi#a-7\""), json);
		String back = ModelText.write(ModelText.read("o.json", json).document(), ModelFormat.XMI);
		assertTrue(back.contains("<authority href=\"authorities.xmi#a-7\"/>"), back);
	}

	@Test
	void somethingThatIsNoReferenceIsKept() throws Exception {
		String json = """
				{
				  "$type": "urn:etalon:model:register:1.1#CertificationObject",
				  "id": "o-1",
				  "authority": {
				    "name": "Министерство"
				  }
				}
				""";
		ModelReading reading = ModelText.read("o.json", json);
		assertEquals("VALUE_INVALID", reading.problems().get(0).code());
		assertEquals(json, ModelText.write(reading.document(), ModelFormat.JSON));
	}

	@Test
	void anIdUsedTwiceIsReported() throws Exception {
		ModelReading reading = ModelText.read("a.json", """
				{"$type": "urn:etalon:model:register:1.1#Authority", "id": "a-1",
				 "contacts": [{"id": "c-1", "phone": "1"},
				  {"id": "c-1", "phone": "2"}]}
				""");
		assertEquals(List.of("MODEL_ID_REPEATED c-1 3"), reading.problems().stream()
				.map(problem -> problem.code() + " " + problem.found() + " " + problem.line()).toList());
	}

	@Test
	void whatHasNoIdCannotBeReferredTo() {
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		JourneyMap journey = TypicalFactory.eINSTANCE.createJourneyMap();
		model.setJourney(journey);
		journey.getStages().add(TypicalFactory.eINSTANCE.createJourneyStage());
		Step step = TypicalFactory.eINSTANCE.createStep();
		step.setLane(TypicalFactory.eINSTANCE.createLane());
		journey.getStages().get(0).getSteps().add(step);
		journey.getLanes().add(step.getLane());
		assertEquals("REFERENCE_WITHOUT_ID",
				assertThrows(ModelTextException.class, () -> ModelText.write(model, ModelFormat.JSON)).problem()
						.code());
	}

	@Test
	void anIdThatNoAttributeCanListIsWrittenAsAnAddress() throws Exception {
		TypicalServiceModel model = (TypicalServiceModel) ModelText.read("m.json", MODEL).document();
		model.getJourney().getLanes().get(1).setId("вторая дорожка");
		String xmi = ModelText.write(model, ModelFormat.XMI);
		EObject lane = ((TypicalServiceModel) ModelText.read("m.xmi", xmi).document()).getJourney().getStages().get(0)
				.getSteps().get(0).getLane();
		assertEquals("вторая дорожка", References.id(lane));
		assertTrue(!lane.eIsProxy(), xmi);
	}
}
