// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Kind;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.exchange.model.internal.Node.Scalar;
import org.etalon.exchange.model.internal.Node.Type;
import org.etalon.model.register.Authority;
import org.junit.jupiter.api.Test;

/** Two versions that never were released, 0.8 and 0.9, show that a document is brought to the current one. */
class MigrationsTest {

	private static final ModelVersion V08 = new ModelVersion(0, 8);
	private static final ModelVersion V09 = new ModelVersion(0, 9);

	/** 0.8 → 0.9: the class was renamed, and a feature of what it contains. */
	private static final Migration RENAME = new Migration(V08, V09,
			root -> root.as(new Type(root.type().namespace(), "Authority")).each("contacts",
					contact -> contact.rename("tel", "phone")));
	/** 0.9 → 1.1: a feature moved out of an object that is gone, and one got a value. */
	private static final Migration MOVE = new Migration(V09, ModelVersion.CURRENT, root -> {
		Fields particulars = (Fields) root.find("particulars").orElseThrow();
		return root.without("particulars").with("ogrn", particulars.find("ogrn").orElseThrow()).with("kind",
				new Scalar("INSTITUTION", Kind.TEXT, Place.NONE));
	});
	private static final Migrations CHAIN = new Migrations(ModelVersion.CURRENT, List.of(RENAME, MOVE));

	private static final String JSON = """
			{"$type": "urn:etalon:model:register:0.8#Organisation", "id": "a-1", "name": "Музей",
			 "particulars": {"ogrn": "1021600000000"},
			 "contacts": [{"id": "c-1", "role": "AUTHORITY", "tel": "+7"}], "motto": "Всегда"}
			""";
	private static final String XMI = """
			<o:Organisation xmlns:o="urn:etalon:model:register:0.8" id="a-1" name="Музей" motto="Всегда">
			  <contacts id="c-1" role="AUTHORITY" tel="+7"/>
			  <particulars ogrn="1021600000000"/>
			</o:Organisation>
			""";

	@Test
	void anOldJsonIsBroughtToTheCurrentVersionStepByStep() throws Exception {
		ModelReading reading = Codec.read("old.json", JSON, CHAIN);
		assertMigrated(reading);
	}

	@Test
	void anOldXmiIsBroughtToTheCurrentVersionStepByStep() throws Exception {
		// XML cannot say that there is only one: the migration has to see an object all the same
		Migration move = new Migration(V09, ModelVersion.CURRENT,
				root -> MOVE.change().apply(root.without("particulars").with("particulars",
						((Node.Items) root.find("particulars").orElseThrow()).items().get(0))));
		assertMigrated(Codec.read("old.xmi", XMI, new Migrations(ModelVersion.CURRENT, List.of(RENAME, move))));
	}

	private static void assertMigrated(ModelReading reading) throws ModelTextException {
		assertEquals(V08, reading.version());
		assertEquals(List.of("FEATURE_UNKNOWN motto"),
				reading.problems().stream().map(problem -> problem.code() + " " + problem.column()).toList());
		Authority authority = (Authority) reading.document();
		assertEquals("1021600000000", authority.getOgrn());
		assertEquals("+7", authority.getContacts().get(0).getPhone());
		String written = ModelText.write(authority, ModelFormat.JSON);
		assertTrue(written.contains("\"urn:etalon:model:register:1.1#Authority\"") && written.contains("Всегда"),
				written);
	}

	@Test
	void theMiddleOfTheChainIsAPlaceToStart() throws Exception {
		ModelReading reading = Codec.read("old.json",
				JSON.replace("0.8#Organisation", "0.9#Authority").replace("tel", "phone"), CHAIN);
		assertEquals(V09, reading.version());
		assertEquals("+7", ((Authority) reading.document()).getContacts().get(0).getPhone());
	}

	@Test
	void aVersionWithoutAWayIsRefused() {
		ModelTextException refused = assertThrows(ModelTextException.class, () -> ModelText.read("old.json", JSON));
		assertEquals("MODEL_VERSION_UNKNOWN", refused.problem().code());
		assertEquals("0.8", refused.problem().found());
		assertEquals("1.1", refused.problem().expected());
	}

	@Test
	void aNewerMajorVersionIsRefused() {
		ModelTextException refused = assertThrows(ModelTextException.class, () -> ModelText.read("new.json",
				"{\"$type\": \"urn:etalon:model:register:2.0#Authority\", \"id\": \"a-1\"}"));
		assertEquals("MODEL_VERSION_NEWER", refused.problem().code());
	}

	@Test
	void aNewerMinorVersionIsReadReportedAndWrittenAsItWas() throws Exception {
		String text = """
				{
				  "$type": "urn:etalon:model:register:1.7#Authority",
				  "id": "a-1",
				  "name": "Музей",
				  "mascot": "кот"
				}
				""";
		ModelReading reading = ModelText.read("new.json", text);
		assertEquals(List.of("MODEL_VERSION_NEWER_MINOR", "FEATURE_UNKNOWN"),
				reading.problems().stream().map(problem -> problem.code()).toList());
		assertEquals(text, ModelText.write(reading.document(), ModelFormat.JSON));
		assertEquals("1.7", ModelText.facts(reading.document()).version().toString());
	}

	@Test
	void versionsMustAgree() {
		ModelTextException refused = assertThrows(ModelTextException.class, () -> ModelText.read("mixed.json", """
				{"$type": "urn:etalon:model:register:1.1#Authority", "contacts": [
				 {"$type": "urn:etalon:model:register:1.9#Contact"}]}"""));
		assertEquals("MODEL_VERSIONS_MIXED", refused.problem().code());
	}

	@Test
	void aBrokenChainCannotBeMade() {
		assertThrows(IllegalArgumentException.class, () -> new Migrations(ModelVersion.CURRENT, List.of(RENAME)));
		assertThrows(IllegalArgumentException.class, () -> new Migration(V09, V08, root -> root));
	}
}
