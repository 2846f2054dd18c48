// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores.Location;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;

/**
 * A program that works on a database until it is killed, and says on its standard output what was confirmed to it.
 * {@code work}: imports, saves, backs up, closes and opens. {@code take}: takes long lists. {@code once}: changes
 * something once and is gone. {@code restore}: puts one backup after the other in place. {@code migrate}: restores an
 * old schema and migrates it, again and again.
 */
final class FaultChild {

	/** The record that counts the changes. */
	static final String COUNTER = "counter";
	private static final int IMPORT = 2000;
	/** So many that a database is killed while it finishes the change, now and then. */
	private static final int LIST = 30_000;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
	private final Location location;
	private final Path folder;
	private final Random random;

	private FaultChild(String address, String user, String password, Path folder, long seed) {
		this.location = new Location(address, user, password, Clock.systemUTC());
		this.folder = folder;
		this.random = new Random(seed);
	}

	public static void main(String[] arguments) throws Exception {
		FaultChild child = new FaultChild(arguments[1], arguments[2], arguments[3], Path.of(arguments[4]),
				Long.parseLong(arguments[5]));
		try {
			switch (arguments[0]) {
			case "work" -> child.work();
			case "take" -> child.take();
			case "once" -> child.once();
			case "restore" -> child.restore();
			case "migrate" -> child.migrate();
			default -> throw new IllegalArgumentException(arguments[0]);
			}
		} catch (StoreException e) {
			child.out.println("FAILED " + e.code() + " " + e.arguments());
			System.exit(1);
		}
	}

	private void work() throws StoreException {
		while (true) {
			try (Store store = LifeContract.open(LifeContract.stores(Scripts.OF_PRODUCT), location)) {
				out.println("START");
				int steps = 1 + random.nextInt(12);
				for (int i = 0; i < steps; i++) {
					int kind = random.nextInt(8);
					if (kind == 0) {
						String name = Long.toUnsignedString(random.nextLong()) + ".zip";
						out.println("BACKUP " + name);
						store.backup(folder.resolve(name), Progress.NONE);
						out.println("MADE " + name);
					} else {
						change(store, kind <= 2 ? IMPORT : 1 + random.nextInt(5));
					}
				}
			}
		}
	}

	private void once() throws StoreException {
		Store store = LifeContract.open(LifeContract.stores(Scripts.OF_PRODUCT), location);
		out.println("START");
		change(store, 1);
		Runtime.getRuntime().halt(0); // as by a kill: nothing is closed
	}

	private void take() throws StoreException {
		try (Store store = LifeContract.open(LifeContract.stores(Scripts.OF_PRODUCT), location)) {
			out.println("START");
			while (true) {
				change(store, LIST);
			}
		}
	}

	/** Adds some records and counts, in one change. */
	private void change(Store store, int records) throws StoreException {
		int number = store.<Integer>read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find(COUNTER)
				.map(each -> Integer.parseInt(each.value().name())).orElse(0)) + 1;
		out.println("BEGIN " + number);
		Intent intent = new Intent(records < IMPORT ? "save" : "import", String.valueOf(records));
		store.fill(intent, Set.of(RecordKinds.AUTHORITIES), session -> {
			count(session, number);
			List<Authority> all = new ArrayList<>();
			for (int i = 0; i < records; i++) {
				all.add(new Authority(number + "/" + i + "/" + records, "Орган " + i, AuthorityLevel.LOCAL, null));
			}
			session.records(RecordKinds.AUTHORITIES).addAll(all);
			return null;
		});
		out.println("OK " + number);
	}

	private static void count(Session session, int number) throws StoreException {
		WritableRecords<Authority> authorities = session.records(RecordKinds.AUTHORITIES);
		Authority counter = new Authority(COUNTER, String.valueOf(number), AuthorityLevel.LOCAL, null);
		Revised<Authority> before = authorities.find(COUNTER).orElse(null);
		if (before == null) {
			authorities.add(counter);
		} else {
			authorities.update(counter, before.revision());
		}
	}

	private void restore() throws StoreException {
		for (int i = random.nextInt(2);; i++) {
			String name = i % 2 == 0 ? "one.zip" : "two.zip";
			out.println("START");
			out.println("BEGIN " + name);
			LifeContract.stores(Scripts.OF_PRODUCT).restore(location, folder.resolve(name), Progress.NONE);
			out.println("OK " + name);
		}
	}

	private void migrate() throws StoreException {
		while (true) {
			LifeContract.stores(Scripts.OF_PRODUCT).restore(location, folder.resolve("one.zip"), Progress.NONE);
			out.println("START");
			LifeContract.open(LifeContract.stores(LifeContract.NEXT), location).close();
			out.println("OK");
		}
	}
}
