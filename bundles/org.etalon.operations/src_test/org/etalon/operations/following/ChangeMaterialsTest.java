// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.cases.AllSettings;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.following.ChangeMaterials.Target;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.ActingStore;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two curators at the same materials: neither decides on what he has not seen. */
class ChangeMaterialsTest {

	private static final String MODEL = "model-jubilee";
	private static final String OBJECT = "service-1";
	private static final LocalDate SENT = LocalDate.of(2026, 9, 1);
	private static final LocalDate CHECKED = SENT.plusDays(3);
	private static final Conditions CONDITIONS = new Conditions("Etalon", Settings.defaults(AllSettings.list()),
			ProductionCalendar::builtIn, Map.of());
	private static final Target TARGET = new Target(MODEL, OBJECT, CHECKED, "", CONDITIONS);

	@TempDir
	private Path folder;
	private Store store;
	private Store orlova;
	private Store belov;

	@BeforeEach
	void checked() throws StoreException {
		store = StoreForTests.open(folder, Clock.systemUTC());
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.MATERIALS).add(materials(State.UNDER_CHECK));
			return null;
		});
		orlova = ActingStore.as(store, "orlova", Role.CURATOR);
		belov = ActingStore.as(store, "belov", Role.CURATOR);
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static ConformityMaterials materials(State state) {
		return new ConformityMaterials(MODEL + "/" + OBJECT, MODEL, "1.0", OBJECT, "16", state, SENT, SENT, 1, 9_000, 1,
				"", null, null);
	}

	private ConformityMaterials there() throws StoreException {
		return new ChangeMaterials().list(store, MODEL, CONDITIONS.settings()).get(0).materials();
	}

	@Test
	void theSecondOneIsToldWhoDecidedAndNothingIsWritten() throws StoreException {
		ChangeMaterials all = new ChangeMaterials();
		ConformityMaterials seen = there();
		all.check(orlova, TARGET, Event.REJECT, List.of("Нет листа приема"), seen);
		ConformityMaterials returned = there();
		RefusedException refused = assertThrows(RefusedException.class,
				() -> all.check(belov, TARGET, Event.CONFIRM, List.of(), seen));
		assertEquals("CHANGED_MEANWHILE", refused.code());
		assertEquals(List.of(MODEL + "/" + OBJECT, "tester"), refused.arguments());
		assertEquals(returned, there());
		assertEquals(2, all.history(store, MODEL, OBJECT).size());
	}

	@Test
	void whatWasSentAgainMeanwhileIsNotConfirmedUnseen() throws StoreException {
		ChangeMaterials all = new ChangeMaterials();
		ConformityMaterials seen = there();
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.MATERIALS)
					.update(new ConformityMaterials(seen.id(), MODEL, "1.0", OBJECT, "16", State.UNDER_CHECK, SENT,
							SENT, 2, 4_000, 9, "", null, null),
							session.records(RecordKinds.MATERIALS).find(seen.id()).orElseThrow().revision());
			return null;
		});
		RefusedException refused = assertThrows(RefusedException.class,
				() -> all.check(belov, TARGET, Event.CONFIRM, List.of(), seen));
		assertEquals("CHANGED_MEANWHILE", refused.code());
		assertEquals(State.UNDER_CHECK, there().state());
	}

	@Test
	void whoSawWhatIsThereDecides() throws StoreException {
		assertEquals(State.CERTIFIED,
				new ChangeMaterials().check(belov, TARGET, Event.CONFIRM, List.of(), there()).materials().state());
	}
}
