// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.etalon.exchange.CalendarFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.operations.VariantRegistry;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.index.RegisterIndex;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of this process. */
@Component(service = Desk.class)
public final class DeskComponent implements Desk {

	private static final Texts WORDS = Language.words(DeskComponent.class);

	/** Asked for in the background only: making it loads the drivers of the databases. */
	private final ComponentServiceObjects<Stores> stores;
	private final VariantRegistry registry;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Data data;
	private String failure;
	private Job reading;
	private boolean again;

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
	public void openUsual() {
		String where = System.getenv("ETALON_DB");
		boolean server = where != null && where.startsWith("jdbc:");
		Path folder = dataFolder();
		if (where == null || where.isBlank()) {
			try {
				Files.createDirectories(folder);
			} catch (IOException e) {
				failed(WORDS.get("folder", folder.toString()));
				return;
			}
			where = folder.toString();
		}
		open(new Stores.Location(where, System.getProperty("user.name"),
				server ? System.getenv("ETALON_DB_PASSWORD") : null, Clock.systemDefaultZone()));
	}

	@Override
	public void open(Stores.Location location) {
		Data before = release();
		failure = null;
		Work.of(WORDS.get("opening"), progress -> {
			if (before != null) {
				before.store().close();
			}
			Supplier<ProductionCalendar> calendar = calendar();
			return new Data(stores.getService().open(location, progress), registry, calendar, product(),
					location.clock());
		}).then(this::opened).otherwise(thrown -> failed(Failures.text(thrown))).start();
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
		if (reading != null) {
			reading.cancel();
			reading = null;
		}
		data = null;
		if (before != null) {
			listeners.forEach(Listener::opened);
		}
		return before;
	}

	@Override
	public void refresh() {
		if (data == null) {
			return;
		}
		if (reading != null) {
			again = true; // what is being read may have been read before the change
			return;
		}
		Data current = data;
		Work<RegisterIndex> work = Work.of(WORDS.get("reading"), progress -> read(current, progress));
		if (current.index().isPresent()) {
			work.quietly();
		}
		reading = work.then(index -> read(current, index)).otherwise(thrown -> {
			reading = null;
			Failures.show(thrown);
		}).start();
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
		reading = null;
		if (data != current) {
			return;
		}
		current.index(index);
		listeners.forEach(Listener::changed);
		if (again) {
			again = false;
			refresh();
		}
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
		String file = System.getenv("ETALON_CALENDAR");
		if (file == null || file.isBlank()) {
			return ProductionCalendar::builtIn;
		}
		ProductionCalendar calendar = CalendarFile.read(Path.of(file).toAbsolutePath(), file,
				new ReadOptions(null, '\0', false, Path.of(System.getProperty("java.io.tmpdir"))));
		return () -> calendar;
	}

	/** The folder that the system means for the data of this program and user. */
	private static Path dataFolder() {
		Path home = Path.of(System.getProperty("user.home"));
		return switch (Platform.getOS()) {
		case Platform.OS_WIN32 ->
			variable("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve("Etalon");
		case Platform.OS_MACOSX -> home.resolve("Library").resolve("Application Support").resolve("Etalon");
		default -> variable("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")).resolve("etalon");
		};
	}

	private static Optional<Path> variable(String name) {
		String value = System.getenv(name);
		return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
	}

	private static String product() {
		Version version = FrameworkUtil.getBundle(DeskComponent.class).getVersion();
		return "Etalon %d.%d.%d%s".formatted(version.getMajor(), version.getMinor(), version.getMicro(),
				version.getQualifier().isEmpty() ? "" : " (" + version.getQualifier() + ")");
	}
}
