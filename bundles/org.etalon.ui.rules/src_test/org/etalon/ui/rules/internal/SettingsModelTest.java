// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.operations.certification.DatabaseSettings;
import org.junit.jupiter.api.Test;

class SettingsModelTest {

	private static SettingsModel model(Map<String, String> chosen) {
		return new SettingsModel(new Texts(SettingsModel.class, "words", Locale.of("ru")), chosen);
	}

	private static SettingsModel.Item item(SettingsModel model, String id) {
		return model.find("").stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void showsEverythingThatADatabaseCanChoose() {
		List<String> shown = model(Map.of()).find("").stream().map(SettingsModel.Item::id).sorted().toList();
		assertEquals(DatabaseSettings.ids().stream().sorted().toList(), shown);
	}

	@Test
	void recommendsOneAnswerToEachReading() {
		for (SettingsModel.Item item : model(Map.of()).find("")) {
			if (!item.isText()) {
				assertEquals(1, item.choices().stream().filter(SettingsModel.Choice::recommended).count(), item.id());
				assertFalse(item.changed(), item.id());
				assertEquals(item.choices().getFirst().caption(), item.answer());
			}
		}
		assertEquals(0, model(Map.of()).changed());
	}

	@Test
	void showsWhatTheDatabaseChose() {
		SettingsModel model = model(Map.of("A11", "CERTIFICATE", "ISSUER", "Центр", "A04", "NO_SUCH_ANSWER"));
		assertEquals("Сертификат", item(model, "A11").answer());
		assertTrue(item(model, "A11").changed());
		assertEquals("Центр", item(model, "ISSUER").chosen());
		assertFalse(item(model, "A04").changed(), "an answer that this version does not know does not count");
		assertEquals(1, model.changed());
	}

	@Test
	void takesAFileWhereTheLawLeavesFiguresToIt() {
		SettingsModel.Item item = item(model(Map.of("A37", "own.properties")), "A37");
		assertTrue(item.file());
		assertEquals("own.properties", item.answer());
	}

	private static List<String> found(String typed) {
		return model(Map.of()).find(typed).stream().map(SettingsModel.Item::id).toList();
	}

	@Test
	void findsByWordsOfTitleClauseAndAnswer() {
		assertEquals(List.of("A12"), found("повышения ВСЕ время"));
		assertEquals(List.of("SIGNATORY"), found("подписывает"));
		assertEquals(List.of("A30"), found("наименьший разд. 6"));
		assertEquals(List.of(), found("повышения нет-такого"));
	}
}
