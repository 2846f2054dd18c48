// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.Impact;

/**
 * Tries rule bundles in a process of their own, where a loop, an allocation or an exit harms nobody: their own cases
 * and the contract of variants, the guard, and what they would move in a register. The process gets copies of their
 * jars, the national bundles, what is accepted, a bounded heap, a deadline, and none of the variables of this one.
 * However it ends, there is a verdict, and neither a process nor a file is left.
 */
public final class TryBundle {

	private static final int POLL_MILLIS = 50;
	private static final int PATIENCE_MILLIS = 10_000; // for the last of what is printed
	private static final int TAIL = 4096; // bytes of what is printed that are kept
	private static final int HEAP_EXHAUSTED = 3; // status of a virtual machine that was told to end then
	private static final Set<String> PASSED_ON = Set.of("LANG", "LC_ALL", "TZ", "PATH", "SystemRoot");

	/**
	 * Starts the process of a trial.
	 *
	 * @see #ofInstallation
	 */
	@FunctionalInterface
	public interface Launcher {

		/**
		 * The command, to be completed by {@code bundle trial --request FILE --answer FILE}.
		 *
		 * @param bundles file with the bundles to add to the installation, as lines of its list of bundles
		 * @param scratch private folder of the process
		 * @param heap    MiB
		 */
		List<String> command(Path bundles, Path scratch, int heap);
	}

	/**
	 * What to try.
	 *
	 * @param jars      the bundles
	 * @param replaced  symbolic name and version of installed bundles that they take the place of
	 * @param register  register whose changes are looked at, null for none
	 * @param name      name of the register for people
	 * @param encoding  its encoding, null to recognise it
	 * @param delimiter its delimiter, 0 to recognise it
	 * @param list      format of the table of objects that move: {@code csv}, {@code json}, {@code xlsx}; null for none
	 * @param settings  readings that are not the default, by id
	 * @param asOf      the day whose edition of the variants counts for objects without a date
	 */
	public record Request(List<Path> jars, Map<String, String> replaced, Path register, String name, Charset encoding,
			char delimiter, String list, Map<String, String> settings, LocalDate asOf) {

		/** A trial that looks at no register. */
		public static Request withoutRegister(List<Path> jars, Map<String, String> replaced, LocalDate asOf) {
			return new Request(jars, replaced, null, "", null, (char) 0, null, Map.of(), asOf);
		}
	}

	/**
	 * What was found.
	 *
	 * @param verdicts one for each step that was reached, the last one possibly failed
	 * @param impact   what moves, null if that was not looked at
	 * @param moved    the objects that move as a table, null if they were not wanted; gone when this is closed
	 * @param folder   where it lies, null if nothing was tried
	 */
	public record Tried(List<Verdict> verdicts, Impact impact, Path moved, Path folder) implements Closeable {

		/** Whether every step was passed. */
		public boolean passed() {
			return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
		}

		/** Copies the table of the objects that move. */
		public void export(OutputStream out) throws IOException {
			Files.copy(moved, out);
		}

		@Override
		public void close() throws IOException {
			delete(folder);
		}
	}

	private final Launcher launcher;
	private final TrialLimits limits;
	private final Path scratch;

	/**
	 * @param scratch folder for the private folders of trials
	 */
	public TryBundle(Launcher launcher, TrialLimits limits, Path scratch) {
		this.launcher = launcher;
		this.limits = limits;
		this.scratch = scratch;
	}

