// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.Impact;
import org.etalon.operations.product.ProductOffer;

/**
 * Changes the installation from a program that runs on it. The platform changes an installation only in a process that
 * has nothing of it loaded, so the command of the same name is started, and followed.
 */
public final class ChangeInstallation {

	private static final int POLL_MILLIS = 50;
	private static final int LARGEST_ANSWER = 8 << 20;

	/** Starts {@code etalon} on an installation. */
	@FunctionalInterface
	public interface Launcher {

		/**
		 * The command, to be completed by its arguments.
		 *
		 * @param scratch private folder of the process
		 */
		List<String> command(Path scratch);
	}

	/** Hears of an installation under way; called on the thread of {@link #install}. */
	public interface Listener {

		/** What a step found. A later verdict of the same step counts instead. */
		void found(Verdict verdict);

		/** What would move. */
		void moves(Impact impact);

		/** Everything was passed: whether it shall take effect. */
		boolean confirm();
	}

	/**
	 * How it ended.
	 *
	 * @param done whether the installation was changed
	 * @param said what the command said last, for people
	 */
	public record Ended(boolean done, String said) {
	}

	private final Launcher launcher;
	private final Path scratch;

	/**
	 * @param scratch folder for the private folders of the processes
	 */
	public ChangeInstallation(Launcher launcher, Path scratch) {
		this.launcher = launcher;
		this.scratch = scratch;
	}

