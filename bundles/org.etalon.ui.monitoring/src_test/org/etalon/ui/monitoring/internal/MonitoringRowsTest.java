// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Setting;
import org.etalon.operations.monitoring.TerminateCertificate;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Intent;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.MonitoringMonth;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.etalon.ui.common.Data;
import org.etalon.ui.monitoring.internal.IndicatorCurve.Point;
import org.etalon.ui.monitoring.internal.MonitoringRows.Row;
import org.etalon.ui.monitoring.internal.MonitoringRows.Wanted;
import org.etalon.ui.monitoring.internal.MonitoringRows.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringRowsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

	@TempDir
	private Path folder;
	private Store store;
	private Data data;

	/** The refusals of E-1 grow for three months, those of E-2 for two; the ratings of E-3 cannot be. */
	@BeforeEach
	void open() throws StoreException {
		Clock clock = Clock.fixed(Instant.parse("2026-05-12T09:00:00Z"), ZoneOffset.UTC);
		store = StoreForTests.open(folder, clock);
		data = new Data(store, List::of, ProductionCalendar::builtIn, "Etalon", clock);
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES).add(new Authority("A-1", "Минобразцов", null, null));
			for (int i = 1; i <= 3; i++) {
				session.records(RecordKinds.OBJECTS)
						.add(new CertificationObject("E-" + i, "Услуга " + i, ObjectKind.STATE_SERVICE, "A-1", null,
								false, null, null, null, null, null, null, null, null, 90, CertificateType.A,
								LocalDate.of(2026, 1, 12), LocalDate.of(2029, 1, 12), CertificateStatus.GIVEN, null,
								null, null, null));
				session.records(RecordKinds.CERTIFICATES)
						.add(new Certificate("К-" + i, "E-" + i, null, CertificateType.A, 90, "22а",
								LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 12), LocalDate.of(2029, 1, 12),
								LocalDate.of(2026, 1, 15), CertificateStatus.GIVEN, null, null, 0));
			}
			for (int month = 1; month <= 4; month++) {
				month(session, "E-1", month, 10 + month, "оценка=450/100");
				month(session, "E-2", month, month == 1 ? 20 : 10 + month, "оценка=450/100");
			}
			month(session, "E-3", 2, 10, "оценка=900/100");
			return null;
		});
	}

	private static void month(Session session, String object, int month, int refused, String ratings)
			throws StoreException {
		YearMonth of = YearMonth.of(2026, month);
		session.records(RecordKinds.MONITORING).add(new MonitoringMonth(object + "/" + of, object, of, 100L,
				"3=" + (100 - refused) + ", 4=" + refused, ratings));
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private MonitoringRows read(Which which, String words) throws StoreException {
		return MonitoringRows.read(data, TODAY, new Wanted(which, words), Progress.NONE);
	}

	private static List<String> ids(List<Row> rows) {
		return rows.stream().map(Row::object).toList();
	}

	private static Point point(int month, String value) {
		return new Point(YearMonth.of(2026, month), new BigDecimal(value));
	}

	@Test
	void countsAndFiltersCertificates() throws StoreException {
		MonitoringRows all = read(Which.ALL, "");
		assertFalse(all.cut());
		assertEquals(List.of(1L, 3L, 1L),
				List.of(all.count(Which.CRITICAL), all.count(Which.ALL), all.count(Which.FLAWED)));
		assertEquals(List.of("E-1"), ids(all.only(new Wanted(Which.CRITICAL, ""))));
		assertEquals(List.of("E-2"), ids(all.only(new Wanted(Which.ALL, "услуга к-2"))));
		MonitoringRows some = read(Which.FLAWED, "");
		assertEquals(List.of("E-3"), ids(some.rows()));
		assertEquals(1, some.found());
		assertEquals(3, some.count(Which.ALL));
	}

	@Test
	void showsTheLastMonthAndWhatIsProposed() throws StoreException {
		Row row = read(Which.CRITICAL, "").rows().get(0);
		assertEquals(YearMonth.of(2026, 4), row.month());
		assertEquals(new BigDecimal("14.0000"), row.figure(Indicator.REFUSALS));
		assertTrue(row.isCritical(Indicator.REFUSALS));
		assertFalse(row.isCritical(Indicator.CSI));
		assertEquals("Отказы, апр. 2026", MonitoringWords.critical(row.critical()));
		assertEquals("устойчивый рост доли отказов, апр. 2026 (Прил. 2 №1)",
				MonitoringWords.critical(row.critical().get(0)));
		assertEquals("Прекратить 12.05.2026 (п. 32) и уведомить орган и ответственного не позднее 19.05.2026 (п. 34).",
				MonitoringWords.proposal(row.termination()));
	}

	@Test
	void drawsIndicatorsWithTheirLimits() throws StoreException {
		List<Row> rows = read(Which.ALL, "").rows();
		MonitoringRows.Whole whole = MonitoringRows.whole(data, TODAY, rows.get(0), Progress.NONE).orElseThrow();
		assertEquals("Минобразцов", whole.authority());
		IndicatorCurve refusals = whole.curves().get(Indicator.REFUSALS.ordinal());
		assertEquals(List.of(point(1, "11.0000"), point(2, "12.0000"), point(3, "13.0000"), point(4, "14.0000")),
				refusals.values());
		assertEquals(List.of(point(4, "13.0000"), point(5, "14.0000")), refusals.limits());
		assertEquals(YearMonth.of(2026, 4), refusals.critical());
		IndicatorCurve csi = whole.curves().get(Indicator.CSI.ordinal());
		assertEquals("CSI, май 2026: критично при 3,6 и ниже", MonitoringWords.ahead(csi, csi.ahead().orElseThrow()));
		MonitoringRows.Whole second = MonitoringRows.whole(data, TODAY, rows.get(1), Progress.NONE).orElseThrow();
		IndicatorCurve close = second.curves().get(Indicator.REFUSALS.ordinal());
		assertEquals("Отказы, май 2026: критично выше 14 %", MonitoringWords.ahead(close, close.ahead().orElseThrow()));
	}

	@Test
	void aMonthWithoutAFigureIsAGap() {
		assertEquals(List.of(List.of(point(1, "1"), point(2, "2")), List.of(point(4, "3"))),
				IndicatorCurve.stretches(List.of(point(1, "1"), point(2, "2"), point(4, "3"))));
		assertEquals(List.of(), IndicatorCurve.stretches(List.of()));
	}

	@Test
	void saysWhyNothingCanBeSaid() throws StoreException {
		Row row = read(Which.FLAWED, "").rows().get(0);
		assertTrue(MonitoringWords.flaw(row.flaw()).startsWith("Ничего сказать нельзя: "), row.flaw()::toString);
		assertEquals(List.of(),
				MonitoringRows.whole(data, TODAY, row, Progress.NONE).orElseThrow().curves().get(0).limits());
	}

	@Test
	void comparesEveryReadingWithTheOneInEffect() throws StoreException {
		List<String> found = new ArrayList<>();
		for (BacktestRows each : BacktestRows.read(data, TODAY, Progress.NONE)) {
			found.add(each.setting().id() + " " + each.value() + " " + each.inEffect() + " " + each.certificates() + " "
					+ each.critical() + " " + each.different() + " " + each.differences().size());
		}
		assertEquals(List.of("A20 THREE_INCREASES true 3 1 0 0", "A20 THREE_VALUES false 3 2 2 2",
				"A21 AT_SENDING true 3 1 0 0", "A21 PREVIOUS_MONTH false 3 1 0 0",
				"A21 MAXIMUM_SINCE_SENDING false 3 1 0 0", "A22 MEAN_OF_CRITERIA true 3 1 0 0",
				"A22 MEAN_OF_RATINGS false 3 1 0 0"), found);
	}

	@Test
	void listsNoticesByTheirDeadlines() throws StoreException {
		assertEquals(List.of(), NoticeRows.read(data));
		new TerminateCertificate().run(store,
				new TerminateCertificate.Request("К-1", TODAY, "", null, data.conditions()), Progress.NONE);
		List<NoticeRows.Row> rows = NoticeRows.read(data);
		assertEquals("Услуга 1", rows.get(0).name());
		assertFalse(rows.get(0).late(LocalDate.of(2026, 5, 19)));
		assertTrue(rows.get(0).late(LocalDate.of(2026, 5, 20)));
		assertEquals(List.of("E-2", "E-3"), ids(read(Which.ALL, "").rows()));
	}

	@Test
	void monthsOnAnAxisAreReadBack() {
		MonthFormat format = new MonthFormat();
		double may = MonthFormat.number(YearMonth.of(2026, 5));
		assertEquals("май 26", format.format(may));
		assertEquals(may, format.parseObject("май 26", new ParsePosition(0)));
		assertEquals(" ", format.format(may + 0.5));
		assertEquals(Double.NaN, format.parseObject(" ", new ParsePosition(0)));
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		Texts russian = new Texts(MonitoringWords.class, "words", Locale.of("ru"));
		assertEquals(russian.patterns().keySet(),
				new Texts(MonitoringWords.class, "words", Locale.ENGLISH).patterns().keySet());
		for (Setting setting : BacktestRows.SETTINGS) {
			setting.values().forEach(value -> assertTrue(russian.has("value." + setting.id() + "." + value), value));
		}
	}
}
