// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.etalon.exchange.Texts;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.Impact;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.operations.certification.CurrentRegister;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.scoring.ScoringSettings;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;

/** Installs a rule bundle: what each step finds stands below the other, and nothing changes before a yes. */
final class InstallDialog extends HeadedDialog {

	private static final Texts WORDS = Page.WORDS;
	private static final int WIDTH = 88 * Look.STEP;
	private static final int HEIGHT = 48 * Look.STEP;

	private final Desk desk;
	private final InstallModel model = new InstallModel(new VerdictWords(Language.current()), WORDS);
	private CompletableFuture<Boolean> answer = new CompletableFuture<>();
	private Job job;
	private Path list;
	private Button save;
	private Text source;
	private PathField path;
	private Button impact;
	private ScrolledComposite scroll;
	private Composite steps;
	private Label state;
	private Button next;

	InstallDialog(Shell parent, Desk desk) {
		super(parent, 2, WIDTH, WORDS.get("install.title"), WORDS.get("install.title"), WORDS.get("install.what"));
		this.desk = desk;
	}

	@Override
	protected void fill(Composite all) {
		path = PathField.below(all, WORDS.get("install.source"), PathField.Kind.OPEN, "*.zip", "*");
		source = path.control();
		source.addListener(SWT.Modify, event -> {
			model.named();
			show();
		});
		source.addListener(SWT.DefaultSelection, event -> next());
		impact = new Button(all, SWT.CHECK);
		impact.setText(WORDS.get("install.impact"));
		impact.setSelection(desk.data().isPresent());
		impact.setEnabled(desk.data().isPresent());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(impact);
		scroll = new ScrolledComposite(all, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, HEIGHT).indent(0, Look.STEP)
				.applyTo(scroll);
		scroll.addListener(SWT.Resize, event -> fit());
		state = new Label(all, SWT.WRAP);
		state.setFont(Look.bold());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(state);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		save = createButton(parent, IDialogConstants.CLIENT_ID, WORDS.get("install.list"), false);
		save.setToolTipText(WORDS.get("install.list.text"));
		next = createButton(parent, IDialogConstants.OK_ID, WORDS.get("install.look"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
		show();
	}

	@Override
	protected void okPressed() {
		next();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) {
			saveList();
		} else {
			super.buttonPressed(id);
		}
	}

	/** Saves the list of what moves, while it is asked whether the bundle shall take effect. */
	private void saveList() {
		AskDialog ask = new AskDialog(getShell(), WORDS.get("install.list.title"), WORDS.get("install.list.text"),
				WORDS.get("install.list.save")).target("file", WORDS.get("install.list.file"),
						Path.of(System.getProperty("user.home"), WORDS.get("install.list.name")), "*.xlsx");
		if (ask.agreed()) {
			Path from = list;
			ask.target("file").ifPresent(to -> Work
					.of(WORDS.get("install.list.title"),
							progress -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING))
					.then(done -> state.setText(WORDS.get("install.list.saved", to.toString()).replace("&", "&&")))
					.start());
		}
	}

	/** The next thing to do. */
	private void next() {
		switch (model.phase()) {
		case NAMING, NOT_DONE -> {
			if (!source.getText().isBlank()) {
				look();
			}
		}
		case ASKING -> {
			model.agreed();
			answer.complete(true);
			show();
		}
		case DONE -> {
			close();
			PlatformUI.getWorkbench().restart();
		}
		default -> {
			// it goes on by itself
		}
		}
	}

	@Override
	protected void cancelPressed() {
		close();
	}

	@Override
	public boolean close() {
		if (model.phase() == InstallModel.Phase.CHANGING) {
			return false; // it is written now
		}
		answer.complete(false);
		if (job != null && model.phase() == InstallModel.Phase.LOOKING) {
			job.cancel();
		}
		return super.close();
	}

	private void look() {
		model.begin();
		answer = new CompletableFuture<>();
		String site = source.getText().strip();
		Optional<Data> data = impact.getSelection() ? desk.data() : Optional.empty();
		show();
		job = Work.of(WORDS.get("install.title"), progress -> install(site, data, progress)).then(ended -> {
			model.ended(ended);
			show();
		}).otherwise(thrown -> {
			if (!(thrown instanceof CancellationException)) {
				model.failed(Failures.text(thrown));
				show();
			}
		}).start();
	}

	private ChangeInstallation.Ended install(String site, Optional<Data> data, Progress progress) throws Exception {
		Display display = Display.getDefault();
		Path register = Files.createTempFile(Installation.scratch(), "register", ".csv");
		Path moved = register.resolveSibling(register.getFileName() + ".xlsx");
		try {
			if (data.isPresent()) {
				try (OutputStream out = Files.newOutputStream(register)) {
					CurrentRegister.Result written = new CurrentRegister(data.get().registry()).run(data.get().store(),
							out, data.get().today(), progress);
					display.asyncExec(() -> model.wrote(written));
				}
				display.asyncExec(() -> list = moved);
			}
			return Installation.change().install(site, data.map(each -> register), moved,
					data.isPresent() ? DatabaseSettings.of(data.get().store(), ScoringSettings.all()).asMap()
							: Map.of(),
					listener(display), follow(display, progress));
		} finally {
			Files.deleteIfExists(register);
			Files.deleteIfExists(moved);
		}
	}

