// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.typical.PlanRow;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Subject;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.following.ChangePlan.Given;
import org.etalon.operations.following.ChangePlan.Replaced;
import org.etalon.operations.following.ChangePlan.Target;
import org.etalon.operations.models.KeepModel;
import org.etalon.operations.models.RegionPlans;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RegionPlanRecord;
import org.etalon.tests.store.ActingStore;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people at the same plan: neither writes over what he has not seen. */
class ChangePlanTest {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
	private static final Conditions CONDITIONS = new Conditions("Etalon", Settings.defaults(AllSettings.list()),
			ProductionCalendar::builtIn, Map.of());
	private static final Target TARGET = new Target("model-jubilee", "16", DAY, "", CONDITIONS);

	@TempDir
	private Path folder;
	private Store store;
	private Store ivanova;
	private Store petrov;
	private Store curator;

	@BeforeEach
	void publish() throws Exception {
		store = StoreForTests.open(folder, Clock.systemUTC());
		new KeepModel().run(store, new KeepModel.Request(Path.of(System.getProperty("etalon.root"), "examples/models"),
				"jubilee-payment.xmi", true, "", CONDITIONS.settings(), false));
		ivanova = ActingStore.region(store, "ivanova", "16");
		petrov = ActingStore.region(store, "petrov", "16");
		curator = ActingStore.as(store, "orlova", Role.CURATOR);
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static RegionPlan plan(String responsible, int months) {
		RegionPlan plan = TypicalFactory.eINSTANCE.createRegionPlan();
		plan.setId("plan");
		plan.setServiceName("Предоставление единовременной выплаты семейным парам в связи с юбилеем супружеской жизни");
		for (int i = 1; i <= 4; i++) {
			PlanRow row = TypicalFactory.eINSTANCE.createPlanRow();
			row.setId("row-" + i);
			row.setName("Район " + i);
			row.setPercent(25 * i);
			row.setEndDate(DAY.plusMonths(i + (i == 4 ? months : 0)));
			row.setResponsible(i == 1 ? responsible : "Петров");
			plan.getRows().add(row);
		}
		return plan;
	}

	private RegionPlanRecord there() throws StoreException {
		return new ChangePlan().list(store, "model-jubilee", "16", DAY, CONDITIONS.settings()).get(0).record();
	}

	@Test
	void theSecondOneSeesWhatTheFirstChangedBeforeHeReplacesIt() throws Exception {
		ChangePlan plans = new ChangePlan();
		plans.put(ivanova, TARGET, plan("Иванова", 0), "a.xmi", null);
		RegionPlanRecord seen = there();
		plans.put(ivanova, TARGET, plan("Сидорова", 0), "b.xmi", seen);
		RefusedException refused = assertThrows(RefusedException.class,
				() -> plans.put(petrov, TARGET, plan("Иванова", 2), "c.xmi", seen));
		assertEquals("CHANGED_MEANWHILE", refused.code());
		assertEquals("model-jubilee/16", refused.arguments().get(0));
		assertTrue(there().body().contains("Сидорова"), there().body());
		Replaced replaced = plans.compared(petrov, TARGET, plan("Иванова", 2), "c.xmi").orElseThrow();
		assertEquals(List.of("responsible", "endDate"),
				replaced.differences().stream().map(each -> each.feature()).toList());
		assertTrue(replaced.differences().get(0).text().ru().contains("«Сидорова»"),
				replaced.differences().get(0).text().ru());
		plans.put(petrov, TARGET, plan("Иванова", 2), "c.xmi", replaced.there());
		assertTrue(there().body().contains("Иванова"), there().body());
	}

	@Test
	void aListOfAuthoritiesBecomesAPlanOfTheServiceAndAsAWholeOnly(@TempDir Path folder) throws Exception {
		ChangePlan plans = new ChangePlan();
		Files.writeString(folder.resolve("list.csv"), "орган;ответственный\nРайон 1;Иванова\nРайон 2;\nРайон 3;\n");
		Given given = Given.drafted(request(folder, "list.csv"));
		assertEquals(Optional.empty(), plans.replaced(ivanova, TARGET, given));
		StoredPlan kept = plans.set(ivanova, TARGET, given, null);
		assertEquals(List.of(25, 50, 75), kept.rows().stream().map(each -> each.percent()).toList());
		assertTrue(there().body().contains("Предоставление единовременной выплаты"), there().body());
		assertEquals(List.of(), plans.replaced(ivanova, TARGET, given).orElseThrow().differences());
		Files.writeString(folder.resolve("torn.csv"), "орган;ответственный\nРайон 1;Иванова\n;Петров\n");
		assertEquals(List.of("MISSING_VALUE"),
				assertThrows(UnreadableInputException.class, () -> Given.drafted(request(folder, "torn.csv")))
						.problems().stream().map(Problem::code).toList());
	}

	private static RegionPlans.Request request(Path folder, String file) {
		return new RegionPlans.Request(folder, file, new ReadOptions(null, (char) 0, true, folder), null,
				Subject.find("16").orElseThrow(), DAY, DAY.plusYears(1), false);
	}

	@Test
	void theSameOnceMoreIsNoConflict() throws Exception {
		ChangePlan plans = new ChangePlan();
		plans.put(ivanova, TARGET, plan("Иванова", 0), "a.xmi", null);
		plans.put(petrov, TARGET, plan("Иванова", 0), "a.xmi", null);
		assertEquals(List.of(),
				plans.compared(petrov, TARGET, plan("Иванова", 0), "a.xmi").orElseThrow().differences());
	}

	@Test
	void theCuratorAgreesOnlyWhatHeHasSeen() throws Exception {
		ChangePlan plans = new ChangePlan();
		plans.put(ivanova, TARGET, plan("Иванова", 0), "a.xmi", null);
		plans.move(ivanova, TARGET, Event.SUBMIT, List.of(), null);
		RegionPlanRecord seen = there();
		plans.move(store, TARGET, Event.RETURN, List.of("Нет района 5"), null);
		plans.put(ivanova, TARGET, plan("Иванова", 3), "b.xmi", there());
		plans.move(ivanova, TARGET, Event.SUBMIT, List.of(), null);
		RefusedException refused = assertThrows(RefusedException.class,
				() -> plans.move(curator, TARGET, Event.AGREE, List.of(), seen));
		assertEquals("CHANGED_MEANWHILE", refused.code());
		assertEquals(State.AGREED, plans.move(curator, TARGET, Event.AGREE, List.of(), there()).record().state());
	}
}