	/**
	 * Starts the same Java with the framework of this process on an installation.
	 *
	 * @param home the installation
	 */
	public static Launcher ofInstallation(Path home) {
		return (bundles, scratch, heap) -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC", "-Xms192m", "-Xmn128m", "-Xmx" + heap + "m",
				"-XX:MaxMetaspaceSize=256m", "-XX:MaxDirectMemorySize=64m", "-XX:+ExitOnOutOfMemoryError",
				"-XX:-UsePerfData", "-XX:ErrorFile=" + scratch.resolve("crash.log"), "-Djava.io.tmpdir=" + scratch,
				"-Duser.home=" + scratch, "-Dosgi.logfile=" + scratch.resolve("platform.log"), "-Detalon.home=" + home,
				"-Detalon.scratch=" + scratch, "-Detalon.log=" + scratch, "-Detalon.trial=" + bundles, "-cp",
				System.getProperty("java.class.path"), "org.etalon.launch.internal.Main");
	}

	/**
	 * Tries.
	 *
	 * @param progress hears how far the register is read
	 * @throws CancellationException if {@code progress} asked to stop; nothing is left then
	 * @throws IOException           if the trial cannot be prepared
	 */
	public Tried run(Request request, Progress progress) throws IOException {
		return run(request, progress, verdict -> {
		});
	}

	/**
	 * Tries.
	 *
	 * @param found hears what a step found as soon as it is known; what {@link Tried} says in the end counts
	 */
	public Tried run(Request request, Progress progress, Consumer<Verdict> found) throws IOException {
		for (Path jar : request.jars()) {
			if (name(jar) == null) {
				return new Tried(
						List.of(Verdict.failed(Step.COMPATIBILITY, "NOT_A_BUNDLE", jar.getFileName().toString())), null,
						null, null);
			}
		}
		Path folder = Files.createTempDirectory(scratch, "trial");
		boolean kept = false;
		try {
			TrialTask task = task(request, folder);
			Files.createDirectory(folder.resolve("run"));
			Path bundles = folder.resolve("bundles");
			Files.createFile(bundles); // the trial takes the candidates in itself, to see what there is without them
			Files.writeString(folder.resolve("task"), task.toJson());
			Tried tried = new Trying(task, folder, progress, found).run(bundles);
			delete(folder.resolve("run"));
			kept = true;
			return tried;
		} finally {
			if (!kept) {
				delete(folder);
			}
		}
	}

	private TrialTask task(Request request, Path folder) throws IOException {
		List<TrialTask.Candidate> candidates = new ArrayList<>();
		for (Path jar : request.jars()) {
			Path copy = folder.resolve(candidates.size() + ".jar");
			Files.copy(jar, copy);
			candidates.add(new TrialTask.Candidate(name(copy), copy));
		}
		List<TrialTask.Name> replaced = new ArrayList<>();
		request.replaced().forEach((name, version) -> replaced.add(new TrialTask.Name(name, version)));
		TrialTask.Register register = request.register() == null ? null
				: new TrialTask.Register(request.register().toAbsolutePath(), request.name(), request.encoding(),
						request.delimiter());
		return new TrialTask(candidates, replaced, register,
				request.list() == null ? null : folder.resolve("moved." + request.list()), request.settings(),
				request.asOf());
	}

	/** What a bundle is called, null if the file is no bundle. */
	private static TrialTask.Name name(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			Attributes headers = file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
			String name = headers.getValue("Bundle-SymbolicName");
			String version = headers.getValue("Bundle-Version");
			return name == null ? null
					: new TrialTask.Name(name.split(";")[0].strip(), version == null ? "0.0.0" : version.strip());
		} catch (ZipException e) {
			return null;
		}
	}

	/** Deletes a folder with all in it; what does not exist is deleted already. */
	static void delete(Path folder) throws IOException {
		if (folder == null || !Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(each);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** One trial under way. */
	private final class Trying {

		private final TrialTask task;
		private final Path folder;
		private final Progress progress;
		private final Consumer<Verdict> found;
		private int told;
		private final byte[] tail = new byte[TAIL];
		private final Set<ProcessHandle> offspring = new LinkedHashSet<>();
		private volatile long printed;

		Trying(TrialTask task, Path folder, Progress progress, Consumer<Verdict> found) {
			this.found = found;
			this.task = task;
			this.folder = folder;
			this.progress = progress;
		}

		Tried run(Path bundles) throws IOException {
			String key = FollowedProcess.key();
			Path answer = folder.resolve("answer");
			Process process = start(bundles, answer);
			try (AnswerReader answers = new AnswerReader(answer, key, limits.answers());
					OutputStream orders = process.getOutputStream()) {
				Thread drain = Thread.ofPlatform().daemon().name("trial-output").start(() -> drain(process));
				orders.write((key + "\n").getBytes(StandardCharsets.UTF_8));
				orders.flush();
				String stopped = follow(process, answers);
				FollowedProcess.end(process, offspring);
				drain.join(PATIENCE_MILLIS);
				answers.read();
				tell(answers);
				return tried(process, answers, stopped);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException();
			} finally {
				FollowedProcess.end(process, offspring);
			}
		}

		private Process start(Path bundles, Path answer) throws IOException {
			List<String> command = new ArrayList<>(launcher.command(bundles, folder.resolve("run"), limits.heap()));
			command.addAll(List.of("bundle", "trial", "--request", folder.resolve("task").toString(), "--answer",
					answer.toString()));
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.resolve("run").toFile())
					.redirectErrorStream(true);
			builder.environment().keySet().removeIf(name -> !PASSED_ON.contains(name));
			builder.environment().put("TMPDIR", folder.resolve("run").toString());
			builder.environment().put("LC_ALL", File.separatorChar == '/' ? "C.UTF-8" : "");
			return builder.start();
		}

		/** Waits for the end. The code of why it was not waited for any longer, null if it ended by itself. */
		private String follow(Process process, AnswerReader answers) throws IOException, InterruptedException {
			long begin = System.nanoTime();
			long heard = begin;
			while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
				process.descendants().forEach(offspring::add);
				long now = System.nanoTime();
				if (answers.read()) {
					heard = now;
					tell(answers);
					if (answers.outOf() > 0) {
						progress.at(answers.done(), answers.outOf());
					}
				}
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				if (answers.foreign()) {
					return "ANSWERS_FOREIGN";
				}
				if (answers.ended()) {
					return null; // what the process would do yet is nothing that anybody waits for
				}
				if (printed > limits.printing()) {
					return "BUNDLE_FLOODS";
				}
				if (now - heard > limits.silence().toNanos() || now - begin > limits.whole().toNanos()) {
					return "BUNDLE_HANGS";
				}
			}
			return null;
		}

		private void tell(AnswerReader answers) {
			for (; told < answers.verdicts().size(); told++) {
				found.accept(answers.verdicts().get(told));
			}
		}

		/** Takes what is printed, so that nobody waits for it to be read, and keeps its end. */
		private void drain(Process process) {
			byte[] buffer = new byte[TAIL];
			try (InputStream in = process.getInputStream()) {
				for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
					synchronized (tail) {
						System.arraycopy(tail, count, tail, 0, TAIL - count);
						System.arraycopy(buffer, 0, tail, TAIL - count, count);
					}
					printed += count;
				}
			} catch (IOException e) {
				// the process ended
			}
		}

		private Tried tried(Process process, AnswerReader answers, String stopped) {
			List<Verdict> verdicts = new ArrayList<>(answers.verdicts());
			Optional<Verdict> failure = stopped != null || !answers.complete()
					? Optional.of(failure(process, answers, stopped))
					: Optional.empty();
			boolean said = !verdicts.isEmpty() && !verdicts.getLast().passed() && answers.complete();
			if (failure.isPresent() && !said) {
				verdicts.removeIf(verdict -> verdict.step() == failure.get().step());
				verdicts.add(failure.get());
			}
			boolean passed = !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
			return new Tried(List.copyOf(verdicts), passed ? answers.impact() : null,
					passed && task.moved() != null && Files.exists(task.moved()) ? task.moved() : null, folder);
		}

		private Verdict failure(Process process, AnswerReader answers, String stopped) {
			Step step = answers.step() == null ? Step.SELF_TEST : answers.step();
			int status = process.exitValue();
			String names = String.join(", ", task.candidates().stream().map(each -> each.name().toString()).toList());
			String words = printed();
			if (stopped != null) {
				return Verdict.failed(step, stopped, names, Long.toString(limits.silence().toSeconds()));
			}
			if (answers.foreign()) {
				return Verdict.failed(step, "ANSWERS_FOREIGN", names);
			}
			if (status == HEAP_EXHAUSTED && words.contains("java.lang.OutOfMemoryError")) {
				return Verdict.failed(step, "BUNDLE_OUT_OF_MEMORY", names, Integer.toString(limits.heap()));
			}
			if (answers.step() == null && answers.exit() == null) {
				return Verdict.failed(step, "TRIAL_NOT_STARTED", names, Integer.toString(status))
						.with(words.lines().toList());
			}
			if (answers.exit() != null) {
				return Verdict.failed(step, "BUNDLE_EXITS", answers.exit().isEmpty() ? names : answers.exit(),
						Integer.toString(status));
			}
			return Verdict.failed(step, "BUNDLE_HALTS", names, Integer.toString(status));
		}

		private String printed() {
			synchronized (tail) {
				int from = (int) Math.max(0, TAIL - printed);
				return new String(tail, from, TAIL - from, StandardCharsets.UTF_8).replace("\0", "");
			}
		}
	}
}
