// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import org.etalon.norm.ObjectKind;
import org.etalon.operations.register.ShowObject.Known;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.ui.register.internal.PastObjectDialog.Line;
import org.etalon.ui.register.internal.PastObjectDialog.PastObject;
import org.junit.jupiter.api.Test;

class PastObjectDialogTest {

	private static Known known(String name, String authority) {
		CertificationObject object = new CertificationObject("O1", name, ObjectKind.TYPICAL_SERVICE, "A1", "16", true,
				null, null, "https://example.org", true, true, null, null, null, null, null, null, null, null, null,
				null, null, null);
		return new Known(new Revised<>(object, 1, 1, Revised.CURRENT), new TreeMap<>(),
				new Authority("A1", authority, AuthorityLevel.LOCAL, "16"), false, List.of(), List.of(), List.of(),
				List.of(), List.of(), 0, new Change(1, Instant.EPOCH, "tester", new Intent("test", "")));
	}

	private static List<Line> different(PastObject object) {
		return PastObjectDialog.lines(object).stream().filter(each -> !each.now().isEmpty()).toList();
	}

	@Test
	void onlyWhatIsAnotherTodayStandsBesideThePast() {
		List<Line> different = different(new PastObject(known("Выдача", "Комитет"), known("Выдача (новое)", "Дума")));
		assertEquals(List.of("Выдача", "Комитет"), different.stream().map(Line::then).toList());
		assertEquals(List.of("Выдача (новое)", "Дума"), different.stream().map(Line::now).toList());
	}

	@Test
	void nothingStandsBesideWhatIsTheSameOrWasRemoved() {
		Known then = known("Выдача", "Комитет");
		assertEquals(List.of(), different(new PastObject(then, known("Выдача", "Комитет"))));
		assertEquals(List.of(), different(new PastObject(then, null)));
		assertTrue(PastObjectDialog.lines(new PastObject(then, null)).stream()
				.anyMatch(each -> each.then().equals("Выдача")));
	}
}