	/** Starts the same Java with the framework of this process on an installation. */
	public static Launcher ofInstallation(Path home, Locale language) {
		return scratch -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC", "-Xmx384m", "-XX:-UsePerfData",
				"-XX:TieredStopAtLevel=1", "-XX:ErrorFile=" + scratch.resolve("crash.log"),
				"-Djava.io.tmpdir=" + scratch, "-Dosgi.logfile=" + scratch.resolve("platform.log"),
				"-Detalon.home=" + home, "-Detalon.scratch=" + scratch, "-Detalon.log=" + scratch,
				"-Detalon.locale=" + (Texts.isEnglish(language) ? "en" : "ru"), "-Detalon.terminal=false", "-cp",
				System.getProperty("java.class.path"), "org.etalon.launch.internal.Main");
	}

	/**
	 * Installs a rule bundle after everything was looked at and the listener agreed.
	 *
	 * @param source   folder, zip file or address of a site
	 * @param register register on which the impact is shown, empty for none
	 * @param list     where the objects that move are written before the listener is asked, null for nowhere
	 * @param settings readings that are not the default, by id
	 * @throws CancellationException if {@code progress} asked to stop before the listener agreed
	 */
	public Ended install(String source, Optional<Path> register, Path list, Map<String, String> settings,
			Listener listener, Progress progress) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("install"));
		register.ifPresent(file -> arguments.addAll(List.of("--impact", file.toString())));
		if (register.isPresent() && list != null) {
			arguments.addAll(List.of("--export-impact", list.toString()));
		}
		settings.forEach((id, value) -> arguments.addAll(List.of("--impact-set", id + "=" + value)));
		arguments.add(source);
		return run(arguments, listener, progress);
	}

	/** Takes a rule bundle away, by the symbolic name of a bundle or the id of its feature. */
	public Ended remove(String name) throws IOException {
		return called(List.of("bundle", "remove", name), Progress.NONE);
	}

	/** Takes the last installation back. */
	public Ended rollback() throws IOException {
		return called(List.of("bundle", "rollback"), Progress.NONE);
	}

	/**
	 * What a site offers in the place of the present version of the product.
	 *
	 * @param offer what was found, empty if nothing could be looked at
	 * @param said  what the command said, for people
	 */
	public record Looked(Optional<ProductOffer> offer, String said) {
	}

	/**
	 * Looks at a site of the product; nothing changes.
	 *
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public Looked lookForUpdate(String source, Progress progress) throws IOException {
		Path folder = Files.createTempDirectory(scratch, "look");
		try {
			Path answer = folder.resolve("answer");
			Said said = call(List.of("update", "--check", "--answer", answer.toString(), source), folder, progress);
			return new Looked(ProductOffer.read(answer), said.all());
		} finally {
			TryBundle.delete(folder);
		}
	}

	/**
	 * Puts the version that a site was seen to offer in the place of the present one.
	 *
	 * @param version that version
	 * @throws CancellationException if {@code progress} asked to stop before it was in place
	 */
	public Ended update(String source, String version, Progress progress) throws IOException {
		return called(List.of("update", "--yes", "--only", version, source), progress);
	}

	/** Lets the version before the last update start again. */
	public Ended rollbackUpdate() throws IOException {
		return called(List.of("update", "--rollback"), Progress.NONE);
	}

	/**
	 * How a command ended.
	 *
	 * @param status its status
	 * @param all    what it said
	 */
	private record Said(int status, String all) {

		private String last() {
			return all.lines().reduce((one, other) -> other).orElse("");
		}
	}

	private Ended called(List<String> arguments, Progress progress) throws IOException {
		Path folder = Files.createTempDirectory(scratch, "change");
		try {
			Said said = call(arguments, folder, progress);
			return new Ended(said.status() == 0, said.last());
		} finally {
			TryBundle.delete(folder);
		}
	}

	/** Calls a command that asks nothing. */
	private Said call(List<String> arguments, Path folder, Progress progress) throws IOException {
		Path run = Files.createDirectory(folder.resolve("run"));
		Path said = folder.resolve("said");
		List<String> command = new ArrayList<>(launcher.command(run));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		process.getOutputStream().close();
		try {
			while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
			}
			return new Said(process.exitValue(), Files.readString(said).strip());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} finally {
			FollowedProcess.end(process, List.of());
		}
	}

	private Ended run(List<String> arguments, Listener listener, Progress progress) throws IOException {
		Path folder = Files.createTempDirectory(scratch, "change");
		try {
			Path run = Files.createDirectory(folder.resolve("run"));
			Path answer = folder.resolve("answer");
			Path said = folder.resolve("said");
			List<String> command = new ArrayList<>(launcher.command(run));
			command.addAll(List.of("bundle", arguments.get(0), "--answer", answer.toString()));
			command.addAll(arguments.subList(1, arguments.size()));
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile())
					.start();
			boolean agreed;
			try (BufferedWriter orders = new BufferedWriter(
					new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
				agreed = follow(process, orders, answer, listener, progress);
				process.waitFor();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException();
			} finally {
				FollowedProcess.end(process, List.of());
			}
			return new Ended(agreed && process.exitValue() == 0,
					new Said(process.exitValue(), Files.readString(said).strip()).last());
		} finally {
			TryBundle.delete(folder);
		}
	}

	/** Passes on what is found; whether it was asked for and the listener agreed. */
	private static boolean follow(Process process, BufferedWriter orders, Path answer, Listener listener,
			Progress progress) throws IOException, InterruptedException {
		String key = FollowedProcess.key();
		tell(orders, key);
		try (AnswerReader answers = new AnswerReader(answer, key, LARGEST_ANSWER)) {
			int told = 0;
			boolean running = true;
			while (running) {
				running = !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
				answers.read();
				for (; told < answers.verdicts().size(); told++) {
					listener.found(answers.verdicts().get(told));
				}
				if (answers.outOf() > 0) {
					progress.at(answers.done(), answers.outOf());
				}
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				if (answers.ended()) {
					if (answers.impact() != null) {
						listener.moves(answers.impact());
					}
					boolean passed = answers.complete() && answers.verdicts().stream().allMatch(Verdict::passed);
					boolean agreed = passed && listener.confirm();
					tell(orders, agreed ? FollowedChange.YES : "no");
					return agreed;
				}
			}
		}
		return false;
	}

	private static void tell(BufferedWriter orders, String line) {
		try {
			orders.write(line + "\n");
			orders.flush();
		} catch (IOException e) {
			// it ended: its status tells
		}
	}
}
