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
	 * @param settings readings that are not the default, by id
	 * @throws CancellationException if {@code progress} asked to stop before the listener agreed
	 */
	public Ended install(String source, Optional<Path> register, Map<String, String> settings, Listener listener,
			Progress progress) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("install"));
		register.ifPresent(file -> arguments.addAll(List.of("--impact", file.toString())));
		settings.forEach((id, value) -> arguments.addAll(List.of("--impact-set", id + "=" + value)));
		arguments.add(source);
		return run(arguments, listener, progress);
	}

	/** Takes a rule bundle away, by the symbolic name of a bundle or the id of its feature. */
	public Ended remove(String name) throws IOException {
		return run(List.of("remove", name), null, Progress.NONE);
	}

	/** Takes the last installation back. */
	public Ended rollback() throws IOException {
		return run(List.of("rollback"), null, Progress.NONE);
	}

	private Ended run(List<String> arguments, Listener listener, Progress progress) throws IOException {
		Path folder = Files.createTempDirectory(scratch, "change");
		try {
			Path run = Files.createDirectory(folder.resolve("run"));
			Path answer = folder.resolve("answer");
			Path said = folder.resolve("said");
			List<String> command = new ArrayList<>(launcher.command(run));
			command.addAll(List.of("bundle", arguments.get(0)));
			if (listener != null) {
				command.addAll(List.of("--answer", answer.toString()));
			}
			command.addAll(arguments.subList(1, arguments.size()));
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile())
					.start();
			boolean agreed = listener == null;
			try (BufferedWriter orders = new BufferedWriter(
					new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
				if (listener != null) {
					agreed = follow(process, orders, answer, listener, progress);
				}
				process.waitFor();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException();
			} finally {
				FollowedProcess.end(process, List.of());
			}
			return new Ended(agreed && process.exitValue() == 0, last(said));
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

	private static String last(Path said) throws IOException {
		return Files.readString(said).strip().lines().reduce((one, other) -> other).orElse("");
	}
}
