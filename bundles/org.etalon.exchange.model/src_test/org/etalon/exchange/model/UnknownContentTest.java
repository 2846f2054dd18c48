// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.etalon.model.register.Authority;
import org.etalon.model.register.AuthorityKind;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.register.RegisterPackage;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;

/** What the metamodel does not know is reported with its place, and written back as it was. */
class UnknownContentTest {

	private static final String JSON = """
			{
			  "$type": "urn:etalon:model:register:1.1#Authority",
			  "id": "a-1",
			  "name": "Министерство",
			  "kind": "REGIONAL",
			  "subject": "16",
			  "contacts": [
			    {
			      "id": "c-1",
			      "role": "AUTHORITY",
			      "telegram": "@office"
			    }
			  ],
			  "colour": "green",
			  "limits": {
			    "days": 5,
			    "strict": true,
			    "none": null,
			    "nested": [
			      [
			        1.50,
			        "два"
			      ],
			      {
			        "$type": "urn:other#Thing",
			        "x": "y"
			      }
			    ]
			  }
			}
			""";

	private static final String XMI = """
			<?xml version="1.0" encoding="UTF-8"?>
			<register:Authority xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:register="urn:etalon:model:register:1.1" xmlns:ns2="urn:other" id="a-1" name="Министерство" kind="REGIONAL" subject="16" colour="green" ns2:mark="7">
			  <contacts id="c-1" role="AUTHORITY" telegram="@office"/>
			  <limits days="5" xsi:type="ns2:Limits">
			    <day>1</day>
			    <day>2</day>
			    <nothing/>
			    <gone xsi:nil="true"/>
			  </limits>
			  <ns2:note by="x">текст &amp; знаки</ns2:note>
			</register:Authority>
			""";

	@Test
	void jsonIsWrittenBackUnchanged() throws Exception {
		ModelReading reading = ModelText.read("a.json", JSON);
		assertEquals(JSON, ModelText.write(reading.document(), ModelFormat.JSON));
		assertEquals(
				List.of(new Problem("a.json", 11, "contacts[1].telegram", "c-1", "FEATURE_UNKNOWN", "@office",
						"Contact"), new Problem("a.json", 14, "colour", "a-1", "FEATURE_UNKNOWN", "green", "Authority"),
						new Problem("a.json", 15, "limits", "a-1", "FEATURE_UNKNOWN", "{4}", "Authority")),
				reading.problems());
	}

	@Test
	void xmiIsWrittenBackUnchanged() throws Exception {
		ModelReading reading = ModelText.read("a.xmi", XMI);
		assertEquals(XMI.replace(" days=\"5\" xsi:type=\"ns2:Limits\"", " xsi:type=\"ns2:Limits\" days=\"5\""),
				ModelText.write(reading.document(), ModelFormat.XMI));
		assertEquals(
				List.of("2 colour", "2 {urn:other}mark", "3 contacts[1].telegram", "4 limits", "10 {urn:other}note"),
				reading.problems().stream().map(problem -> problem.line() + " " + problem.column()).toList());
	}

	@Test
	void itGoesThroughTheOtherFormat() throws Exception {
		String asJson = ModelText.write(ModelText.read("a.xmi", XMI).document(), ModelFormat.JSON);
		assertEquals(ModelText.write(ModelText.read("a.xmi", XMI).document(), ModelFormat.XMI),
				ModelText.write(ModelText.read("a.json", asJson).document(), ModelFormat.XMI));
		String asXmi = ModelText.write(ModelText.read("a.json", JSON).document(), ModelFormat.XMI);
		assertTrue(asXmi.contains("<nested>"), asXmi);
		assertTrue(asXmi.contains("colour=\"green\""), asXmi);
	}

