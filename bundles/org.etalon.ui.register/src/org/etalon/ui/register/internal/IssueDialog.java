// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Decision;
import org.etalon.operations.certification.IssueDocuments;
import org.etalon.operations.certification.IssueDocuments.Issued;
import org.etalon.operations.documents.WriteDocuments;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;

/** What is needed to issue certificate and conclusion: the date, the numbers, who signs, where the files go. */
final class IssueDialog extends FormDialog {

	private static final Texts WORDS = Language.words(IssueDialog.class);

	private final LocalDate today;
	private final Decision decision;
	private final String signs;
	private TypedDay on;
	private Text number;
	private Text conclusion;
	private Text remarks;
	private Text signatory;
	private Text folder;
	private Button docx;
	private Button pdf;
	private Wanted wanted;

	/**
	 * What the user wants.
	 *
	 * @param folder where files go, empty for none
	 */
	private record Wanted(LocalDate on, String number, String conclusion, List<String> remarks, String signatory,
			String folder, boolean docx, boolean pdf) {
	}

	/** What came of it. */
	private record Result(Issued issued, List<Path> files) {
	}

	/**
	 * A dialog for what an assessment came to: numbers are asked for only of the documents that are issued.
	 *
	 * @param signs who signs by the settings, empty if nobody is named there
	 */
	IssueDialog(Shell parent, LocalDate today, Decision decision, String signs) {
		super(parent, 3, WORDS.get("issue.title"), WORDS.get("issue.title"),
				WORDS.get("issue.message", decision.caption().in(Language.current())), WORDS.get("issue.do"));
		this.today = today;
		this.decision = decision;
		this.signs = signs;
	}

	@Override
	protected void fill(Composite area) {
		label(area, "issue.on");
		on = new TypedDay(area, WORDS.get("issue.on"), day -> {
			// asked for in the end
		});
		on.show(today);
		on.control().addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().span(2, 1).hint(Look.dayWidth(on.control()), SWT.DEFAULT)
				.align(SWT.BEGINNING, SWT.CENTER).applyTo(on.control());
		if (decision.certifies()) {
			number = text(area, "issue.number", WORDS.get("issue.next"), 1);
		}
		if (decision != Decision.CERTIFICATE) {
			conclusion = text(area, "issue.conclusion", WORDS.get("issue.next"), 1);
			remarks = text(area, "issue.remarks", "", 4);
		}
		signatory = text(area, "issue.signatory", signs.isEmpty() ? WORDS.get("issue.signatoryHint") : signs, 1);
		signatory.addListener(SWT.Modify, event -> check());
		folder = new PathField(area, WORDS.get("issue.folder"), PathField.Kind.FOLDER).control();
		folder.addListener(SWT.Modify, event -> check());
		new Label(area, SWT.NONE);
		Composite formats = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(formats);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(formats);
		docx = check(formats, "DOCX");
		pdf = check(formats, "PDF");
	}

	private static void label(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(WORDS.get(key));
	}

	private static Text text(Composite parent, String key, String hint, int lines) {
		label(parent, key);
		Text text = new Text(parent, SWT.BORDER | (lines > 1 ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
		text.setMessage(hint);
		Look.named(text, WORDS.get(key));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, lines > 1)
				.hint(300, lines > 1 ? lines * 2 * Look.STEP : SWT.DEFAULT).applyTo(text);
		return text;
	}

	private static Button check(Composite parent, String name) {
		Button check = new Button(parent, SWT.CHECK);
		check.setText(name);
		check.setSelection(true);
		return check;
	}

	/** Says what is wrong; false if something is. */
	private boolean check() {
		String wrong = on.day().isEmpty() ? WORDS.get("date.bad") : isUnsigned() ? WORDS.get("issue.unsigned") : null;
		setErrorMessage(wrong);
		return wrong == null;
	}

	/** Whether files are wanted and nobody is named to sign them, as post and name. */
	private boolean isUnsigned() {
		String named = signatory.getText().strip();
		return named.isEmpty() ? signs.isEmpty() && !folder.getText().isBlank() : !named.matches("[^;]+;.*\\S.*");
	}

	@Override
	protected void okPressed() {
		if (!check()) {
			(on.day().isEmpty() ? on.control() : signatory).setFocus(); // the title says what is wrong
			return;
		}
		wanted = new Wanted(on.day().get(), typed(number), typed(conclusion),
				typed(remarks).lines().filter(line -> !line.isBlank()).toList(), signatory.getText().strip(),
				folder.getText().strip(), docx.getSelection(), pdf.getSelection());
		super.okPressed();
	}

	/** What stands in a field that may not be asked for. */
	private static String typed(Text field) {
		return field == null ? "" : field.getText().strip();
	}

	/** Issues what was asked for, then says what was issued. */
	void issue(Data data, String object, Consumer<Issued> then) {
		Wanted what = wanted;
		Shell shell = getParentShell();
		Work.of(WORDS.get("issue.title"), progress -> {
			WriteDocuments.Request write = request(what, List.of());
			if (!what.folder().isEmpty()) {
				new WriteDocuments().check(data.store(), write);
			}
			Issued issued = new IssueDocuments(data.registry()).run(data.store(),
					new IssueDocuments.Request(object, what.on(), null, empty(what.number()), empty(what.conclusion()),
							what.remarks(), "", data.conditions()),
					progress);
			List<Path> files = what.folder().isEmpty() ? List.of()
					: new WriteDocuments().run(data.store(), request(what, issued.numbers())).files();
			return new Result(issued, files);
		}).then(result -> {
			then.accept(result.issued());
			say(shell, result);
		}).start();
	}

	private static WriteDocuments.Request request(Wanted what, List<String> numbers) {
		Path folder = what.folder().isEmpty() ? null : Path.of(what.folder());
		return new WriteDocuments.Request(numbers, what.docx() ? folder : null, what.pdf() ? folder : null, Map.of(),
				null, empty(what.signatory()), Language.current());
	}

	private static void say(Shell shell, Result result) {
		OutcomeText words = new OutcomeText(Language.current());
		Issued issued = result.issued();
		StringBuilder text = new StringBuilder();
		if (issued.certificate() != null) {
			text.append(WORDS.get("issue.certificate", issued.certificate().id(),
					words.date(issued.certificate().validFrom()),
					issued.certificate().validTo() == null ? "–" : words.date(issued.certificate().validTo())))
					.append('\n');
		}
		if (issued.conclusion() != null) {
			text.append(WORDS.get("issue.concluded", issued.conclusion().id())).append('\n');
		}
		if (issued.sendingDeadline() != null) {
			text.append(WORDS.get("issue.send", words.date(issued.sendingDeadline()))).append('\n');
		}
		text.append(result.files().stream().map(Path::toString).collect(Collectors.joining("\n")));
		int open = MessageDialog.open(MessageDialog.INFORMATION, shell, WORDS.get("issue.done"), text.toString(),
				SWT.NONE, result.files().isEmpty() ? new String[] { WORDS.get("close") }
						: new String[] { WORDS.get("close"), WORDS.get("issue.open") });
		if (open == 1) {
			result.files().forEach(file -> Program.launch(file.toString()));
		}
	}

	private static String empty(String text) {
		return text.isEmpty() ? null : text;
	}
}
