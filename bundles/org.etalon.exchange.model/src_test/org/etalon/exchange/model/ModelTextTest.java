// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.register.Authority;
import org.etalon.model.register.RegisterFactory;
import org.etalon.norm.Grade;
import org.junit.jupiter.api.Test;

class ModelTextTest {

	@Test
	void factsAreWhatAnIndexHolds() throws Exception {
		assertEquals(new ModelFacts("a-1", "Министерство", "register.Authority", ModelVersion.CURRENT), ModelText.read(
				"a.json",
				"{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"id\": \"a-1\", \"name\": \"Министерство\"}")
				.facts());
		Authority empty = RegisterFactory.eINSTANCE.createAuthority();
		assertEquals(new ModelFacts("", "", "register.Authority", ModelVersion.CURRENT), ModelText.facts(empty));
	}

	@Test
	void aSheetFromATextEndsInItsGrade() throws Exception {
		AssessmentSheet sheet = (AssessmentSheet) ModelText.read("sheet.json", """
				{"$type": "urn:etalon:model:assessment:1.1#AssessmentSheet", "id": "sh-1",
				 "template": {"id": "t-1", "name": "Лист", "stage": "REGULATION", "edition": "1",
				  "sections": [{"id": "s-1", "title": "Раздел", "criteria": [
				   {"id": "c-1", "text": "Одно окно", "answerKind": "YES_NO", "weight100": 200},
				   {"id": "c-2", "text": "Сроки", "answerKind": "PERCENT", "weight100": 100}]}],
				  "scale": {"steps": [{"grade": "A_PLUS", "from100": 9000}, {"grade": "B", "from100": 5000},
				   {"grade": "G", "from100": 0}]}},
				 "answers": [{"criterion": "c-1", "yes": true}, {"criterion": "c-2", "percent": 50}]}
				""").document();
		assertEquals(8333, sheet.getScore100());
		assertEquals(Grade.B, sheet.getGrade());
	}

	@Test
	void xmlCannotHoldEveryCharacter() {
		Authority authority = RegisterFactory.eINSTANCE.createAuthority();
		authority.setName("гудок \u0007");
		ModelTextException refused = assertThrows(ModelTextException.class,
				() -> ModelText.write(authority, ModelFormat.XMI));
		assertEquals("NOT_XML_TEXT", refused.problem().code());
		assertEquals("Authority/name", refused.problem().column());
	}

	@Test
	void jsonCan() throws Exception {
		Authority authority = RegisterFactory.eINSTANCE.createAuthority();
		authority.setName("гудок \u0007");
		assertEquals("гудок \u0007",
				((Authority) ModelText.read("a.json", ModelText.write(authority, ModelFormat.JSON)).document())
						.getName());
	}

	@Test
	void aKeptNameThatIsNoneOfXmlCannotBeWrittenAsXmi() throws Exception {
		ModelReading reading = ModelText.read("a.json",
				"{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"два слова\": 1}");
		assertEquals("NOT_XML_TEXT",
				assertThrows(ModelTextException.class, () -> ModelText.write(reading.document(), ModelFormat.XMI))
						.problem().code());
	}
}
