// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.year.internal.YearWords.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.ReadOptions;
import org.etalon.norm.Ruling;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.year.ApproveYearList;
import org.etalon.operations.year.BuildYearList;
import org.etalon.operations.year.ImportReviews;
import org.etalon.operations.year.KeptReview;
import org.etalon.operations.year.WriteReview;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearStep;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/** What can be done with the list of a year: asks what is needed, does it in the background, tells what came of it. */
final class YearActions {

	/** How much of a name a notice has room for, in letters. */
	private static final int NAME = 80;

	private final Shell shell;
	private final BiConsumer<Tone, String> then;

	/** @param then hears what came of it, after the database has changed */
	YearActions(Shell shell, BiConsumer<Tone, String> then) {
		this.shell = shell;
		this.then = then;
	}

	/** Builds a draft, or updates what is approved (clause 16). */
	void build(Data data, YearFacts facts) {
		boolean update = facts.inForce().isPresent();
		String task = update ? "ask.update" : "ask.build";
		String year = Integer.toString(facts.year());
		int newest = facts.newest().map(Edition::edition).orElse(0);
		int draft = facts.next() == YearFacts.Next.APPROVE ? newest : newest + 1;
		AskDialog dialog = new AskDialog(shell, word(task + ".title", year), word(task + ".message"),
				word(task + ".do")).text("reason", word("ask.reason"), "", word("ask.reason.hint"))
				.note(update ? word("ask.update.note", Integer.toString(facts.inForce().orElseThrow().edition()),
						Integer.toString(draft)) : word("ask.build.note", Integer.toString(draft)));
		if (!dialog.agreed()) {
			return;
		}
		BuildYearList.Request request = new BuildYearList.Request(facts.year(), null, facts.today(), update,
				dialog.text("reason"), facts.settings());
		Work.of(word(task + ".title", year),
				progress -> new BuildYearList(data.registry()).run(data.store(), request, progress))
				.then(result -> then
						.accept(result.punctuality().status() == Punctuality.Status.LATE && !result.edition().approved()
								? Tone.FAIR
								: Tone.GOOD, YearWords.built(result)))
				.start();
	}

	/** Approves the draft by a protocol. */
	void approve(Data data, YearFacts facts) {
		Edition draft = facts.newest().orElseThrow();
		String year = Integer.toString(facts.year());
		AskDialog dialog = new AskDialog(shell, word("ask.approve.title", year), word("ask.approve.message"),
				word("ask.approve.do"))
				.needed("protocol", word("ask.approve.protocol"), "", word("ask.approve.protocol.hint"))
				.date("on", word("ask.approve.on"), facts.today())
				.text("reason", word("ask.reason"), "", word("ask.reason.hint"))
				.note(word("ask.approve.note", Integer.toString(draft.edition()), number(draft.objects())));
		YearWords.beforeApproval(facts).forEach(dialog::note);
		dialog.advise(asked -> asked.date("on").map(on -> late(facts, draft, on)).orElse(null));
		if (!dialog.agreed()) {
			return;
		}
		ApproveYearList.Request request = new ApproveYearList.Request(facts.year(), dialog.text("protocol"),
				dialog.date("on").orElseThrow(), facts.today(), dialog.text("reason"), facts.settings());
		Work.of(word("ask.approve.title", year), progress -> new ApproveYearList().run(data.store(), request, progress))
				.then(result -> then.accept(
						result.punctuality().status() == Punctuality.Status.LATE || result.registerChanged() ? Tone.FAIR
								: Tone.GOOD,
						YearWords.approved(result)))
				.start();
	}

	/** Why a day of approval is late, null if it is in time. */
	private static String late(YearFacts facts, Edition draft, LocalDate on) {
		YearStep step = draft.edition() == 1 ? YearStep.YEAR_LIST_APPROVED : YearStep.YEAR_LIST_UPDATE;
		return YearCalendar.check(facts.year(), step, on, facts.settings()) instanceof Ruling.Made<Punctuality> made
				&& made.value().status() == Punctuality.Status.LATE
						? word("ask.approve.late", word("step." + step.name()), date(made.value().deadline().lastDay()),
								step.clause().in(Language.current()))
						: null;
	}

