// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.ChangeTrust;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Another version of the program: what a site has is shown first, and nothing changes before a yes. */
final class UpdateDialog extends HeadedDialog {

	private static final Texts WORDS = Page.WORDS;
	private static final int WIDTH = 80 * Look.STEP;
	private static final int HEIGHT = 20 * Look.STEP;
	private static final int BACK = IDialogConstants.CLIENT_ID;
	private static final String SITE = "update.site";

	private final UpdateModel model = new UpdateModel();
	private Job job;
	private PathField path;
	private Text source;
	private Text found;
	private Label state;
	private Button next;
	private Button back;
	private boolean before;

	UpdateDialog(Shell parent) {
		super(parent, 2, WIDTH, WORDS.get("update.title"), WORDS.get("update.title"), WORDS.get("update.what"));
	}

	@Override
	protected void fill(Composite all) {
		path = PathField.below(all, WORDS.get("update.source"), PathField.Kind.OPEN, "*.zip", "*");
		source = path.control();
		source.setText(preferences().get(SITE, ""));
		source.addListener(SWT.Modify, event -> {
			model.named();
			show();
		});
		source.addListener(SWT.DefaultSelection, event -> next());
		found = Look.named(new Text(all, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
				WORDS.get("update.found"));
		found.setBackground(all.getBackground());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, HEIGHT).indent(0, Look.STEP)
				.applyTo(found);
		state = new Label(all, SWT.WRAP);
		state.setFont(Look.bold());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(state);
	}

	private static Preferences preferences() {
		return InstanceScope.INSTANCE.getNode("org.etalon.ui.rules");
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		back = createButton(parent, BACK, WORDS.get("update.back"), false);
		next = createButton(parent, IDialogConstants.OK_ID, WORDS.get("update.look"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
		show();
		Work.of(WORDS.get("reading"), progress -> Installation.versions().previous().isPresent()).quietly()
				.then(there -> {
					before = there;
					show();
				}).start();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == BACK) {
			if (MessageDialog.open(MessageDialog.QUESTION, getShell(), WORDS.get("update.title"),
					WORDS.get("update.back.ask"), SWT.NONE, WORDS.get("update.back.yes"), Language.cancel()) == 0) {
				change(progress -> Installation.change().rollbackUpdate());
			}
			return;
		}
		super.buttonPressed(id);
	}

	@Override
	protected void okPressed() {
		next();
	}

	/** The next thing to do. */
	private void next() {
		String site = source.getText().strip();
		switch (model.phase()) {
		case NAMING, NOTHING -> {
			if (!site.isEmpty()) {
				look(site);
			}
		}
		case UNKNOWN -> trust(site);
		case NEWER -> {
			String version = model.offer().what();
			change(progress -> Installation.change().update(site, version, progress));
		}
		case DONE -> {
			super.close();
			PlatformUI.getWorkbench().restart();
		}
		default -> {
			// it goes on by itself
		}
		}
	}

	private void look(String site) {
		remember(site);
		model.looking();
		show();
		job = Work.of(WORDS.get("update.title"), progress -> Installation.change().lookForUpdate(site, progress))
				.then(looked -> {
					model.looked(looked);
					show();
				}).otherwise(this::failed).start();
	}

	private static void remember(String site) {
		preferences().put(SITE, site);
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			// then it is typed again
		}
	}

	private void trust(String site) {
		String fingerprint = model.offer().what();
		if (MessageDialog.open(MessageDialog.QUESTION, getShell(), WORDS.get("update.title"),
				WORDS.get("update.trust.ask", model.offer().who(), Fingerprint.grouped(fingerprint)), SWT.NONE,
				WORDS.get("update.trust.yes"), Language.cancel()) == 0) {
			Work.of(WORDS.get("update.title"), progress -> {
				ChangeTrust.ofProduct(Installation.workplace()).add(fingerprint, "");
				return null;
			}).then(nothing -> look(site)).otherwise(this::failed).start();
		}
	}

	private void change(Work.Body<ChangeInstallation.Ended> body) {
		model.changing();
		show();
		job = Work.of(WORDS.get("update.title"), body).then(ended -> {
			model.changed(ended);
			show();
		}).otherwise(this::failed).start();
	}

	private void failed(Throwable thrown) {
		model.failed(switch (thrown) {
		case CancellationException stopped -> WORDS.get("update.stopped");
		case IOException unreadable -> WORDS.get("update.unreadable", String.valueOf(unreadable.getMessage()));
		default -> Failures.text(thrown);
		});
		show();
	}

	@Override
	protected void cancelPressed() {
		boolean running = model.phase() == UpdateModel.Phase.LOOKING || model.phase() == UpdateModel.Phase.CHANGING;
		if (running && job != null) {
			job.cancel(); // what was not finished leaves the present version as it is
		} else {
			super.cancelPressed();
		}
	}

	/** Shows the model. */
	private void show() {
		if (getShell() == null || getShell().isDisposed() || next == null) {
			return;
		}
		UpdateModel.Phase phase = model.phase();
		path.setEnabled(model.naming());
		found.setText(model.said());
		next.setText(WORDS.get("update." + switch (phase) {
		case UNKNOWN -> "trust";
		case NEWER, CHANGING -> "apply";
		case DONE -> "restart";
		default -> "look";
		}));
		next.setEnabled(phase == UpdateModel.Phase.DONE || model.naming() && !source.getText().isBlank());
		back.setVisible(before && model.naming());
		getButton(IDialogConstants.CANCEL_ID)
				.setText(phase == UpdateModel.Phase.DONE ? WORDS.get("later") : Language.cancel());
		state.setText(WORDS.has("update.state." + phase) ? WORDS.get("update.state." + phase) : "");
		state.setForeground(switch (phase) {
		case DONE, NEWER -> Look.color(Tone.GOOD);
		case UNKNOWN -> Look.color(Tone.BAD);
		default -> Look.text();
		});
		setButtonLayoutData(next);
		next.getParent().layout(true);
		state.getParent().layout(true);
	}
}
