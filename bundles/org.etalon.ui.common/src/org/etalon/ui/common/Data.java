// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.etalon.cases.AllSettings;
import org.etalon.norm.ProductionCalendar;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;

/** An open database with what computes on it. Its store is asked in the background only. */
public final class Data {

	private final Store store;
	private final VariantRegistry registry;
	private final Supplier<ProductionCalendar> calendar;
	private final String product;
	private final Clock clock;
	private final String location;
	private volatile RegisterIndex index;

	/**
	 * @param product name and version of the product, for documents and results
	 */
	public Data(Store store, VariantRegistry registry, Supplier<ProductionCalendar> calendar, String product,
			Clock clock) {
		this.store = store;
		this.registry = registry;
		this.calendar = calendar;
		this.product = product;
		this.clock = clock;
		this.location = store.info().location();
	}

	/** The database. */
	public Store store() {
		return store;
	}

	/** Where the database is, for people. */
	public String location() {
		return location;
	}

	/** The installed variants. */
	public VariantRegistry registry() {
		return registry;
	}

	/** The register in memory; empty while it is being read. */
	public Optional<RegisterIndex> index() {
		return Optional.ofNullable(index);
	}

	/** Takes the register in memory from who reads it. */
	public void index(RegisterIndex built) {
		index = built;
	}

	/** Under which readings is computed: those that the database chose. */
	public Conditions conditions() throws StoreException {
		return new Conditions(product, DatabaseSettings.of(store, AllSettings.list()), calendar, Map.of());
	}

	/** The production calendar. */
	public ProductionCalendar calendar() {
		return calendar.get();
	}

	/** Today. */
	public LocalDate today() {
		return LocalDate.now(clock);
	}

	/** The clock. */
	public Clock clock() {
		return clock;
	}
}