	/** Takes what authorities sent. */
	void take(Data data, YearFacts facts) {
		String year = Integer.toString(facts.year());
		AskDialog dialog = new AskDialog(shell, word("ask.take.title", year), word("ask.take.message"),
				word("ask.take.do")).file("file", word("ask.take.file"), "*.csv;*.xlsx;*.txt")
				.text("reason", word("ask.reason"), "", word("ask.reason.hint")).note(word("ask.take.columns"))
				.note(word("ask.take.note"));
		if (!dialog.agreed()) {
			return;
		}
		Path path = dialog.file("file").orElseThrow();
		String file = path.getFileName().toString();
		ImportReviews.Request request = new ImportReviews.Request(path, file,
				new ReadOptions(null, '\0', true, Path.of(System.getProperty("java.io.tmpdir"))), facts.year(),
				dialog.text("reason"));
		Work.of(word("ask.take.title", year), progress -> new ImportReviews().run(data.store(), request, progress))
				.then(result -> taken(file, result)).start();
	}

	private void taken(String file, ImportReviews.Result result) {
		then.accept(result.rejected() > 0 ? Tone.FAIR : Tone.GOOD, YearWords.taken(file, result));
		if (!result.problems().isEmpty()) {
			MessageDialog.openWarning(shell, word("taken.problems"), Failures.problems(result.problems()));
		}
	}

	/** Writes down what a letter brought for an object, or puts right what is kept of it. */
	void write(Data data, int year, String objectId, String name) {
		Work.of(word("write.title"),
				progress -> new Asked(WriteReview.kept(data.store(), year, objectId),
						WriteReview.mayAnswer(data.store())))
				.quietly().then(asked -> ask(data, name, asked, Letter.of(asked.kept()), "", null)).start();
	}

	/** What is kept, and whether the user may say what became of remarks. */
	private record Asked(KeptReview kept, boolean answers) {
	}

	private void ask(Data data, String name, Asked asked, Letter letter, String reason, String meanwhile) {
		if (shell.isDisposed()) {
			return;
		}
		LetterDialog dialog = new LetterDialog(shell, data.today(), name, letter, reason, asked.answers(), meanwhile);
		if (!dialog.agreed()) {
			return;
		}
		KeptReview seen = asked.kept();
		Letter typed = dialog.letter();
		WriteReview.Request request = new WriteReview.Request(seen, typed.review(seen), typed.answer(seen),
				dialog.reason());
		Work.of(word("write.title"), progress -> new WriteReview().run(data.store(), request, progress))
				.then(changed -> then.accept(changed ? Tone.GOOD : Tone.PLAIN,
						word(changed ? "write.done" : "write.same", Language.brief(name, NAME))))
				.otherwise(thrown -> {
					if (thrown instanceof RefusedException refused && refused.code().equals("CHANGED_MEANWHILE")) {
						again(data, name, seen, typed, dialog.reason(), refused.arguments().getLast());
					} else {
						Failures.show(thrown);
						ask(data, name, asked, typed, dialog.reason(), null); // what was typed is not lost
					}
				}).start();
	}

	/** Another one wrote meanwhile: what was typed stays, both sides are shown, and nothing is written over unseen. */
	private void again(Data data, String name, KeptReview seen, Letter typed, String reason, String author) {
		Work.of(word("write.title"),
				progress -> new Asked(WriteReview.kept(data.store(), seen.reportYear(), seen.objectId()),
						WriteReview.mayAnswer(data.store())))
				.quietly().then(asked -> {
					Letter merged = typed.over(seen, asked.kept());
					List<String> differences = merged.differences(asked.kept());
					ask(data, name, asked, merged, reason, differences.isEmpty() ? word("write.meanwhile.same", author)
							: word("write.meanwhile", author, String.join("; ", differences)));
				}).start();
	}
}