	@Test
	void valuesThatAreNoneAreKeptWhileNothingElseIsSet() throws Exception {
		String text = """
				{
				  "$type": "urn:etalon:model:register:1.1#CertificationObject",
				  "id": "o-1",
				  "inTypicalList": "да",
				  "kind": "TELEPATHY",
				  "subject": "00",
				  "integralLevel": "many",
				  "validFrom": "15.03.2027",
				  "contacts": "c-1"
				}
				""";
		ModelReading reading = ModelText.read("o.json", text);
		assertEquals(List.of("4 inTypicalList VALUE_INVALID \"true\"|\"false\"",
				"5 kind VALUE_INVALID \"STATE_SERVICE\"|\"TYPICAL_SERVICE\"|\"SERVIS\"|\"APPEALS_SERVIS\"|"
						+ "\"CONTROL_SERVIS\"|\"INTERNAL_SERVIS\"",
				"6 subject VALUE_INVALID code of a subject", "7 integralLevel VALUE_INVALID whole number",
				"8 validFrom VALUE_INVALID yyyy-MM-dd", "9 contacts[1] VALUE_INVALID Contact"), told(reading));
		assertEquals(text.replace("\"c-1\"", "[\n    \"c-1\"\n  ]"),
				ModelText.write(reading.document(), ModelFormat.JSON));

		CertificationObject object = (CertificationObject) reading.document();
		assertNull(object.getKind());
		object.setKind(ObjectKind.SERVIS);
		String changed = ModelText.write(object, ModelFormat.JSON);
		assertTrue(changed.contains("\"kind\": \"SERVIS\"") && !changed.contains("TELEPATHY"), changed);
	}

	@Test
	void anUnknownClassInAListKeepsItsPlace() throws Exception {
		String text = """
				{
				  "$type": "urn:etalon:model:typical:1.1#TypicalServiceModel",
				  "id": "m-1",
				  "typicalErrors": [
				    {
				      "id": "e-1"
				    },
				    {
				      "$type": "urn:etalon:model:typical:1.1#GraveError",
				      "id": "e-2",
				      "gravity": 9
				    },
				    {
				      "id": "e-3"
				    }
				  ]
				}
				""";
		ModelReading reading = ModelText.read("m.json", text);
		assertEquals(List.of("8 typicalErrors[2] MODEL_TYPE_UNKNOWN TypicalError"), told(reading));
		assertEquals(2, ((TypicalServiceModel) reading.document()).getTypicalErrors().size());
		assertEquals(text, ModelText.write(reading.document(), ModelFormat.JSON));
		String xmi = ModelText.write(reading.document(), ModelFormat.XMI);
		assertEquals(xmi, ModelText.write(ModelText.read("m.xmi", xmi).document(), ModelFormat.XMI));
		assertTrue(xmi.indexOf("e-1") < xmi.indexOf("e-2") && xmi.indexOf("e-2") < xmi.indexOf("e-3"), xmi);
	}

	@Test
	void aDerivedFeatureInATextIsUnknown() throws Exception {
		ModelReading reading = ModelText.read("o.json",
				"{\"$type\": \"urn:etalon:model:register:1.1#CertificationObject\", \"category\": \"SERVIS\"}");
		assertEquals(List.of("1 category FEATURE_UNKNOWN CertificationObject"), told(reading));
		assertNull(reading.document().eGet(RegisterPackage.Literals.CERTIFICATION_OBJECT__CATEGORY));
	}

	@Test
	void aFeatureGivenTwiceInXmiIsReported() throws Exception {
		ModelReading reading = ModelText.read("a.xmi",
				"<r:Authority xmlns:r=\"urn:etalon:model:register:1.1\" kind=\"LOCAL\"><kind>FEDERAL</kind></r:Authority>");
		assertEquals(List.of("1 kind FEATURE_REPEATED "), told(reading));
		assertEquals(AuthorityKind.LOCAL, ((Authority) reading.document()).getKind());
	}

	@Test
	void nullMeansNothing() throws Exception {
		ModelReading reading = ModelText.read("a.json",
				"{\"$type\": \"urn:etalon:model:register:1.1#Authority\", \"name\": null}");
		assertEquals(List.of(), reading.problems());
		assertNull(((Authority) reading.document()).getName());
	}

	private static List<String> told(ModelReading reading) {
		return reading.problems().stream().map(
				problem -> problem.line() + " " + problem.column() + " " + problem.code() + " " + problem.expected())
				.toList();
	}
}
