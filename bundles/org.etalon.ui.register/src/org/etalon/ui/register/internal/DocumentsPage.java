// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.operations.certification.Recompute;
import org.etalon.operations.certification.SendDocuments;
import org.etalon.operations.documents.WriteDocuments;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.TextDialog;
import org.etalon.ui.common.Work;

/** The documents of an object: what was issued, until when it holds, whether it was sent; and files of them. */
final class DocumentsPage {

	private static final Texts WORDS = Language.words(DocumentsPage.class);

	private final ObjectScreen screen;
	private final OutcomeText words = new OutcomeText(Language.current());
	private final Composite page;
	private final Table table;
	private final Label empty;
	private final List<Button> buttons = new ArrayList<>();

	DocumentsPage(Composite parent, ObjectScreen screen) {
		this.screen = screen;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, 2 * Look.STEP).spacing(0, Look.STEP).applyTo(page);
		Composite actions = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, 0).applyTo(actions);
		button(actions, "documents.files", "download", this::files);
		button(actions, "documents.send", "calendar-check", this::send);
		button(actions, "documents.recompute", "refresh-cw", this::recompute);
		table = new Table(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
		Look.captions(table);
		Look.named(table, WORDS.get("page.documents"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column("documents.number", 150);
		column("documents.kind", 170);
		column("documents.level", 70);
		column("documents.issued", 105);
		column("documents.from", 110);
		column("documents.to", 105);
		column("documents.sent", 105);
		column("documents.state", 160);
		table.addListener(SWT.Selection, event -> enable());
		empty = new Label(page, SWT.NONE);
		empty.setForeground(Look.faint());
		enable();
	}

	Composite control() {
		return page;
	}

	private void column(String key, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(WORDS.get(key));
		column.pack(); // as wide as its caption at least
		column.setWidth(Math.max(width, column.getWidth()));
	}

	private void button(Composite parent, String key, String icon, Runnable action) {
		Button button = Look.button(parent, WORDS.get(key), icon, action);
		buttons.add(button);
	}

	private void enable() {
		buttons.forEach(each -> each.setEnabled(table.getSelectionCount() > 0));
	}

	/** Shows what was issued, the newest first. */
	void show(ObjectFacts facts) {
		table.removeAll();
		facts.dossier().certificates().reversed().forEach(each -> add(each.value()));
		facts.dossier().conclusions().reversed().forEach(each -> {
			add(each.value(), facts.dossier().roadmapOf(each.value().id()).map(map -> map.value()).orElse(null));
		});
		empty.setText(table.getItemCount() == 0 ? WORDS.get("documents.none") : "");
		enable();
	}

	private void add(Certificate certificate) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(new String[] { certificate.id(), RegisterColumns.decision(certificate.type()),
				certificate.level() + " %", date(certificate.issuedOn()), date(certificate.validFrom()),
				date(certificate.validTo()), date(certificate.sentOn()),
				FieldText.shown(certificate.status(), Language.current()) });
		item.setForeground(7, Look.color(certificate.status() == CertificateStatus.GIVEN ? Tone.GOOD : Tone.BAD));
	}

	private void add(Conclusion conclusion, RoadmapRecord roadmap) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(new String[] { conclusion.id(), WORDS.get("documents.conclusion"), "", date(conclusion.issuedOn()),
				"", roadmap == null ? "" : date(roadmap.dueOn()), date(conclusion.sentOn()), roadmap == null ? ""
						: WORDS.get("documents.roadmap", roadmap.state().caption().in(Language.current())) });
	}

	private String date(LocalDate date) {
		return date == null ? "–" : words.date(date);
	}

	private List<String> selected() {
		List<String> numbers = new ArrayList<>();
		for (TableItem item : table.getSelection()) {
			numbers.add(item.getText(0));
		}
		return numbers;
	}

	/** Writes the files of the selected documents once more. */
	private void files() {
		Data data = screen.open().orElse(null);
		AskDialog dialog = new AskDialog(page.getShell(), WORDS.get("files.title"), WORDS.get("files.message"),
				WORDS.get("files.do")).folder("folder", WORDS.get("issue.folder"));
		if (data == null || !dialog.agreed()) {
			return;
		}
		Path folder = dialog.folder("folder").orElseThrow();
		List<String> numbers = selected();
		Work.of(WORDS.get("documents.files"),
				progress -> new WriteDocuments().run(data.store(),
						new WriteDocuments.Request(numbers, folder, folder, Map.of(), null, null, Language.current())))
				.then(written -> MessageDialog.openInformation(page.getShell(), WORDS.get("documents.files"),
						written.files().stream().map(Path::toString).collect(Collectors.joining("\n"))))
				.start();
	}

	/** Notes the day on which a document was sent. */
	private void send() {
		Data data = screen.open().orElse(null);
		if (data == null) {
			return;
		}
		TextDialog dialog = new TextDialog(page.getShell(), WORDS.get("documents.send"), WORDS.get("documents.sendOn"),
				words.date(data.today()), text -> StageValues.date(text).isPresent() ? null : WORDS.get("date.bad"));
		if (dialog.open() != Window.OK) {
			return;
		}
		LocalDate on = StageValues.date(dialog.getValue()).orElseThrow();
		List<String> numbers = selected();
		Work.of(WORDS.get("documents.send"), progress -> {
			for (String number : numbers) {
				new SendDocuments().run(data.store(),
						new SendDocuments.Request(number, on, false, "", data.conditions()), progress);
			}
			return numbers;
		}).then(sent -> screen.refresh()).start();
	}

	/** Proves that what was issued comes out again. */
	private void recompute() {
		Data data = screen.open().orElse(null);
		if (data == null) {
			return;
		}
		Work.of(WORDS.get("documents.recompute"), progress -> {
			StringBuilder text = new StringBuilder();
			Recompute.Result result = new Recompute(data.registry()).run(data.store(),
					new Recompute.Request(screen.id(), null, data::calendar), one -> {
						text.append(one.assessment().id()).append(": ")
								.append(WORDS.get(one.equal() ? "recompute.equal" : "recompute.differs")).append('\n');
						one.differences().forEach(each -> text.append("    ").append(each.field()).append(": ")
								.append(each.stored()).append(" → ").append(each.computed()).append('\n'));
						if (!one.detail().isEmpty()) {
							text.append("    ").append(one.detail()).append('\n');
						}
					}, progress);
			return text
					.append(WORDS.get("recompute.sum", Long.toString(result.equal()), Long.toString(result.unequal())))
					.toString();
		}).then(text -> MessageDialog.openInformation(page.getShell(), WORDS.get("documents.recompute"), text)).start();
	}
}
