// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Set;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Filter;
import org.etalon.store.Intent;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.Stores;
import org.etalon.store.index.RegisterIndex;
import org.etalon.store.index.Result;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * How long a person waits for the register, inside the product: pages from the database, and everything the index in
 * memory answers; beside the bare database asked the same. The database is named by the system property
 * {@code etalon.bench.db}, the file for the report by {@code etalon.bench.report}. In the end it gives certificates to
 * {@value #CERTIFIED} objects and writes their ids into the file {@code etalon.bench.certified}.
 */
public final class Measurements implements BundleActivator {

	private static final int PAGE = 100;
	private static final int TIMES = 200;
	private static final int FEW = 10;
	/** What the bare database needs seconds and, for its sorting, gigabytes for. */
	private static final int RIVAL = 3;
	private static final int CERTIFIED = 100_000;
	private static final LocalDate ISSUED = LocalDate.of(2024, 1, 15);
	private static final Query BY_NAME = Query.all(RecordKinds.OBJECTS).sorted(RecordKinds.OBJECTS.field("name"),
			false);
	private static final List<String> TYPED = List.of("н", "на", "нал", "налог", "выдача разр", "земел участ", "мфц",
			"запись прием", "справк", "жкх", "опек", "разрешение строит");

	private final Random random = new Random(1);
	private PrintStream out;

	@Override
	public void start(BundleContext context) throws Exception {
		try (PrintStream report = new PrintStream(System.getProperty("etalon.bench.report"), StandardCharsets.UTF_8)) {
			out = report;
			String address = System.getProperty("etalon.bench.db");
			ServiceReference<Stores> stores = context.getServiceReference(Stores.class);
			long start = System.nanoTime();
			try (Store store = context.getService(stores)
					.open(new Stores.Location(address, "bench", null, Clock.systemUTC()), Progress.NONE)) {
				line("open", start);
				out.printf("%n%-58s%10s%10s%10s%n", "", "p50 ms", "p99 ms", "max ms");
				pages(store);
				index(store);
				bare(context, address);
				certify(store, Path.of(System.getProperty("etalon.bench.certified")));
			}
		}
	}

	@Override
	public void stop(BundleContext context) {
		// nothing is kept
	}

	private void pages(Store store) throws Exception {
		List<Place> places = new ArrayList<>();
		store.read(snapshot -> {
			Records<CertificationObject> objects = snapshot.records(RecordKinds.OBJECTS);
			objects.each(BY_NAME, each -> {
				if (random.nextInt(3000) == 0) {
					places.add(objects.place(BY_NAME, each.value()));
				}
				return true;
			});
			return places;
		});
		print(Latencies.of("page by name: first", FEW, TIMES, round -> page(store, null, false)), "at most 50");
		print(Latencies.of("page by name: next", FEW, TIMES, round -> page(store, any(places), false)), "at most 50");
		print(Latencies.of("page by name: previous", FEW, TIMES, round -> page(store, any(places), true)),
				"at most 50");
		print(Latencies.of("one object by id", FEW, TIMES, round -> store
				.read(snapshot -> snapshot.records(RecordKinds.OBJECTS).find(any(places).id())).orElseThrow()), "");
	}

	private static List<Revised<CertificationObject>> page(Store store, Place place, boolean back) throws Exception {
		return store.read(snapshot -> back ? snapshot.records(RecordKinds.OBJECTS).pageBefore(BY_NAME, place, PAGE)
				: snapshot.records(RecordKinds.OBJECTS).page(BY_NAME, place, PAGE));
	}

	private void index(Store store) throws Exception {
		long before = heap();
		long start = System.nanoTime();
		RegisterIndex index = store.read(snapshot -> RegisterIndex.build(snapshot, Progress.NONE));
		line("index: building", start);
		Result all = index.find(BY_NAME, Progress.NONE).orElseThrow();
		List<Query> queries = queries();
		for (Query query : queries) {
			index.find(query, Progress.NONE).orElseThrow().page(0, PAGE); // the orders are made at first use, and kept
		}
		out.printf(Locale.ROOT, "%-58s%10d%23s at most 100%n", "index: MiB kept, of objects " + all.count(),
				(heap() - before) >> 20, "");
		print(Latencies.of("index: new filter or order, first page and records", FEW, TIMES, round -> {
			List<String> ids = index.find(queries.get(round % queries.size()), Progress.NONE).orElseThrow().page(0,
					PAGE);
			return store.read(snapshot -> snapshot.records(RecordKinds.OBJECTS).find(ids));
		}), "at most 300");
		print(Latencies.of("index: exact count of a new filter", FEW, TIMES,
				round -> index.find(queries.get(round % queries.size()), Progress.NONE).orElseThrow().count()),
				"at most 1500");
		print(Latencies.of("index: any page, with records", FEW, TIMES, round -> {
			List<String> ids = all.page(random.nextLong(all.count()), PAGE);
			return store.read(snapshot -> snapshot.records(RecordKinds.OBJECTS).find(ids));
		}), "at most 50");
		print(Latencies.of("index: find as you type, first page and count", TYPED.size(), TIMES, round -> {
			Query query = Query.of(RecordKinds.OBJECTS, RegisterIndex.search(TYPED.get(round % TYPED.size())))
					.sorted(RecordKinds.OBJECTS.field("name"), false);
			Result result = index.find(query, Progress.NONE).orElseThrow();
			return result.page(0, PAGE).size() + result.count();
		}), "at most 100");
		print(Latencies.of("index: distribution by level under a filter", FEW, TIMES,
				round -> index.find(queries.get(round % queries.size()), Progress.NONE).orElseThrow()
						.distribution(RecordKinds.OBJECTS.field("kind")).orElseThrow()),
				"");
		if (index.change() < 0) {
			throw new IllegalStateException(); // keeps the index alive until here
		}
	}

	private List<Query> queries() {
		List<Query> queries = new ArrayList<>();
		for (ObjectKind kind : ObjectKind.values()) {
			Filter filter = Filter.is(RecordKinds.OBJECTS.field("kind"), kind);
			Filter subject = Filter.is(RecordKinds.OBJECTS.field("subject"),
					String.format("%02d", 1 + random.nextInt(89)));
			queries.add(Query.of(RecordKinds.OBJECTS, filter).sorted(RecordKinds.OBJECTS.field("name"), false));
			queries.add(Query.of(RecordKinds.OBJECTS, filter.and(subject)).sorted(RecordKinds.OBJECTS.field("level"),
					true));
			queries.add(Query.of(RecordKinds.OBJECTS, subject.negated())
					.sorted(RecordKinds.OBJECTS.field("certificateTo"), false));
			queries.add(Query
					.of(RecordKinds.OBJECTS,
							new Filter.In(RecordKinds.OBJECTS.field("selfCheck"), List.of(Grade.A, Grade.B)))
					.sorted(RecordKinds.OBJECTS.field("subject"), kind.ordinal() % 2 == 0));
		}
		return queries;
	}

	/** What plain SQL needs for the same, on the same open database. */
	private void bare(BundleContext context, String address) throws Exception {
		boolean server = address.startsWith("jdbc:");
		ServiceReference<DataSourceFactory> driver = context
				.getServiceReferences(DataSourceFactory.class,
						"(osgi.jdbc.driver.class=" + (server ? "org.postgresql.Driver" : "org.h2.Driver") + ")")
				.iterator().next();
		Properties properties = new Properties();
		properties.setProperty(DataSourceFactory.JDBC_URL,
				server ? address : "jdbc:h2:file:" + Path.of(address, "etalon"));
		if (!server) {
			properties.setProperty(DataSourceFactory.JDBC_USER, "etalon");
			properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");
		}
		String name = server ? "bare PostgreSQL: " : "bare H2: ";
		String from = " from certification_object where until = " + Long.MAX_VALUE;
		try (Connection connection = context.getService(driver).createDataSource(properties).getConnection()) {
			bare(connection, name + "first page by name", "select *" + from + " order by until, name_key, id limit 100",
					RIVAL);
			bare(connection, name + "page at half of the register",
					"select *" + from + " order by until, name_key, id limit 100 offset 750000", RIVAL);
			bare(connection, name + "filter and order by level, first page",
					"select *" + from + " and kind = 'SERVIS' order by level desc, id limit 100", RIVAL);
			bare(connection, name + "count of a filter", "select count(*)" + from + " and kind = 'SERVIS'", RIVAL);
			bare(connection, name + "part of a name, first page",
					"select *" + from + " and name_key like '%разрешение%' order by until, name_key, id limit 100",
					RIVAL);
		}
	}

	private void bare(Connection connection, String name, String sql, int times) throws Exception {
		print(Latencies.of(name, 1, times, round -> {
			int rows = 0;
			// another text each time: the database remembers the result of the last one
			try (PreparedStatement statement = connection.prepareStatement(sql + " -- " + round);
					ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					rows++;
				}
			}
			return rows;
		}), "");
	}

	private void certify(Store store, Path ids) throws Exception {
		List<Certificate> certificates = new ArrayList<>();
		try (PrintStream lines = new PrintStream(ids.toFile(), StandardCharsets.UTF_8)) {
			Query monitored = Query.of(RecordKinds.OBJECTS, new Filter.In(RecordKinds.OBJECTS.field("kind"),
					List.of(ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE, ObjectKind.SERVIS)));
			store.read(snapshot -> {
				snapshot.records(RecordKinds.OBJECTS).each(monitored, each -> {
					String object = each.value().id();
					lines.println(object);
					certificates.add(new Certificate("С-" + object, object, null, CertificateType.A, 100, "22", ISSUED,
							ISSUED, ISSUED.plusYears(3).minusDays(1), ISSUED.plusDays(1), CertificateStatus.GIVEN, null,
							null, 0));
					return certificates.size() < CERTIFIED;
				});
				return null;
			});
		}
		long start = System.nanoTime();
		store.fill(new Intent("bench", ""), Set.of(RecordKinds.CERTIFICATES), session -> {
			session.records(RecordKinds.CERTIFICATES).addAll(certificates);
			return null;
		});
		line("certificates: writing " + certificates.size(), start);
	}

	private Place any(List<Place> places) {
		return places.get(random.nextInt(places.size()));
	}

	private void print(Latencies latencies, String goal) {
		out.println(latencies.line(goal));
	}

	private void line(String name, long start) {
		out.printf(Locale.ROOT, "%-58s%10.0f%n", name + ", ms", (System.nanoTime() - start) / 1e6);
	}

	private static long heap() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