	private ChangeInstallation.Listener listener(Display display) {
		CompletableFuture<Boolean> answered = answer;
		return new ChangeInstallation.Listener() {
			@Override
			public void found(Verdict verdict) {
				display.asyncExec(() -> {
					model.found(verdict);
					show();
				});
			}

			@Override
			public void moves(Impact what) {
				display.asyncExec(() -> model.moves(what));
			}

			@Override
			public boolean confirm() {
				display.asyncExec(() -> {
					model.asks();
					show();
					scroll.setOrigin(0, scroll.getMinHeight()); // what changes is what is decided on
				});
				return answered.join();
			}
		};
	}

	private Progress follow(Display display, Progress progress) {
		return new Progress() {
			@Override
			public void at(long done, long total) {
				progress.at(done, total);
				display.asyncExec(() -> {
					model.at(done, total);
					showState();
				});
			}

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		};
	}

	/** Shows the model. */
	private void show() {
		if (getShell() == null || getShell().isDisposed() || next == null) {
			return;
		}
		InstallModel.Phase phase = model.phase();
		boolean naming = phase == InstallModel.Phase.NAMING || phase == InstallModel.Phase.NOT_DONE;
		path.setEnabled(naming);
		impact.setEnabled(naming && desk.data().isPresent());
		next.setText(WORDS.get("install." + switch (phase) {
		case ASKING, CHANGING -> "apply";
		case DONE -> "restart";
		default -> "look";
		}));
		next.setEnabled(naming && !source.getText().isBlank() || phase == InstallModel.Phase.ASKING
				|| phase == InstallModel.Phase.DONE);
		Button cancel = getButton(IDialogConstants.CANCEL_ID);
		cancel.setText(phase == InstallModel.Phase.DONE ? WORDS.get("later") : Language.cancel());
		cancel.setEnabled(phase != InstallModel.Phase.CHANGING);
		save.setVisible(model.hasList());
		showSteps();
		showState();
		setButtonLayoutData(next);
		next.getParent().layout(true);
	}

	private void showSteps() {
		if (steps != null) {
			steps.dispose();
		}
		steps = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, Look.STEP).applyTo(steps);
		for (InstallModel.Line line : model.lines()) {
			Tone tone = tone(line.state());
			label(line.state() == InstallModel.State.WAITING ? "○" : sign(line.state()), tone, true);
			label(line.name(), line.state() == InstallModel.State.WAITING ? Tone.PLAIN : null, true);
			String text = line.text().isEmpty() ? WORDS.get("step." + line.step()) : line.text();
			Label found = label(text, line.text().isEmpty() ? Tone.PLAIN : tone == Tone.BAD ? tone : null, false);
			GridDataFactory.fillDefaults().grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(found);
			for (String detail : line.details()) {
				GridDataFactory.fillDefaults().span(2, 1).hint(1, 1).applyTo(new Label(steps, SWT.NONE));
				Label label = label(detail, Tone.PLAIN, false);
				GridDataFactory.fillDefaults().grab(true, false).indent(0, -Look.STEP / 2)
						.hint(40 * Look.STEP, SWT.DEFAULT).applyTo(label);
			}
		}
		scroll.setContent(steps);
		fit();
	}

	private Label label(String text, Tone tone, boolean bold) {
		Label label = new Label(steps, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		if (tone != null) {
			label.setForeground(Look.color(tone));
		}
		if (bold) {
			label.setFont(Look.bold());
		}
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		return label;
	}

	private static String sign(InstallModel.State state) {
		return switch (state) {
		case PASSED -> "✓";
		case FAILED -> "✕";
		case RUNNING -> "…";
		case WAITING -> "○";
		};
	}

	private static Tone tone(InstallModel.State state) {
		return switch (state) {
		case PASSED -> Tone.GOOD;
		case FAILED -> Tone.BAD;
		case RUNNING -> Tone.ACCENT;
		case WAITING -> Tone.PLAIN;
		};
	}

	private void showState() {
		if (state.isDisposed()) {
			return;
		}
		String text = switch (model.phase()) {
		case NAMING -> "";
		case LOOKING -> model.percent() > 0 ? WORDS.get("install.reading", Integer.toString(model.percent()))
				: WORDS.get("install.looking");
		case ASKING -> WORDS.get("install.asking");
		case CHANGING -> WORDS.get("install.changing");
		case DONE -> WORDS.get("install.done");
		case NOT_DONE -> WORDS.get(model.refused() ? "install.refused" : "install.failed", model.said());
		};
		state.setText(text.replace("&", "&&"));
		state.setForeground(switch (model.phase()) {
		case DONE -> Look.color(Tone.GOOD);
		case NOT_DONE -> Look.color(Tone.BAD);
		default -> Look.text();
		});
		state.getParent().layout(true);
	}

	private void fit() {
		if (steps != null && !steps.isDisposed()) {
			scroll.setMinHeight(steps.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
			steps.layout(true, true);
		}
	}
}
