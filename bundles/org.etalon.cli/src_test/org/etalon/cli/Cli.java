// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.etalon.operations.VariantRegistry;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.store.Stores;
import org.etalon.tests.store.StoreForTests;

/** A command line in a folder of its own, with streams that can be looked at. */
final class Cli {

	static final String HEADER = "id,name,kind,regulation,laboratory\n";

	private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
	private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
	private final Path folder;
	private final Path scratch;

	PrintStream out = print(outBytes);
	boolean terminal;
	Locale locale = Locale.of("ru");
	VariantRegistry registry = InstalledForTests::all;
	BooleanSupplier cancelled = () -> false;
	Function<String[], Called> called = Called::by;
	String calendar;
	Supplier<Stores> stores = StoreForTests::stores;
	BundleTemplates templates = () -> new BundleTemplates.Found(List.of(), List.of());
	final Map<String, String> variables = new HashMap<>();

	Cli(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder.resolve("work"));
		this.scratch = Files.createDirectories(folder.resolve("scratch"));
	}

	private static PrintStream print(OutputStream bytes) {
		return new PrintStream(bytes, false, StandardCharsets.UTF_8);
	}

	int run(String... arguments) {
		outBytes.reset();
		errBytes.reset();
		PrintStream err = print(errBytes);
		Clock clock = Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneOffset.UTC);
		int status = new CommandLineRun(new Environment(out, err, terminal, folder, scratch,
				new ErrorLog(List.of(folder.resolve("logs")), clock), locale, clock, "Etalon 1.0.0", registry,
				cancelled, calendar, stores, surroundings(), null, List::of, templates))
				.run(called.apply(arguments), arguments);
		out.flush();
		err.flush();
		return status;
	}

	private Surroundings surroundings() {
		Map<String, String> properties = Map.of("user.name", "tester", "os.name", "Linux", "user.home",
				folder.resolve("home").toString());
		return new Surroundings(variables::get, properties::get);
	}

	String out() {
		return outBytes.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return errBytes.toString(StandardCharsets.UTF_8);
	}

	/** Makes a file in the working folder. */
	void file(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

	String read(String name) throws IOException {
		return Files.readString(folder.resolve(name));
	}

	Path path(String name) {
		return folder.resolve(name);
	}

	/** Names of all files in the working folder, and those left in the temporary one. */
	List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder); Stream<Path> temporary = Files.list(scratch)) {
			return Stream.concat(files.map(file -> file.getFileName().toString()),
					temporary.map(file -> "scratch/" + file.getFileName())).sorted().toList();
		}
	}
}
