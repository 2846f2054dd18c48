// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.etalon.exchange.CalendarFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.surroundings.ProductName;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.index.RegisterIndex;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.Work;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The desk of this process. */
@Component(service = Desk.class)
public final class DeskComponent implements Desk {

	private static final Texts WORDS = Language.words(DeskComponent.class);
	private static final Surroundings AROUND = Surroundings.ofProcess();
	private static final String NODE = "org.etalon.ui.common";
	private static final String ADDRESS = "address";
	private static final String USER = "user";

	/**
	 * A backup that was put into place, or not.
	 *
	 * @param kept    where the former database is, null if there was none
	 * @param failure why not, null if it was
	 */
	private record Restored(String kept, StoreException failure) {
	}

	/** Asked for in the background only: making it loads the drivers of the databases. */
	private final ComponentServiceObjects<Stores> stores;
	private final VariantRegistry registry;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Stores.Location location;
	private Data data;
	private String failure;
	private final Rereading reading = new Rereading(this::reading);

	@Activate
	public DeskComponent(@Reference ComponentServiceObjects<Stores> stores, @Reference VariantRegistry registry) {
		this.stores = stores;
		this.registry = registry;
	}

	@Override
	public Optional<Data> data() {
		return Optional.ofNullable(data);
	}

	@Override
	public Optional<String> failure() {
		return Optional.ofNullable(failure);
	}

	@Override
	public Optional<Stores.Location> location() {
		return Optional.ofNullable(location);
	}

	@Override
	public void openUsual() {
		String where = AROUND.variable("ETALON_DB");
		String user = AROUND.user();
		if (where == null || where.isBlank()) {
			where = last().get(ADDRESS, null);
			user = last().get(USER, user);
		}
		if (where == null) {
			Path folder = AROUND.dataFolder();
			try {
				AROUND.madeDataFolder();
			} catch (IOException e) {
				failed(WORDS.get("folder", folder.toString()));
				return;
			}
			where = folder.toString();
		}
		boolean server = where.startsWith("jdbc:");
		bring(new Stores.Location(where, user, server ? AROUND.variable("ETALON_DB_PASSWORD") : null,
				Clock.systemDefaultZone()));
	}

	@Override
	public void openAgain() {
		if (location == null) {
			openUsual();
		} else {
			bring(location);
		}
	}

	private static Preferences last() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	@Override
	public void open(Stores.Location chosen) {
		last().put(ADDRESS, chosen.toString()); // without a password
		last().put(USER, Optional.ofNullable(chosen.user()).orElse(""));
		try {
			last().flush();
		} catch (BackingStoreException e) {
			ILog.of(DeskComponent.class).error("last database", e);
		}
		bring(chosen);
	}

	private void bring(Stores.Location where) {
		location = where;
		Data before = release();
		failure = null;
		Work.of(WORDS.get("opening"), progress -> {
			if (before != null) {
				before.store().close();
			}
			Supplier<ProductionCalendar> calendar = calendar();
			Data opened = new Data(stores.getService().open(where, progress), registry, calendar,
					ProductName.of(FrameworkUtil.getBundle(DeskComponent.class).getVersion()), where.clock());
			// at once and not when the window has time for it: at a start that is much later
			kept(opened, progress).ifPresent(opened::index);
			return opened;
		}).then(this::opened).otherwise(thrown -> failed(Failures.text(thrown))).start();
	}

	/** The register as it was kept; empty if it was not, or cannot be read: the reading that follows tells why. */
	private static Optional<RegisterIndex> kept(Data opened, Progress progress) {
		try {
			return opened.store().read(snapshot -> kept(opened).find(opened.location(), snapshot, progress));
		} catch (StoreException e) {
			return Optional.empty();
		}
	}

	private void opened(Data opened) {
		data = opened;
		listeners.forEach(Listener::opened);
		refresh();
	}

