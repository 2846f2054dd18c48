// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.operations.year.ApproveYearList;
import org.etalon.operations.year.BuildYearList;
import org.etalon.operations.year.Difference;
import org.etalon.operations.year.ExplainYearList;
import org.etalon.operations.year.KeptReview;
import org.etalon.operations.year.ListedObject;
import org.etalon.operations.year.WriteReview;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearReview;
import org.etalon.tests.store.StoreForTests;
import org.etalon.ui.common.Data;
import org.etalon.ui.year.internal.ListRows.Which;
import org.etalon.ui.year.internal.YearFacts.Next;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearRowsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	@TempDir
	private Path folder;
	private Store store;
	private Data data;

	/** In the list: E-1 and E-2, of which E-2 is remarked on; E-3 waits for contacts, E-4 cannot be tested. */
	@BeforeEach
	void open() throws StoreException {
		Clock clock = Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);
		store = StoreForTests.open(folder, clock);
		data = new Data(store, List::of, ProductionCalendar::builtIn, "Etalon", clock);
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS)
					.addAll(List.of(object("E-1", "Выдача справки", true), object("E-2", "Приём заявления", true),
							object("E-3", "Запись к врачу", true), object("E-4", "Запись в школу", false)));
			session.records(RecordKinds.YEAR_REVIEWS)
					.addAll(List.of(review("E-1", null), review("E-2", "Просим исключить"), review("E-4", null)));
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static CertificationObject object(String id, String name, boolean testable) {
		return new CertificationObject(id, name, ObjectKind.STATE_SERVICE, null, null, false, null, null,
				"https://example.org/" + id, testable, true, null, null, Grade.B, null, null, null, null, null, null,
				null, null, null);
	}

	private static YearReview review(String id, String remarks) {
		return new YearReview("2027/" + id, 2027, id, "", true, true, TODAY, remarks, remarks == null ? null : TODAY);
	}

	private YearFacts facts() throws StoreException {
		return YearFacts.read(data, null);
	}

	private BuildYearList.Result build(boolean update) throws StoreException {
		return new BuildYearList(data.registry()).run(store,
				new BuildYearList.Request(2027, null, TODAY, update, "", facts().settings()), Progress.NONE);
	}

	private void approve() throws StoreException {
		new ApproveYearList().run(store,
				new ApproveYearList.Request(2027, "12-р", TODAY, TODAY, "", facts().settings()), Progress.NONE);
	}

	private void change(String id, String field, Object value) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			var object = session.records(RecordKinds.OBJECTS).find(id).orElseThrow();
			session.records(RecordKinds.OBJECTS).update(
					RecordKinds.OBJECTS.with(object.value(), RecordKinds.OBJECTS.field(field), value),
					object.revision());
			return null;
		});
	}

	private static List<String> ids(List<ListRows.Row> rows) {
		return rows.stream().map(row -> row.object().objectId()).toList();
	}

	@Test
	void offersWhatCanBeDoneNext() throws StoreException {
		YearFacts none = facts();
		assertEquals(2027, none.year());
		assertEquals(List.of(2025, 2026, 2027), none.years());
		assertEquals(Next.BUILD, none.next());
		assertEquals("Перечень еще не собран · Размещение проекта – до 20.12.2026 включительно (п. 10)",
				YearWords.state(none));
		build(false);
		assertEquals(Next.APPROVE, facts().next());
		assertEquals("Проект · Утверждение – до 01.03.2027 включительно (п. 12)", YearWords.state(facts()));
		approve();
		assertEquals(Next.UPDATE, facts().next());
		change("E-1", "selfCheck", Grade.V);
		build(true);
		YearFacts updated = facts();
		assertEquals(Next.APPROVE, updated.next());
		assertEquals(1, updated.inForce().orElseThrow().edition());
		assertEquals(List.of("Редакция 1 · утверждена 26.11.2026", "Редакция 2 · проект"),
				updated.editions().stream().map(YearWords::edition).toList());
	}

	@Test
	void countsAndFiltersTheObjectsOfAnEdition() throws Exception {
		build(false);
		ListRows all = ListRows.read(data, facts().newest().orElseThrow(), new ListRows.Wanted(Which.ALL, ""),
				Progress.NONE);
		assertFalse(all.cut());
		assertEquals(List.of(4L, 2L, 2L, 2L), List.of(all.count(Which.ALL), all.count(Which.INCLUDED),
				all.count(Which.EXCLUDED), all.count(Which.DISPUTED)));
		assertEquals(List.of("E-1", "E-2"), ids(all.only(new ListRows.Wanted(Which.INCLUDED, ""))));
		assertEquals(List.of("E-2", "E-3"), ids(all.only(new ListRows.Wanted(Which.DISPUTED, ""))));
		assertEquals(List.of("E-3", "E-4"), ids(all.only(new ListRows.Wanted(Which.ALL, " запись "))));
		assertEquals(List.of("E-2"), ids(all.only(new ListRows.Wanted(Which.ALL, "ПРИЕМ заяв"))));
		ListRows some = ListRows.read(data, facts().newest().orElseThrow(),
				new ListRows.Wanted(Which.EXCLUDED, "школу"), Progress.NONE);
		assertEquals(List.of("E-4"), ids(some.rows()));
		assertEquals(1, some.found());
		assertEquals(4, some.count(Which.ALL));
		assertEquals("форма не размещена в Интернете или недоступна для удаленного тестирования (п. 14)",
				YearWords.why(some.rows().get(0).object()));
	}

	@Test
	void tellsWhatIsMissingAndWhoIsLate() throws Exception {
		build(false);
		ReviewRows all = ReviewRows.read(data, facts(), new ReviewRows.Wanted(ReviewRows.Which.ALL, ""), Progress.NONE);
		assertEquals(List.of(3L, 3L, 1L, 1L, 0L), List.of(ReviewRows.Which.values()).stream().map(all::count).toList());
		assertEquals(List.of("E-2"), all.only(new ReviewRows.Wanted(ReviewRows.Which.REMARKS, "")).stream()
				.map(each -> each.object().objectId()).toList());
		YearFacts later = new YearFacts(2027, List.of(2027), facts().editions(), facts().deadlines(),
				facts().settings(), LocalDate.of(2027, 2, 1), false, 0);
		assertEquals(3, ReviewRows.read(data, later, new ReviewRows.Wanted(ReviewRows.Which.LATE, ""), Progress.NONE)
				.rows().size());
	}

	/** What cannot be taken back is not done without a word on what it leaves out. */
	@Test
	void saysBeforeTheApprovalWhatTheDraftDoesNotShow() throws Exception {
		assertEquals(List.of(), YearWords.beforeApproval(facts()));
		build(false);
		assertEquals(List.of("! Замечания органов без ответа, объектов: 1. Они на странице «Материалы и замечания», "
				+ "«Без ответа»; ответьте на них до утверждения."), YearWords.beforeApproval(facts()));
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.YEAR_REVIEWS).add(review("E-3", null));
			return null;
		});
		assertTrue(YearWords.beforeApproval(facts()).get(1).startsWith("! После сборки изменились"));
		build(false);
		assertEquals(1, YearWords.beforeApproval(facts()).size(), "built anew, and the same as before");
		approve();
		assertEquals(List.of(), YearWords.beforeApproval(facts()));
	}

	/** Remarks are in dispute until they are answered; an answer to earlier ones is none to those that came later. */
	@Test
	void remarksWaitForAnAnswer() throws Exception {
		build(false);
		answer("E-2", TODAY);
		ListRows answered = ListRows.read(data, facts().newest().orElseThrow(), ListRows.Wanted.EVERYTHING,
				Progress.NONE);
		assertEquals(List.of("E-3"), ids(answered.only(new ListRows.Wanted(Which.DISPUTED, ""))));
		assertEquals(List.of(), YearWords.beforeApproval(facts()));
		ReviewRows rows = ReviewRows.read(data, facts(), ReviewRows.Wanted.EVERYTHING, Progress.NONE);
		assertEquals(List.of(1L, 0L),
				List.of(rows.count(ReviewRows.Which.REMARKS), rows.count(ReviewRows.Which.UNANSWERED)));
		RemarkAnswer given = rows.only(new ReviewRows.Wanted(ReviewRows.Which.REMARKS, "")).getFirst().answer();
		assertEquals(new YearWords.Answered("Замечания учтены, ответ от 26.11.2026", true),
				YearWords.answered(given, false));
		assertEquals(new YearWords.Answered(
				"Замечания учтены, ответ от 26.11.2026 – это ответ на прежние замечания, на новые не ответили", false),
				YearWords.answered(given, true));
		answer("E-2", TODAY.minusDays(1));
		assertEquals(1, facts().unanswered());
		assertTrue(ListRows.read(data, facts().newest().orElseThrow(), ListRows.Wanted.EVERYTHING, Progress.NONE)
				.only(new ListRows.Wanted(Which.DISPUTED, "")).stream()
				.anyMatch(each -> each.object().objectId().equals("E-2")));
		assertEquals(new YearWords.Answered("На замечания не ответили", false), YearWords.answered(null, true));
	}

	private void answer(String id, LocalDate on) throws StoreException {
		KeptReview seen = WriteReview.kept(store, 2027, id);
		RemarkAnswer answer = new RemarkAnswer(seen.id(), 2027, id, RemarkAnswer.Outcome.ACCEPTED, null, on);
		new WriteReview().run(store, new WriteReview.Request(seen, seen.review(), answer, ""), Progress.NONE);
	}

	@Test
	void tellsDifferencesInWords() throws Exception {
		build(false);
		approve();
		change("E-1", "selfCheck", Grade.V);
		change("E-4", "accessForCenter", false);
		change("E-4", "name", "Запись в 1-й класс");
		build(true);
		List<org.etalon.store.records.Edition> editions = facts().editions();
		DiffRows rows = DiffRows.read(data, editions.get(0), editions.get(1), Progress.NONE);
		List<String> said = new ArrayList<>();
		for (Difference each : rows.rows()) {
			said.add(YearWords.sign(each.kind()) + " " + each.object().objectId() + ": " + YearWords.changes(each));
		}
		assertEquals(List.of("− E-1: основания больше нет",
				"≠ E-4: наименование: Запись в школу → Запись в 1-й класс; теперь препятствует: "
						+ "Аналитическому центру не может быть предоставлен доступ (п. 14)"),
				said);
		assertEquals(1, rows.count(Difference.Kind.REMOVED));
		assertFalse(rows.cut());
		assertEquals("не было основания", YearWords.stated(rows.rows().get(0).after()));
	}

	@Test
	void saysWhatIsKnownOfAnObject() throws StoreException {
		build(false);
		ExplainYearList.Result result = new ExplainYearList(data.registry()).run(store,
				new ExplainYearList.Request(2027, "E-4", null, TODAY));
		List<List<String>> known = YearWords.known(result);
		assertTrue(known.contains(List.of("Форма доступна для тестирования", "нет")), known::toString);
		assertTrue(known.contains(List.of("Контакты органа", "да")), known::toString);
	}

	/** What keeps an object out by the rules of its region is said beside the reasons of the Rules. */
	@Test
	void saysTheReasonsOfARegionToo() {
		ListedObject before = new ListedObject("E-1", "Запись", false, Category.of(ObjectKind.STATE_SERVICE), null, "",
				Grade.B, true, List.of(EligibilityBasis.P9_1_SELF_CHECK), List.of(), List.of(), List.of());
		ListedObject after = new ListedObject("E-1", "Запись", false, before.category(), null, "", Grade.B, false,
				before.basis(), List.of(IneligibilityReason.P14_4_CONTACTS), List.of("Реорганизация"), List.of());
		assertEquals("не предоставлены контактные данные (п. 14); правила субъекта, столбец «Реорганизация»",
				YearWords.why(after));
		assertFalse(new ListRows.Row(after, null).is(Which.DISPUTED));
		assertEquals(
				"теперь препятствует: не предоставлены контактные данные (п. 14); "
						+ "правила субъекта, столбец «Реорганизация»",
				YearWords.changes(new Difference(Difference.Kind.CHANGED, before, after)));
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		assertEquals(new Texts(YearWords.class, "words", Locale.of("ru")).patterns().keySet(),
				new Texts(YearWords.class, "words", Locale.ENGLISH).patterns().keySet());
	}
}
