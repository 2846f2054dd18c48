// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the window does not answer while each screen is opened: for the first time in a session, when its classes
 * and what it shows are loaded, and again.
 */
final class Openings {

	/**
	 * A screen, or a page of one.
	 *
	 * @param name how it is called in the result
	 * @param asks what leads there, for the robot
	 */
	private record Opening(String name, List<String> asks) {

		static Opening of(String name, String... asks) {
			return new Opening(name, List.of(asks));
		}
	}

	private static final List<Opening> ALL = List.of(Opening.of("register", "click Реестр"),
			Opening.of("object", "type Наименование или орган=Планирование отпусков", "key DOWN", "key ENTER"),
			Opening.of("assessment", "click Оценка"), Opening.of("documents", "click Документы"),
			Opening.of("roadmap", "click Дорожная карта"), Opening.of("indicators", "click Показатели"),
			Opening.of("history", "click История"), Opening.of("year list", "click Перечень года"),
			Opening.of("monitoring", "click Мониторинг"), Opening.of("rules", "click Правила"),
			Opening.of("settings", "click Настройки"), Opening.of("data", "click Данные"),
			Opening.of("templates", "click Шаблоны листов"), Opening.of("template", "key ENTER"),
			Opening.of("models", "click Типовые модели"), Opening.of("model", "key ENTER"),
			Opening.of("following", "click Внедрение"), Opening.of("start", "click Начало"));

	private static final Pattern MOST = Pattern.compile("max (\\d+)");
	private static final int PAUSE_MILLIS = 1500;
	private static final int ROUNDS = 5;

	private final Started workbench;
	private final PrintStream out;

	/** @param workbench with the example, at its start */
	Openings(Started workbench, PrintStream out) {
		this.workbench = workbench;
		this.out = out;
	}

	/** Opens each for the first time: for how many milliseconds the window did not answer. */
	List<Long> first() throws IOException, InterruptedException {
		Thread.sleep(TimeUnit.SECONDS.toMillis(3));
		List<Long> stalls = new ArrayList<>();
		for (Opening each : ALL) {
			workbench.ask("forget");
			open(each);
			Matcher most = MOST.matcher(workbench.ask("watch"));
			stalls.add(most.find() ? Long.parseLong(most.group(1)) : 0);
		}
		return stalls;
	}

	/**
	 * Tells the first openings.
	 *
	 * @param learning those of the first session of all, which learns for the later ones
	 */
	void print(List<Long> learning, List<Long> later) {
		out.printf("%-44s%14s%14s%n", "opened first, the window did not answer, ms", "first session", "later");
		for (int i = 0; i < ALL.size(); i++) {
			out.printf("  %-42s%14d%14d%n", ALL.get(i).name(), learning.get(i), later.get(i));
		}
		out.printf("at most %50d%14d   at most 400%n", Collections.max(learning), Collections.max(later));
	}

	/** Opens each again, and again. */
	void again() throws IOException, InterruptedException {
		workbench.ask("forget");
		for (int round = 0; round < ROUNDS; round++) {
			for (Opening each : ALL) {
				open(each);
			}
		}
		out.printf("opened again, the window did not answer for, ms: %s   at most: p99 100%n", workbench.ask("watch"));
	}

	/** Between two steps the user looks for the next one, and what is read meanwhile is shown. */
	private void open(Opening opening) throws IOException, InterruptedException {
		for (String ask : opening.asks()) {
			String answer = workbench.ask(ask);
			if (answer.startsWith("ERROR")) {
				throw new IOException(opening.name() + ": " + answer);
			}
			Thread.sleep(PAUSE_MILLIS / opening.asks().size());
		}
	}
}
