// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.typical.PlanRow;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionPlanRecord;
import org.etalon.store.records.TextDocument;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The country as it follows a model that was approved on 20.07.2026: plans are due on 20.09.2026 (clause 46). */
class ShowFollowingTest {

	private static final String MODEL = "model-jubilee";
	private static final LocalDate DUE = LocalDate.of(2026, 9, 20);
	private static final Conditions CONDITIONS = new Conditions("Etalon", Settings.defaults(AllSettings.list()),
			ProductionCalendar::builtIn, Map.of());

	@TempDir
	private Path folder;
	private Store store;
	private String service;

	@BeforeEach
	void open() throws Exception {
		store = StoreForTests.open(folder, Clock.systemUTC());
		String text = Files
				.readString(Path.of(System.getProperty("etalon.root"), "examples/models/jubilee-payment.xmi"));
		service = text.replaceFirst("(?s).*? name=\"([^\"]*)\".*", "$1");
		document("typical-model/" + MODEL + "/1", text, State.APPROVED);
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private void document(String id, String text, State state) throws StoreException {
		write(session -> session.records(RecordKinds.DOCUMENTS)
				.add(new TextDocument(id, "TYPICAL_MODEL", id, null, state.name(), "XMI 1.1", text)));
	}

	private interface Writing {
		void in(Session session) throws StoreException;
	}

	private void write(Writing writing) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			writing.in(session);
			return null;
		});
	}

	/** An authority with one service that follows the model. */
	private void authority(String subject, int number, State state, LocalDate since) throws StoreException {
		String id = subject + "-" + number;
		write(session -> {
			session.records(RecordKinds.AUTHORITIES)
					.add(new Authority("A" + id, "Район " + number, AuthorityLevel.LOCAL, subject));
			session.records(RecordKinds.OBJECTS).add(object("O" + id, "A" + id, subject));
			if (state != null) {
				session.records(RecordKinds.MATERIALS).add(new ConformityMaterials(MODEL + "/O" + id, MODEL, "1",
						"O" + id, subject, state, since, since, 1, 9_000, 1, "", null, null));
			}
		});
	}

	private CertificationObject object(String id, String authority, String subject) {
		return new CertificationObject(id, service, ObjectKind.TYPICAL_SERVICE, authority, subject, true, null, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** A plan of districts by their names, one group of each point. */
	private void plan(String subject, State state, String... names) throws StoreException, ModelTextException {
		RegionPlan plan = TypicalFactory.eINSTANCE.createRegionPlan();
		plan.setId("plan-" + subject);
		plan.setServiceName(service);
		for (int i = 0; i < names.length; i++) {
			PlanRow row = TypicalFactory.eINSTANCE.createPlanRow();
			row.setId("row-" + i);
			row.setName(names[i]);
			row.setPercent(25 * (i + 1));
			row.setEndDate(LocalDate.of(2026, 10, 1).plusMonths(i));
			row.setResponsible("Иванова");
			plan.getRows().add(row);
		}
		put(subject, state, ModelText.write(plan, ModelFormat.XMI));
	}

	private void put(String subject, State state, String text) throws StoreException {
		RegionPlanRecord record = new RegionPlanRecord(MODEL + "/" + subject, MODEL, subject, state, DUE,
				DUE.minusDays(5), null, null, "XMI 1.1", text);
		write(session -> {
			Optional<Revised<RegionPlanRecord>> there = session.records(RecordKinds.PLANS).find(record.id());
			if (there.isPresent()) {
				session.records(RecordKinds.PLANS).update(record, there.get().revision());
			} else {
				session.records(RecordKinds.PLANS).add(record);
			}
		});
	}

	private static Overview overview(Store of, LocalDate on) throws StoreException {
		return ShowFollowing.overview(of, on, CONDITIONS, null, Progress.NONE);
	}

	private FollowedRegion region(String subject, LocalDate on) throws StoreException {
		FollowedRegion found = overview(store, on).models().get(0).regions().stream()
				.filter(each -> each.subject().equals(subject)).findFirst().orElseThrow();
		assertEquals(found, ShowFollowing.region(store, MODEL, subject, on, CONDITIONS).whole());
		return found;
	}

	@Test
	void everyRegionIsThereWhetherItHasAnythingToFollowOrNot() throws StoreException {
		authority("16", 1, null, null);
		Overview overview = overview(store, DUE);
		assertEquals(1, overview.models().size());
		assertEquals(89, overview.models().get(0).regions().size());
		assertEquals(DUE, overview.models().get(0).dueOn());
		assertEquals(1, overview.models().get(0).regions().stream().filter(FollowedRegion::concerned).count());
		assertEquals(List.of(), overview.unreadable());
	}

	@Test
	void aRegionWithoutAPlanIsLateFromTheDayAfterTheTwoMonths() throws StoreException {
		authority("16", 1, null, null);
		assertEquals(0, region("16", DUE).late());
		assertEquals(3, region("16", DUE.plusDays(3)).daysLate());
		assertEquals(0, region("77", DUE.plusDays(3)).late(), "nobody there provides the service");
		assertNull(region("77", DUE).percent());
		assertNull(region("16", DUE).plan());
	}

	@Test
	void anAuthorityIsCertifiedWhenAllItsServicesAre() throws StoreException {
		LocalDate day = LocalDate.of(2026, 9, 1);
		authority("16", 1, State.CERTIFIED, day);
		authority("16", 2, State.CERTIFIED, day);
		authority("16", 3, State.UNDER_CHECK, day);
		authority("16", 4, State.RETURNED, day);
		write(session -> session.records(RecordKinds.OBJECTS).add(object("second", "A16-2", "16")));
		FollowedRegion region = region("16", day);
		assertEquals(4, region.authorities());
		assertEquals(1, region.certified());
		assertEquals(25, region.percent());
		assertEquals(1, region.sent());
		assertEquals(1, region.returned());
		assertEquals(0, region("16", day.minusDays(1)).certified(), "not yet on that day");
	}

	@Test
	void aPlanIsBehindFromTheDayAfterTheFirstPointThatWasMissed() throws Exception {
		authority("16", 1, State.CERTIFIED, DUE);
		authority("16", 2, null, null);
		authority("16", 3, null, null);
		// districts of the same name in another region do not count
		authority("77", 3, State.CERTIFIED, DUE);
		plan("16", State.EXECUTING, "Район 1", "Район 2", "Район 3", "Район 9");
		FollowedRegion region = region("16", LocalDate.of(2026, 11, 3));
		assertEquals(State.EXECUTING, region.plan());
		assertEquals(4, region.authorities());
		assertEquals(1, region.certified());
		assertEquals(0, region.daysLate());
		assertEquals(2, region.behindDays());
		assertEquals(List.of(1, 2, 3, 4), region.points().stream().map(each -> each.required()).toList());
		ShowFollowing.Region shown = ShowFollowing.region(store, MODEL, "16", LocalDate.of(2026, 11, 3), CONDITIONS);
		assertEquals(List.of("Район 1", "Район 2", "Район 3", "Район 9"),
				shown.authorities().stream().map(FollowedAuthority::name).toList());
		assertEquals(List.of(false, true, false, false),
				shown.authorities().stream().map(FollowedAuthority::late).toList());
		assertEquals("O16-2", shown.authorities().get(1).services().get(0).objectId());
		assertEquals(List.of(), shown.authorities().get(3).services());
	}

	@Test
	void whoProvidesTheServiceWithoutBeingInThePlanIsCounted() throws Exception {
		for (int i = 1; i <= 5; i++) {
			authority("16", i, null, null);
		}
		plan("16", State.DRAFTING, "Район 1", "Район 2", "Район 3", "Район 4");
		FollowedRegion region = region("16", DUE.plusDays(1));
		assertEquals(5, region.authorities());
		assertEquals(1, region.daysLate());
		ShowFollowing.Region shown = ShowFollowing.region(store, MODEL, "16", DUE, CONDITIONS);
		assertEquals("Район 5", shown.authorities().get(4).name());
		assertNull(shown.authorities().get(4).percent());
		assertEquals(List.of("Район 5"), shown.plan().unplanned());
	}

	@Test
	void whatCannotBeReadIsNamedAndTheRestStands() throws Exception {
		authority("16", 1, null, null);
		document("typical-model/broken/1", "<typical", State.APPROVED);
		write(session -> session.records(RecordKinds.PLANS).add(
				new RegionPlanRecord(MODEL + "/16", MODEL, "16", State.AGREED, DUE, DUE, null, null, "XMI 1.1", "{")));
		Overview overview = overview(store, DUE.plusDays(1));
		assertEquals(List.of("typical-model/broken/1", MODEL + "/16"),
				overview.unreadable().stream().map(ShowFollowing.Unreadable::id).toList());
		assertEquals(1, overview.models().size());
		FollowedRegion region = overview.models().get(0).regions().stream().filter(each -> each.subject().equals("16"))
				.findFirst().orElseThrow();
		assertEquals(State.AGREED, region.plan());
		assertEquals(0, region.daysLate(), "it was presented");
		assertEquals(1, region.authorities());
	}

	@Test
	void nothingIsReadAgainUntilSomethingChanges() throws StoreException {
		Overview first = overview(store, DUE);
		assertSame(first, ShowFollowing.overview(store, DUE, CONDITIONS, first, Progress.NONE));
		assertNotSame(first, ShowFollowing.overview(store, DUE.plusDays(1), CONDITIONS, first, Progress.NONE));
		authority("16", 1, null, null);
		assertEquals(1, ShowFollowing.overview(store, DUE, CONDITIONS, first, Progress.NONE).models().get(0).regions()
				.stream().filter(FollowedRegion::concerned).count());
	}

	@Test
	void theDatabaseIsPassedOnceHoweverManyRegionsThereAre() throws Exception {
		authority("16", 1, State.CERTIFIED, DUE);
		plan("16", State.EXECUTING, "Район 1");
		int few = calls();
		for (int i = 20; i < 50; i++) {
			String subject = Integer.toString(i);
			authority(subject, 1, State.SENT, DUE);
			plan(subject, State.ON_APPROVAL, "Район 1", "Район 2");
		}
		assertEquals(few, calls());
		assertTrue(few < 10, few + " calls");
	}

	/** However the database changes, what is read anew in parts is what is read from nothing. */
	@Test
	void whatIsReadInPartsIsWhatIsReadFromNothing() throws Exception {
		Random random = new Random(46);
		Overview known = overview(store, DUE);
		for (int step = 0; step < 60; step++) {
			change(random, step);
			if (random.nextInt(3) > 0) {
				known = ShowFollowing.overview(store, DUE, CONDITIONS, known, Progress.NONE);
				Overview whole = overview(store, DUE);
				assertEquals(whole.models(), known.models(), "after step " + step);
				assertEquals(whole.unreadable(), known.unreadable(), "after step " + step);
				assertEquals(whole, known, "after step " + step);
			}
		}
		assertTrue(known.models().get(0).regions().stream().filter(FollowedRegion::concerned).count() > 3);
	}

	private void change(Random random, int step) throws Exception {
		String subject = List.of("16", "77", "78", "50", "01").get(random.nextInt(5));
		State[] states = { State.DRAFTING, State.ON_APPROVAL, State.AGREED, State.APPROVED, State.EXECUTING };
		switch (random.nextInt(7)) {
		case 0 -> authority(subject, step, random.nextBoolean() ? State.SENT : null, DUE);
		case 1 ->
			change(RecordKinds.MATERIALS, "state", random.nextBoolean() ? State.CERTIFIED : State.RETURNED, random);
		case 2 -> plan(subject, states[random.nextInt(5)], "Район " + random.nextInt(step + 1), "Район " + step);
		case 3 -> plan(subject, states[random.nextInt(5)], "Район 1");
		case 4 -> put(subject, State.AGREED, "{");
		case 5 -> remove(subject);
		default -> change(RecordKinds.AUTHORITIES, "name", "Район " + random.nextInt(10), random);
		}
	}

	/** Gives a field of one of the records of a kind another value. */
	private <T extends Record> void change(RecordKind<T> kind, String field, Object value, Random random)
			throws StoreException {
		write(session -> {
			List<Revised<T>> all = new ArrayList<>();
			session.records(kind).each(Query.all(kind), all::add);
			if (!all.isEmpty()) {
				Revised<T> one = all.get(random.nextInt(all.size()));
				session.records(kind).update(kind.with(one.value(), kind.field(field), value), one.revision());
			}
		});
	}

	private void remove(String subject) throws StoreException {
		write(session -> {
			Optional<Revised<RegionPlanRecord>> there = session.records(RecordKinds.PLANS).find(MODEL + "/" + subject);
			if (there.isPresent()) {
				session.records(RecordKinds.PLANS).remove(MODEL + "/" + subject, there.get().revision());
			}
		});
	}

	@Test
	void onlyThePlansOfRegionsThatChangedAreReadAgain() throws Exception {
		for (String subject : List.of("16", "77", "78")) {
			authority(subject, 1, State.SENT, DUE);
			plan(subject, State.EXECUTING, "Район 1");
		}
		Overview first = overview(store, DUE);
		authority("16", 2, null, null);
		plan("77", State.EXECUTING, "Район 1", "Район 2");
		Set<String> read = new TreeSet<>();
		Store watched = proxy(Store.class, store, arguments -> {
			Store.Reading<?> reading = (Store.Reading<?>) arguments[0];
			Store.Reading<?> seen = snapshot -> reading
					.read((Snapshot) Proxy.newProxyInstance(Snapshot.class.getClassLoader(),
							new Class<?>[] { Snapshot.class }, (proxy, method, given) -> {
								Object result = method.invoke(snapshot, given);
								return given == null || given[0] != RecordKinds.PLANS ? result
										: proxy(Records.class, (Records<?>) result, asked -> {
											if (asked[0] instanceof Collection<?> ids) {
												ids.forEach(each -> read.add(each.toString()));
											}
										});
							}));
			arguments[0] = seen;
		});
		Overview second = ShowFollowing.overview(watched, DUE, CONDITIONS, first, Progress.NONE);
		assertEquals(Set.of(MODEL + "/16", MODEL + "/77"), read);
		assertEquals(overview(store, DUE), second);
	}

	/** How often an overview asks the database for records. */
	private int calls() throws StoreException {
		AtomicInteger calls = new AtomicInteger();
		Store counted = proxy(Store.class, store, arguments -> {
			Store.Reading<?> reading = (Store.Reading<?>) arguments[0];
			Store.Reading<?> watched = snapshot -> reading
					.read(proxy(Snapshot.class, snapshot, any -> calls.incrementAndGet()));
			arguments[0] = watched;
		});
		overview(counted, DUE);
		return calls.get();
	}

	/** The same, whose arguments are seen before each call. */
	private static <T> T proxy(Class<T> type, T of, Consumer<Object[]> before) {
		return type.cast(
				Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
					before.accept(arguments);
					try {
						return method.invoke(of, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				}));
	}
}
