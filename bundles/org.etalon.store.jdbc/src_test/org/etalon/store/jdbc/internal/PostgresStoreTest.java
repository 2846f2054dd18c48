// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.etalon.rules.lifecycle.State;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ColumnMapping;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.Edition;
import org.etalon.store.records.ListDifference;
import org.etalon.store.records.MaterialsSample;
import org.etalon.store.records.ModelProposal;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionPlanRecord;
import org.etalon.store.records.RegionUser;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.SavedFilter;
import org.etalon.store.records.TextDocument;
import org.etalon.store.records.YearReview;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {

	private static final RecordKind<Edition> EDITIONS = RecordKinds.EDITIONS;
	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final RecordKind<Contact> CONTACTS = RecordKinds.CONTACTS;
	private static final RecordKind<YearReview> REVIEWS = RecordKinds.YEAR_REVIEWS;

	private final TestPostgres server = TestPostgres.shared();
	private String address;
	private String login;

	@Override
	DataSource create() throws Exception {
		address = server.migrated();
		return server.source(address, TestPostgres.OWNER);
	}

	@Override
	Dialect dialect() {
		return Dialect.POSTGRESQL;
	}

	@Override
	String user() {
		return TestPostgres.OWNER;
	}

	@Test
	void saysWhichProgramIsChangingSomething() throws Exception {
		saysWhoIsBusy(database(Duration.ofSeconds(1))); // knows nothing of this one, as another program would
	}

	@Test
	void worksAgainAfterTheServerDroppedTheConnection() throws Exception {
		add(authority("a", "один"));
		StoreException lost = refused(session -> {
			session.records(AUTHORITIES).add(authority("b", "два"));
			dropOthers();
			session.records(AUTHORITIES).add(authority("c", "три"));
		});
		assertEquals(Code.CONNECTION_LOST, lost.code());
		assertEquals(List.of("there"), lost.arguments());
		assertEquals(List.of("a"), ids(Query.all(AUTHORITIES)));
		add(authority("b", "два"));
	}

	private void dropOthers() {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
					+ " WHERE datname = current_database() AND pid <> pg_backend_pid()");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	// roles

	/** Works as a new login in some groups. */
	private void workAs(String... groups) throws Exception {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String each : Schema.roles()) {
				statement.execute(each);
			}
		}
		login = "login_" + System.nanoTime();
		server.login(login, groups);
		DataSource own = server.source(address, login);
		db = new Database(own, Dialect.POSTGRESQL, new Failures("there", login), clock, Duration.ofSeconds(1));
	}

	private static Edition edition(int number, boolean approved) {
		return new Edition("UNIFIED/" + number, RegisterType.UNIFIED, null, number, approved, approved ? "7" : null,
				approved ? LocalDate.of(2026, 11, 26) : null, 1L, 3, "");
	}

	private void notAllowed(Work work, String what) {
		StoreException refusal = refused(work);
		assertEquals(Code.NOT_ALLOWED, refusal.code());
		assertEquals(what, refusal.arguments().get(1));
	}

	@Test
	void letsTheCenterDoEverythingButApprove() throws Exception {
		workAs("etalon_center");
		assertEquals(Set.of(Role.CENTER), db.roles());
		Contact contact = new Contact("c", "a", ContactRole.CURATOR, "Иванова", null, null, false);
		write(session -> {
			session.records(EDITIONS).add(edition(1, false));
			session.records(AUTHORITIES).add(authority("a", "один"));
			session.records(RecordKinds.CONTACTS).add(contact);
			session.next("certificate/2026");
		});
		write(session -> session.records(AUTHORITIES).update(authority("a", "два"), 1));
		write(session -> session.records(RecordKinds.CONTACTS).erase("c"));
		write(session -> session.records(AUTHORITIES).remove("a", 2));
		notAllowed(session -> session.records(EDITIONS).update(edition(1, true), 1), "edition");
		for (RecordKind<?> kind : RecordKinds.all()) {
			if (kind != EDITIONS) {
				addsSome(kind);
			}
		}
	}

	private <T extends Record> void addsSome(RecordKind<T> kind) throws StoreException {
		T some = kind.make(kind.fields().stream().map(field -> value(field, 2)).toArray());
		write(session -> session.records(kind).add(some));
	}

	@Test
	void letsTheWorkingGroupApprove() throws Exception {
		write(session -> session.records(EDITIONS).add(edition(1, false)));
		workAs("etalon_working_group");
		write(session -> session.records(EDITIONS).update(edition(1, true), 1));
		notAllowed(session -> session.records(AUTHORITIES).add(authority("a", "один")), "authority");
	}

	// subjects

	/** Two subjects with an authority, an object and a contact each, and a region's user who answers for the first. */
	private void workForKazan(String... groups) throws Exception {
		write(session -> {
			for (String subject : List.of("16", "77")) {
				session.records(AUTHORITIES).add(authorityOf("A" + subject, subject));
				session.records(OBJECTS).add(object("O" + subject, subject));
				session.records(CONTACTS).add(contact("A" + subject, "8 800"));
				session.records(REVIEWS).add(review("O" + subject, ""));
			}
			session.records(RecordKinds.CERTIFICATES).add(certificate("O16"));
			session.records(RecordKinds.CONCLUSIONS)
					.addAll(List.of(conclusion("O16", "нет формы", true), conclusion("O77", "нет формы", true)));
		});
		workAs(groups.length == 0 ? new String[] { "etalon_region" } : groups);
		assign("16", "24");
	}

	private void assign(String... subjects) throws Exception {
		Database owner = database(Duration.ofSeconds(1));
		owner.write(new Intent("test", ""), session -> {
			RegionUser user = RegionUser.of(login, List.of(subjects));
			Optional<Revised<RegionUser>> before = session.records(RecordKinds.REGION_USERS).find(login);
			if (before.isEmpty()) {
				session.records(RecordKinds.REGION_USERS).add(user);
			} else {
				session.records(RecordKinds.REGION_USERS).update(user, before.get().revision());
			}
			return null;
		});
	}

	private static Authority authorityOf(String id, String subject) {
		return new Authority(id, "Министерство " + id, AuthorityLevel.REGIONAL, subject);
	}

	private static CertificationObject object(String id, String subject) {
		return OBJECTS.with(LifeContract.object(id, "Услуга " + id, "A" + subject), OBJECTS.field("subject"), subject);
	}

	private static Contact contact(String authority, String phone) {
		return new Contact(authority + "/CURATOR", authority, ContactRole.CURATOR, "Иванова", phone, null, false);
	}

	private static YearReview review(String object, String materials) {
		return new YearReview("2027/" + object, 2027, object, materials, false, false, null, null, null);
	}

	private static RemarkAnswer answer(String object) {
		return new RemarkAnswer("2027/" + object, 2027, object, RemarkAnswer.Outcome.ACCEPTED, null,
				LocalDate.of(2027, 2, 1));
	}

	private static RoadmapRecord roadmap(String object) {
		return new RoadmapRecord("R/" + object, object, null, State.DRAFT, null, null, null, null);
	}

	private static TextDocument document(String object) {
		return new TextDocument("D/" + object, "SHEET", "Лист", object, null, "1", "");
	}

	private static ListDifference difference(String object) {
		return new ListDifference("frgu/" + object + "/name", "frgu", object, "name", "x", false);
	}

	private static Conclusion conclusion(String object, String remarks, boolean open) {
		return new Conclusion("C/" + object, object, "1", LocalDate.of(2027, 3, 1), null, remarks, open);
	}

	private static Certificate certificate(String object) {
		return new Certificate("1", object, null, CertificateType.A, 90, null, null, null, null, null,
				CertificateStatus.GIVEN, null, null, 0);
	}

	@Test
	void letsARegionWriteWhatIsItsOwn() throws Exception {
		workForKazan("etalon_region", "etalon_observer");
		assertEquals(Set.of(Role.REGION, Role.OBSERVER), db.roles());
		assertEquals(Set.of("16", "24"), db.subjects(db.roles()));
		write(session -> {
			session.records(AUTHORITIES).add(authorityOf("A24", "24"));
			session.records(OBJECTS).addAll(List.of(object("O24", "24"), object("P16", "16")));
			session.records(OBJECTS).update(object("O16", "24"), 1);
			session.records(CONTACTS).add(contact("A24", "8 800"));
			session.records(CONTACTS).update(contact("A16", "8 900"), 1);
			session.records(REVIEWS).add(review("O24", ""));
			session.records(REVIEWS).update(review("O16", "FORM_URL"), 1);
			session.records(RecordKinds.ROADMAPS).add(roadmap("O16"));
			session.records(RecordKinds.DOCUMENTS).add(document("O16"));
			session.records(RecordKinds.LIST_DIFFERENCES).add(difference("O16"));
			session.records(RecordKinds.MAPPINGS).add(new ColumnMapping("Казань", "frgu", "name=Услуга"));
			session.records(RecordKinds.FILTERS)
					.add(new SavedFilter("Казань", SavedFilter.Combination.ALL, "subject=16", null));
		});
		write(session -> session.records(RecordKinds.MAPPINGS)
				.update(new ColumnMapping("Казань", "frgu", "name=Наименование"), 1));
		write(session -> {
			session.records(OBJECTS).remove("O16", 2);
			session.records(RecordKinds.ROADMAPS).remove("R/O16", 1);
		});
		write(session -> session.records(OBJECTS).add(object("O16", "16")));
		notAllowed(session -> session.records(EDITIONS).add(edition(1, false)), "edition");
		notAllowed(session -> session.records(CONTACTS).erase("A16/CURATOR"), "contact");
		notAllowed(session -> session.records(RecordKinds.REMARK_ANSWERS).add(answer("O16")), "remark_answer");
		notAllowed(session -> session.records(RecordKinds.REGION_USERS).add(RegionUser.of("x", List.of("77"))),
				"region_user");
		notAllowed(session -> session.records(RecordKinds.CERTIFICATES).update(
				RecordKinds.CERTIFICATES.with(certificate("O16"), RecordKinds.CERTIFICATES.field("level"), 99), 1),
				"certificate");
	}

	/** A region sends remarks; what becomes of them is said by the Center. */
	@Test
	void onlyTheCenterAnswersRemarks() throws Exception {
		workAs("etalon_center");
		write(session -> {
			session.records(OBJECTS).add(object("O16", "16"));
			session.records(RecordKinds.REMARK_ANSWERS).add(answer("O16"));
		});
		workAs("etalon_curator");
		notAllowed(session -> session.records(RecordKinds.REMARK_ANSWERS).remove("2027/O16", 1), "remark_answer");
	}

	@Test
	void letsARegionTouchNothingOfOtherSubjects() throws Exception {
		workForKazan();
		notAllowed(session -> session.records(OBJECTS).add(object("P77", "77")), "certification_object");
		notAllowed(session -> session.records(OBJECTS).add(object("P", null)), "certification_object");
		notAllowed(session -> session.records(OBJECTS).update(object("O77", "16"), 1), "certification_object");
		notAllowed(session -> session.records(OBJECTS).update(object("O16", "77"), 1), "certification_object");
		notAllowed(session -> session.records(OBJECTS).remove("O77", 1), "certification_object");
		notAllowed(session -> session.records(AUTHORITIES).add(authorityOf("B77", "77")), "authority");
		notAllowed(session -> session.records(AUTHORITIES).update(authorityOf("A16", "24"), 1), "authority");
		notAllowed(
				session -> session.records(CONTACTS).add(
						new Contact("A77/DIGITALISATION", "A77", ContactRole.DIGITALISATION, "я", "8", null, false)),
				"contact");
		notAllowed(
				session -> session.records(CONTACTS).add(
						new Contact("A77/DIGITALISATION", "A16", ContactRole.DIGITALISATION, "я", "8", null, false)),
				"contact");
		notAllowed(session -> session.records(REVIEWS).update(review("O77", "FORM_URL"), 1), "year_review");
		notAllowed(session -> session.records(REVIEWS).remove("2027/O77", 1), "year_review");
		notAllowed(
				session -> session.records(REVIEWS)
						.update(new YearReview("2027/O77", 2027, "O16", "", false, false, null, null, null), 1),
				"year_review");
		notAllowed(session -> session.records(RecordKinds.ROADMAPS).add(roadmap("O77")), "roadmap");
		notAllowed(session -> session.records(RecordKinds.DOCUMENTS).add(document("O77")), "document");
		notAllowed(session -> session.records(RecordKinds.DOCUMENTS).add(document(null)), "document");
		notAllowed(session -> session.records(RecordKinds.LIST_DIFFERENCES).add(difference("O77")), "list_difference");
	}

	// what follows a model

	private static RegionPlanRecord plan(String subject, State state, String body) {
		return new RegionPlanRecord("M/" + subject, "M", subject, state, null, LocalDate.of(2027, 3, 1), null, null,
				"1", body);
	}

	private static ConformityMaterials materials(String object, String subject, State state) {
		return new ConformityMaterials("M/" + object, "M", "1.0", object, subject, state, LocalDate.of(2027, 3, 1),
				LocalDate.of(2027, 3, 1), 1, 9000, 1, "", null, state == State.RETURNED ? "нет акта" : null);
	}

	private static ModelProposal proposal(int number, String subject, String text) {
		return new ModelProposal("M/1.0/prop-" + number, "M", "1.0", subject, null, null, text, null);
	}

	private static TextDocument model(String type, String body) {
		return new TextDocument(type + "/1", type, "Модель", null, "SUBMITTED", "1", body);
	}

	/** Moves what follows a model as the curator does. */
	private void curator(Work work) throws Exception {
		Database region = db;
		workAs("etalon_curator");
		write(work);
		db = region;
	}

	@Test
	void letsARegionProposeForItselfAndLeaveItAtThat() throws Exception {
		workForKazan();
		write(session -> session.records(RecordKinds.PROPOSALS).add(proposal(1, "16", "Сократить форму")));
		notAllowed(session -> session.records(RecordKinds.PROPOSALS).add(proposal(2, "77", "Еще")), "model_proposal");
		notAllowed(session -> session.records(RecordKinds.PROPOSALS).add(proposal(2, null, "Еще")), "model_proposal");
		notAllowed(session -> session.records(RecordKinds.PROPOSALS).update(proposal(1, "16", "Иначе"), 1),
				"model_proposal");
		notAllowed(session -> session.records(RecordKinds.DOCUMENTS).add(model("TYPICAL_MODEL", "")), "document");
	}

	@Test
	void letsARegionApproveOfItsPlanOnlyWhatWasAgreed() throws Exception {
		workForKazan();
		notAllowed(session -> session.records(RecordKinds.PLANS).add(plan("16", State.AGREED, "a")), "region_plan");
		notAllowed(session -> session.records(RecordKinds.PLANS).add(plan("77", State.DRAFTING, "a")), "region_plan");
		write(session -> session.records(RecordKinds.PLANS).add(plan("16", State.DRAFTING, "a")));
		write(session -> session.records(RecordKinds.PLANS).update(plan("16", State.DRAFTING, "b"), 1));
		notAllowed(session -> session.records(RecordKinds.PLANS).update(plan("16", State.ON_APPROVAL, "c"), 2),
				"region_plan");
		write(session -> session.records(RecordKinds.PLANS).update(plan("16", State.ON_APPROVAL, "b"), 2));
		notAllowed(session -> session.records(RecordKinds.PLANS).update(plan("16", State.AGREED, "b"), 3),
				"region_plan");
		notAllowed(session -> session.records(RecordKinds.PLANS).update(plan("16", State.APPROVED, "b"), 3),
				"region_plan");
		curator(session -> session.records(RecordKinds.PLANS).update(plan("16", State.AGREED, "b"), 3));
		notAllowed(session -> session.records(RecordKinds.PLANS).update(plan("16", State.APPROVED, "c"), 4),
				"region_plan");
		write(session -> session.records(RecordKinds.PLANS).update(plan("16", State.APPROVED, "b"), 4));
		write(session -> session.records(RecordKinds.PLANS).update(plan("16", State.EXECUTING, "b"), 5));
	}

	@Test
	void letsARegionSendMaterialsButNotConfirmThem() throws Exception {
		workForKazan();
		notAllowed(session -> session.records(RecordKinds.MATERIALS).add(materials("O16", "16", State.CERTIFIED)),
				"conformity_materials");
		notAllowed(session -> session.records(RecordKinds.MATERIALS).add(materials("O77", "16", State.SENT)),
				"conformity_materials");
		write(session -> session.records(RecordKinds.MATERIALS).add(materials("O16", "16", State.SENT)));
		notAllowed(session -> session.records(RecordKinds.MATERIALS).update(materials("O16", "16", State.CERTIFIED), 1),
				"conformity_materials");
		notAllowed(session -> session.records(RecordKinds.SAMPLES).add(
				new MaterialsSample("M/1", "M", null, "s", 95, 10, "A28=CERTIFY_UNSELECTED", 1, 1, "16=1/1", "", "")),
				"materials_sample");
		curator(session -> session.records(RecordKinds.MATERIALS).update(materials("O16", "16", State.RETURNED), 1));
		write(session -> session.records(RecordKinds.MATERIALS).update(materials("O16", "16", State.SENT), 2));
	}

	@Test
	void letsTheWorkingGroupWriteWhatBecameOfAModelAndNoOtherDocument() throws Exception {
		write(session -> session.records(RecordKinds.DOCUMENTS).add(model("TYPICAL_MODEL", "a")));
		workAs("etalon_working_group");
		write(session -> session.records(RecordKinds.DOCUMENTS).update(model("TYPICAL_MODEL", "b"), 1));
		notAllowed(session -> session.records(RecordKinds.DOCUMENTS).add(model("SHEET_TEMPLATE", "b")), "document");
	}

	/** The last act of a roadmap. */
	@Test
	void letsARegionCloseItsConclusionAndNothingElseOfIt() throws Exception {
		workForKazan();
		RecordKind<Conclusion> kind = RecordKinds.CONCLUSIONS;
		notAllowed(session -> session.records(kind).update(conclusion("O77", "нет формы", false), 1), "conclusion");
		notAllowed(session -> session.records(kind).update(conclusion("O16", "замечаний нет", false), 1), "conclusion");
		notAllowed(session -> session.records(kind).update(conclusion("O16", "замечаний нет", true), 1), "conclusion");
		notAllowed(session -> session.records(kind).add(new Conclusion("D", "O16", "1", null, null, "", false)),
				"conclusion");
		write(session -> session.records(kind).update(conclusion("O16", "нет формы", false), 1));
		notAllowed(session -> session.records(kind).update(conclusion("O16", "нет формы", true), 2), "conclusion");
	}

	/** What the operations do not do but somebody with the login could at a prompt. */
	@Test
	void refusesARegionAtAPromptToo() throws Exception {
		workForKazan();
		for (String each : List.of("UPDATE certification_object SET until = 1 WHERE id = 'O77'",
				"INSERT INTO certification_object SELECT (jsonb_populate_record(o, '{\"revision\": 2, \"subject\": \"16\"}')).*"
						+ " FROM certification_object o WHERE id = 'O77'",
				"INSERT INTO certification_object SELECT (jsonb_populate_record(o, '{\"revision\": 0, \"subject\": \"16\"}')).*"
						+ " FROM certification_object o WHERE id = 'O77'",
				"INSERT INTO year_review SELECT (jsonb_populate_record(r, '{\"revision\": 2, \"object_id\": \"O16\"}')).*"
						+ " FROM year_review r WHERE id = '2027/O77'",
				"INSERT INTO contact SELECT (jsonb_populate_record(c, '{\"revision\": 2, \"id\": \"A77/CURATOR\"}')).*"
						+ " FROM contact c WHERE id = 'A16/CURATOR'",
				"UPDATE region_user SET subjects = '77'", "DELETE FROM certification_object WHERE id = 'O77'",
				"ALTER TABLE contact DISABLE ROW LEVEL SECURITY")) {
			SQLException refused = assertThrows(SQLException.class, () -> statement(each), each);
			assertEquals("42501", refused.getSQLState(), each);
		}
		assertEquals(0, statement("UPDATE contact SET until = 1 WHERE id = 'A77/CURATOR'"), "it is not even seen");
		assertEquals(1, statement("UPDATE contact SET until = until WHERE id = 'A16/CURATOR'"));
	}

	private int statement(String sql) throws SQLException {
		try (Connection connection = server.source(address, login).getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			int count = statement.executeUpdate(sql);
			connection.rollback();
			return count;
		}
	}

	@Test
	void showsARegionTheContactsOfItsOwnAuthoritiesOnly() throws Exception {
		workForKazan();
		assertEquals(List.of("A16/CURATOR"), all(CONTACTS));
		read(snapshot -> assertEquals(List.of(), snapshot.records(CONTACTS).history("A77/CURATOR")));
		assertEquals(List.of("O16", "O77"), all(OBJECTS), "objects are no secret");
		assign("77");
		assertEquals(List.of("A77/CURATOR"), all(CONTACTS));
		assign();
		assertEquals(List.of(), all(CONTACTS));
		for (String group : List.of("center", "working_group", "curator", "observer")) {
			workAs("etalon_" + group);
			assertEquals(List.of("A16/CURATOR", "A77/CURATOR"), all(CONTACTS), group);
		}
	}

	private <T extends Record> List<String> all(RecordKind<T> kind) throws StoreException {
		List<String> ids = new ArrayList<>();
		read(snapshot -> snapshot.records(kind).each(Query.all(kind), each -> ids.add(kind.id(each.value()))));
		return ids;
	}

	@Test
	void letsARegionWithoutSubjectsChangeNothing() throws Exception {
		workForKazan();
		assign();
		assertEquals(Set.of(), db.subjects(db.roles()));
		notAllowed(session -> session.records(OBJECTS).add(object("P16", "16")), "certification_object");
		notAllowed(session -> session.records(OBJECTS).remove("O16", 1), "certification_object");
	}

	@Test
	void doesNotBoundWhoIsMoreThanARegion() throws Exception {
		workForKazan("etalon_region", "etalon_center");
		assertEquals(Set.of(), db.subjects(db.roles()));
		write(session -> session.records(OBJECTS).update(object("O77", "16"), 1));
		workAs("etalon_region", "etalon_curator");
		assign("16");
		write(session -> session.records(RecordKinds.ROADMAPS).add(roadmap("O77")));
	}

	@Test
	void namesEveryUserOfATeamWithHisRoles() throws Exception {
		workAs("etalon_region", "etalon_observer");
		assertEquals(Set.of(Role.REGION, Role.OBSERVER), db.users().get(login));
		assertFalse(db.users().containsKey(TestPostgres.OWNER));
	}

	/** What bounds rows must not keep the server from its indexes. */
	@Test
	void findsPartsOfNamesOnTheSameWayForAll() throws Exception {
		workForKazan();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(
					"INSERT INTO certification_object (id, name_key, typical, revision, since, until, checksum)"
							+ " SELECT i, repeat(md5(i::text), 4), FALSE, 1, 1, 1, 0 FROM generate_series(1, 20000) i");
			statement.execute("VACUUM ANALYZE certification_object"); // which puts into the index what waits for it
		}
		String plan = plan(source);
		assertTrue(plan.contains("certification_object_name_part"), plan);
		assertEquals(plan, plan(server.source(address, login)));
	}

	private static String plan(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"EXPLAIN (COSTS OFF) SELECT id FROM certification_object WHERE name_key LIKE '%c4ca42%'")) {
			StringBuilder plan = new StringBuilder();
			while (row.next()) {
				plan.append(row.getString(1)).append('\n');
			}
			return plan.toString();
		}
	}

	@Test
	void letsACuratorWriteDocuments() throws Exception {
		workAs("etalon_curator");
		addsSome(RecordKinds.DOCUMENTS);
		notAllowed(session -> session.records(AUTHORITIES).add(authority("a", "один")), "authority");
	}

	@Test
	void letsAnObserverReadOnly() throws Exception {
		add(authority("a", "один"));
		workAs("etalon_observer");
		assertEquals(List.of("a"), ids(Query.all(AUTHORITIES)));
		for (RecordKind<?> kind : RecordKinds.all()) {
			StoreException refusal = assertThrows(StoreException.class, () -> addsSome(kind));
			assertEquals(Code.NOT_ALLOWED, refusal.code(), kind.table());
		}
	}

	@Test
	void letsNobodySignWithAnotherName() throws Exception {
		workAs("etalon_center");
		db = new Database(server.source(address, login), Dialect.POSTGRESQL, new Failures("there", "petrov"), clock,
				Duration.ofSeconds(1));
		notAllowed(session -> session.records(AUTHORITIES).add(authority("a", "один")), "authority");
	}

	@Test
	void letsAStrangerDoNothing() throws Exception {
		workAs();
		StoreException refusal = assertThrows(StoreException.class, () -> read(snapshot -> snapshot.newest()));
		assertEquals(Code.NOT_ALLOWED, refusal.code());
		assertEquals(Set.of(), db.roles());
	}
}