	private void failed(String why) {
		failure = why;
		listeners.forEach(Listener::opened);
	}

	@Override
	public void restore(Path backup, Consumer<Optional<String>> then) {
		Stores.Location where = location;
		Data before = release();
		failure = null;
		Work.of(WORDS.get("restoring"), progress -> {
			try {
				if (before != null) {
					before.store().close();
				}
				return new Restored(stores.getService().restore(where, backup, progress), null);
			} catch (StoreException e) {
				return new Restored(null, e); // also when it was cancelled: the database is opened again
			}
		}).then(restored -> {
			bring(where);
			if (restored.failure() == null) {
				then.accept(Optional.ofNullable(restored.kept()));
			} else if (restored.failure().code() != StoreException.Code.CANCELLED) {
				Failures.show(restored.failure());
			}
		}).otherwise(thrown -> {
			bring(where);
			Failures.show(thrown);
		}).start();
	}

	@Override
	public void close() {
		Data before = release();
		if (before != null) {
			try {
				before.store().close();
			} catch (StoreException e) {
				Failures.show(e);
			}
		}
	}

	/** Lets the database go, still open, and tells everybody; null if there was none. */
	private Data release() {
		Data before = data;
		reading.cancel();
		data = null;
		if (before != null) {
			listeners.forEach(Listener::opened);
		}
		return before;
	}

	@Override
	public void refresh() {
		reading.ask();
		if (data().filter(current -> current.index().isEmpty()).isPresent()) {
			// the register is still being read, which takes its time: what was written is to be seen now
			listeners.forEach(Listener::changed);
		}
	}

	/** What reads the register into memory, or what was changed in it since. */
	private Optional<Work<?>> reading() {
		return data().map(current -> {
			Work<RegisterIndex> work = Work.of(WORDS.get("reading"), progress -> read(current, progress));
			return (current.index().isPresent() ? work.quietly() : work).then(index -> read(current, index));
		});
	}

	private static RegisterIndex read(Data current, Progress progress) throws StoreException {
		Optional<RegisterIndex> there = current.index();
		return current.store().read(snapshot -> {
			if (there.isEmpty()) {
				return RegisterIndex.build(snapshot, progress);
			}
			there.get().apply(snapshot, progress);
			return there.get();
		});
	}

	private void read(Data current, RegisterIndex index) {
		if (data == current) {
			current.index(index);
			listeners.forEach(Listener::changed);
			keep(current, index);
		}
	}

	/** Spares the next start the reading; if that fails, the next start takes longer. */
	private static void keep(Data current, RegisterIndex index) {
		Work.of(WORDS.get("keeping"), progress -> current.store().read(snapshot -> {
			try {
				kept(current).keep(current.location(), index, snapshot);
			} catch (IOException e) {
				ILog.of(DeskComponent.class).warn("register in memory", e);
			}
			return null;
		})).quietly().otherwise(thrown -> ILog.of(DeskComponent.class).warn("register in memory", thrown)).start();
	}

	private static KeptIndexes kept(Data current) {
		Bundle bundle = FrameworkUtil.getBundle(DeskComponent.class);
		return new KeptIndexes(Platform.getStateLocation(bundle).toPath(), current.clock());
	}

	@Override
	public void add(Listener listener) {
		listeners.add(listener);
	}

	@Override
	public void remove(Listener listener) {
		listeners.remove(listener);
	}

	/** The calendar of the product, or with the years of the file that the environment names. */
	private static Supplier<ProductionCalendar> calendar() throws UnreadableInputException {
		String file = AROUND.variable("ETALON_CALENDAR");
		if (file == null || file.isBlank()) {
			return ProductionCalendar::builtIn;
		}
		ProductionCalendar calendar = CalendarFile.read(Path.of(file).toAbsolutePath(), file,
				new ReadOptions(null, '\0', false, Path.of(System.getProperty("java.io.tmpdir"))));
		return () -> calendar;
	}
}
