// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class PaletteModelTest {

	private static PaletteModel.Entry entry(String name) {
		return new PaletteModel.Entry(name, "Файл", "", "", () -> {
		});
	}

	private final PaletteModel model = new PaletteModel(
			List.of(entry("Сохранить все"), entry("Закрыть все"), entry("Все разделы"), entry("Отчёт за год")));

	private List<String> find(String typed) {
		return model.find(typed).stream().map(PaletteModel.Entry::name).toList();
	}

	@Test
	void nothingTypedShowsEverythingInItsOrder() {
		assertEquals(List.of("Сохранить все", "Закрыть все", "Все разделы", "Отчёт за год"), find("  "));
	}

	@Test
	void aNameThatBeginsSoComesFirst() {
		assertEquals(List.of("Все разделы", "Сохранить все", "Закрыть все"), find("все"));
	}

	@Test
	void everyWordThatIsTypedHasToFit() {
		assertEquals(List.of("Закрыть все"), find("все закр"));
		assertEquals(List.of(), find("все нет"));
	}

	@Test
	void partsOfWordsFitLast() {
		assertEquals(List.of("Сохранить все"), find("ранить"));
	}

	@Test
	void capitalsAndYoDoNotMatter() {
		assertEquals(List.of("Отчёт за год"), find("ОТЧЕТ"));
	}

	@Test
	void whereItStandsFitsAsWell() {
		assertEquals(4, find("файл").size());
	}
}
