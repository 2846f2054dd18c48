// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.ReadOptions;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.operations.certification.SendDocuments;
import org.etalon.operations.monitoring.ImportMonitoring;
import org.etalon.operations.monitoring.TerminateCertificate;
import org.etalon.rules.monitoring.MonitoringPeriod;
import org.etalon.rules.monitoring.Termination;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/** What can be done in monitoring: asks what is needed, does it in the background, tells what came of it. */
final class MonitoringActions {

	private final Shell shell;
	private final BiConsumer<Tone, String> then;

	/** @param then hears what came of it, after the database may have changed */
	MonitoringActions(Shell shell, BiConsumer<Tone, String> then) {
		this.shell = shell;
		this.then = then;
	}

	/** Looks through a file and takes it if the user agrees. */
	void take(Data data) {
		AskDialog dialog = new AskDialog(shell, word("ask.import.title"), word("ask.import.message"),
				word("ask.import.do")).file("file", word("ask.import.file"), "*.csv;*.xlsx;*.txt");
		if (!dialog.agreed()) {
			return;
		}
		Path path = dialog.file("file").orElseThrow();
		Work.of(word("ask.import.title"),
				progress -> new ImportMonitoring().run(data.store(), request(path, false, ""), progress))
				.then(result -> agree(data, path, result)).start();
	}

	private static ImportMonitoring.Request request(Path path, boolean write, String reason) {
		return new ImportMonitoring.Request(path, path.getFileName().toString(),
				new ReadOptions(null, '\0', true, Path.of(System.getProperty("java.io.tmpdir"))), write, reason);
	}

	private void agree(Data data, Path path, ImportMonitoring.Result preview) {
		String file = path.getFileName().toString();
		boolean some = preview.added() + preview.changed() > 0;
		if (!some && preview.rejected() + preview.unknown() == 0) {
			then.accept(Tone.PLAIN, word("ask.take.nothing"));
			return;
		}
		AskDialog dialog = new AskDialog(shell, word("ask.take.title"),
				word(some ? "ask.take.message" : "ask.take.nothing"), word("ask.take.do"))
				.shown("preview", file, MonitoringWords.preview(preview))
				.text("reason", word("ask.reason"), "", word("ask.reason.hint")).possible(some);
		if (dialog.agreed()) {
			Work.of(word("ask.take.title"),
					progress -> new ImportMonitoring().run(data.store(), request(path, true, dialog.text("reason")),
							progress))
					.then(result -> then.accept(result.rejected() + result.unknown() > 0 ? Tone.FAIR : Tone.GOOD,
							MonitoringWords.taken(file, result)))
					.start();
		}
	}

	/** Terminates a certificate, by its critical values or for another reason. */
	void terminate(Data data, LocalDate asOf, MonitoringRows.Row row) {
		boolean critical = !row.critical().isEmpty();
		String title = word("ask.terminate.title", row.certificate());
		AskDialog dialog = new AskDialog(shell, title,
				critical ? word("ask.terminate.critical", MonitoringWords.critical(row.critical()))
						: word("ask.terminate.other"),
				word("ask.terminate.do")).date("detected", word("ask.terminate.on"), asOf);
		if (critical) {
			dialog.text("because", word("ask.terminate.because"), "", word("ask.terminate.because.more"));
		} else {
			dialog.needed("because", word("ask.terminate.because"), "", word("ask.terminate.because.hint"));
		}
		ProductionCalendar calendar = data.calendar();
		dialog.text("number", word("ask.terminate.number"), "", word("ask.terminate.number.hint")).note(asked -> asked
				.date("detected").flatMap(day -> follows(row, day, calendar)).map(each -> word("ask.terminate.note",
						row.certificate(), date(each.terminatedOn()), row.name(), date(each.noticeDeadline())))
				.orElse(word("ask.terminate.outside")));
		if (!dialog.agreed()) {
			return;
		}
		LocalDate detected = dialog.date("detected").orElseThrow();
		String because = dialog.text("because");
		String number = dialog.text("number").isEmpty() ? null : dialog.text("number");
		Work.of(title,
				progress -> new TerminateCertificate().run(data.store(),
						new TerminateCertificate.Request(row.certificate(), detected, because, number,
								data.conditions()),
						progress))
				.then(result -> then.accept(Tone.GOOD, MonitoringWords.terminated(result))).start();
	}

	/**
	 * What a termination leads to, empty if it cannot be on that day. Of the kinds all that are monitored are alike.
	 */
	private static Optional<Termination> follows(MonitoringRows.Row row, LocalDate day, ProductionCalendar calendar) {
		return Termination.decide(day, new MonitoringPeriod(row.sentOn(), row.validTo()), ObjectKind.STATE_SERVICE,
				calendar) instanceof Ruling.Made<Termination> made ? Optional.of(made.value()) : Optional.empty();
	}

	/** Notes the day on which a notice was sent. */
	void send(Data data, NoticeRows.Row row) {
		String number = row.notice().id();
		AskDialog dialog = new AskDialog(shell, word("ask.send.title", number), word("ask.send.message"),
				word("ask.send.do")).date("on", word("ask.send.on"), data.today())
				.advise(asked -> asked.date("on").filter(day -> day.isAfter(row.notice().deadline()))
						.map(day -> word("ask.send.late", date(row.notice().deadline()))).orElse(null));
		if (!dialog.agreed()) {
			return;
		}
		LocalDate on = dialog.date("on").orElseThrow();
		Work.of(word("ask.send.title", number),
				progress -> new SendDocuments().run(data.store(),
						new SendDocuments.Request(number, on, false, "", data.conditions()), progress))
				.then(sent -> then.accept(Tone.GOOD, word("notice.sent.done", number, date(on)))).start();
	}
}
