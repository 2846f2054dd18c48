// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.following.internal.FollowingWords.plan;
import static org.etalon.ui.following.internal.FollowingWords.region;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.ReadOptions;
import org.etalon.norm.Subject;
import org.etalon.operations.documents.WritePlan;
import org.etalon.operations.following.ChangePlan;
import org.etalon.operations.following.ChangePlan.Given;
import org.etalon.operations.following.ChangePlan.Replaced;
import org.etalon.operations.following.ChangePlan.Target;
import org.etalon.operations.following.StoredPlan;
import org.etalon.operations.models.RegionPlans;
import org.etalon.rules.lifecycle.Event;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/**
 * What can be done with the plan of a region: asks what is needed, does it in the background, tells what came of it.
 */
final class PlanActions {

	private final Shell shell;
	private final BiConsumer<Tone, String> then;

	/** @param then hears what came of it, after the database has changed */
	PlanActions(Shell shell, BiConsumer<Tone, String> then) {
		this.shell = shell;
		this.then = then;
	}

	/**
	 * Puts a draft from a file into the database. If one is there, it is said what is replaced before it is.
	 */
	void set(Data data, String model, String subject) {
		AskDialog dialog = new AskDialog(shell, word("ask.set.title", region(subject)), word("ask.set.message"),
				word("ask.set.do")).file("file", word("ask.set.file"), "*.xmi;*.json")
				.date("on", word("ask.on"), data.today())
				.text("reason", word("ask.reason"), "", word("ask.reason.hint")).note(word("ask.set.note"));
		if (!dialog.agreed()) {
			return;
		}
		Path file = dialog.file("file").orElseThrow().toAbsolutePath();
		LocalDate on = dialog.date("on").orElseThrow();
		String reason = dialog.text("reason");
		read(data, () -> new Target(model, subject, on, reason, data.conditions()),
				progress -> Given.read(file.getParent(), name(file)));
	}

	/**
	 * Makes a draft of a list of authorities: each in one group, as many to each point as R-43 wants, the time divided
	 * evenly.
	 */
	void draft(Data data, String model, String subject) {
		LocalDate today = data.today();
		AskDialog dialog = new AskDialog(shell, word("ask.draft.title", region(subject)), word("ask.draft.message"),
				word("ask.draft.do")).file("file", word("ask.draft.file"), "*.xlsx;*.csv")
				.date("from", word("ask.draft.from"), today)
				.date("to", word("ask.draft.to"), today.plusYears(1).minusDays(1))
				.text("reason", word("ask.reason"), "", word("ask.reason.hint")).note(word("ask.draft.note"))
				.advise(asked -> isReversed(asked) ? word("ask.draft.reversed") : null);
		if (!dialog.agreed()) {
			return;
		}
		if (isReversed(dialog)) {
			then.accept(Tone.BAD, word("ask.draft.reversed"));
			return;
		}
		Path file = dialog.file("file").orElseThrow().toAbsolutePath();
		LocalDate from = dialog.date("from").orElseThrow();
		LocalDate to = dialog.date("to").orElseThrow();
		Subject whose = Subject.find(subject).orElseThrow();
		String reason = dialog.text("reason");
		read(data, () -> new Target(model, subject, today, reason, data.conditions()),
				progress -> drafted(file, whose, from, to));
	}

	private static boolean isReversed(AskDialog asked) {
		return asked.date("to").flatMap(to -> asked.date("from").map(to::isBefore)).orElse(false);
	}

	private static Given drafted(Path file, Subject subject, LocalDate from, LocalDate to) throws Exception {
		Path scratch = Files.createTempDirectory("etalon-plan");
		try {
			return Given.drafted(new RegionPlans.Request(file.getParent(), name(file),
					new ReadOptions(null, (char) 0, true, scratch), null, subject, from, to, false));
		} finally {
			Files.deleteIfExists(scratch);
		}
	}

	/** A draft that was read, and what it would replace. */
	private record Draft(Target target, Given plan, Optional<Replaced> replaced) {
	}

	/** Reads a draft and sees what it would replace, before anything is. */
	private void read(Data data, Callable<Target> wanted, Work.Body<Given> reading) {
		Work.of(word("reading"), progress -> {
			Target target = wanted.call();
			Given plan = reading.run(progress);
			return new Draft(target, plan, new ChangePlan().replaced(data.store(), target, plan));
		}).then(draft -> set(data, draft)).start();
	}

	private void set(Data data, Draft draft) {
		String title = word("ask.set.title", region(draft.target().subject()));
		Replaced replaced = draft.replaced().filter(each -> !each.differences().isEmpty()).orElse(null);
		if (shell.isDisposed()
				|| replaced != null && !new AskDialog(shell, title,
						word("ask.replace.message", date(replaced.there().changedOn()),
								MaterialsWords.made(replaced.change())),
						word("ask.replace.do")).shown("differences", word("ask.replace.differences"), said(replaced))
						.agreed()) {
			return;
		}
		Work.of(title,
				progress -> new ChangePlan().set(data.store(), draft.target(), draft.plan(),
						replaced == null ? null : replaced.there()))
				.then(stored -> then.accept(stored.unplanned().isEmpty() ? Tone.GOOD : Tone.FAIR, set(stored)))
				.otherwise(this::failed).start();
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static String said(Replaced replaced) {
		return replaced.differences().stream().map(each -> "• " + each.text().in(Language.current()))
				.collect(Collectors.joining("\n"));
	}

	/** What somebody else did meanwhile is seen when the reason was read. */
	private void failed(Throwable thrown) {
		then.accept(Tone.BAD, Failures.text(thrown));
	}

	private static String set(StoredPlan stored) {
		String said = word("plan.set", Integer.toString(stored.rows().size()), date(stored.record().dueOn()));
		return stored.unplanned().isEmpty() ? said
				: said + " " + word("plan.unplanned", String.join(", ", stored.unplanned()));
	}

	/** Lets something happen to a plan; for a return the reasons are asked. */
	void move(Data data, StoredPlan plan, Event event) {
		String subject = plan.record().subject();
		String key = "ask." + event;
		AskDialog dialog = new AskDialog(shell, word(key + ".title", region(subject)), word(key + ".message"),
				word("move." + event));
		if (event == Event.RETURN) {
			dialog.needed("because", word("ask.because"), "", word("ask.because.hint"));
		}
		dialog.date("on", word("ask.on"), data.today()).text("reason", word("ask.reason"), "", word("ask.reason.hint"))
				.advise(asked -> asked.date("on").map(on -> warning(plan, event, on)).orElse(null));
		if (!dialog.agreed()) {
			return;
		}
		LocalDate on = dialog.date("on").orElseThrow();
		List<String> reasons = FollowingWords.reasons(dialog.text("because"));
		Work.of(word(key + ".title", region(subject)),
				progress -> new ChangePlan().move(data.store(),
						new Target(plan.record().modelId(), subject, on, dialog.text("reason"), data.conditions()),
						event, reasons, plan.record()))
				.then(moved -> then.accept(event == Event.RETURN ? Tone.FAIR : Tone.GOOD,
						word("plan.moved", region(subject), plan(moved.record().state()), date(on))))
				.otherwise(this::failed).start();
	}

	private static String warning(StoredPlan plan, Event event, LocalDate on) {
		if (on.isBefore(plan.record().changedOn())) {
			return word("ask.before", date(plan.record().changedOn()));
		}
		return event == Event.SUBMIT && plan.record().dueOn() != null && on.isAfter(plan.record().dueOn())
				? word("ask.SUBMIT.late", date(plan.record().dueOn()))
				: event == Event.SUBMIT && !plan.unplanned().isEmpty()
						? word("plan.unplanned", String.join(", ", plan.unplanned()))
						: null;
	}

	/** Writes the plan as the document of appendix 3, as DOCX and PDF. */
	void document(Data data, StoredPlan plan, LocalDate on) {
		AskDialog dialog = new AskDialog(shell, word("ask.document.title"), word("ask.document.message"),
				word("ask.save.do")).folder("folder", word("ask.document.folder"));
		if (!dialog.agreed()) {
			return;
		}
		Path folder = dialog.folder("folder").orElseThrow();
		Work.of(word("ask.document.title"),
				progress -> new WritePlan().run(data.store(),
						new WritePlan.Request(plan.record().modelId(), plan.record().subject(), on, folder, folder,
								null, Language.current(), data.conditions().settings())))
				.then(written -> then.accept(Tone.GOOD,
						word("plan.documents",
								written.files().stream().map(Path::toString).collect(Collectors.joining(", ")))))
				.start();
	}

	/** Writes the plan with its state and what is certified into a file. */
	void save(Data data, StoredPlan plan, LocalDate on) {
		String name = "plan-" + plan.record().modelId() + "-" + plan.record().subject() + ".xmi";
		AskDialog dialog = new AskDialog(shell, word("ask.save.title"), word("ask.save.message"), word("ask.save.do"))
				.target("file", word("ask.save.file"), Path.of(System.getProperty("user.home"), name), "*.xmi");
		if (!dialog.agreed()) {
			return;
		}
		Path file = dialog.target("file").orElseThrow();
		Work.of(word("ask.save.title"), progress -> {
			String text = new ChangePlan().text(data.store(), plan.record().modelId(), plan.record().subject(), on,
					data.conditions().settings());
			return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		}).then(written -> then.accept(Tone.GOOD, word("plan.saved", written.toString()))).start();
	}
}
