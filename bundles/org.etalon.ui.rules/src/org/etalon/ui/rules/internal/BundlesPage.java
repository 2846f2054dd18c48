// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.RemoveBundle;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.operations.bundles.VerifyBundles;
import org.etalon.operations.bundles.Workplace;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/** The rule bundles that were added to the national rules. */
final class BundlesPage extends Page {

	private final VerdictWords verdicts = new VerdictWords(Language.current());
	private final Button remove;
	private final Button rollback;
	private List<VerifyBundles.Found> found = List.of();

	BundlesPage(Composite parent, Desk desk) {
		super(parent, desk, WORDS.get("tab.bundles"), 50);
		column("bundle", 50);
		column("version", 20);
		column("state", 30);
		Composite bar = bar(3);
		action(bar, "install", "plus", this::install);
		remove = action(bar, "remove", "trash-2", this::remove);
		remove.setEnabled(false);
		rollback = action(bar, "rollback", "undo-2", this::rollback);
		rollback.setEnabled(false);
	}

	private record Shown(List<VerifyBundles.Found> found, boolean canRollBack) {
	}

	@Override
	void show() {
		RuleBundles files = PlatformUI.getWorkbench().getService(RuleBundles.class);
		Work.of(WORDS.get("reading"), progress -> {
			Workplace workplace = Installation.workplace();
			return new Shown(new VerifyBundles(workplace, files.bundles()).run(), RemoveBundle.canRollBack(workplace));
		}).quietly().then(this::show).start();
	}

	private void show(Shown now) {
		if (table().isDisposed()) {
			return;
		}
		found = now.found();
		rollback.setEnabled(now.canRollBack());
		int chosen = Math.max(0, table().getSelectionIndex());
		table().removeAll();
		for (VerifyBundles.Found bundle : found) {
			TableItem item = new TableItem(table(), SWT.NONE);
			item.setText(new String[] { bundle.name(), bundle.version(), verdicts.state(bundle.state()) });
			item.setForeground(2, Look.color(bundle.state() == VerifyBundles.State.ACCEPTED ? Tone.GOOD : Tone.BAD));
		}
		remove.setEnabled(!found.isEmpty());
		if (found.isEmpty()) {
			empty("bundles.none", "bundles.none.text");
		} else {
			table().setSelection(Math.min(chosen, found.size() - 1));
			select(table().getSelectionIndex());
		}
	}

	@Override
	void select(int row) {
		if (row < 0 || row >= found.size()) {
			return;
		}
		VerifyBundles.Found bundle = found.get(row);
		detail();
		heading(bundle.name(), true);
		fact("version", bundle.version());
		fact("state", verdicts.state(bundle.state()));
		fact("file", bundle.file());
		fingerprint("hash", bundle.sha256());
		heading(WORDS.get("origin"), false);
		bundle.finding().ifPresent(finding -> fact("signature", verdicts.finding(finding)));
		fingerprint("signer", bundle.signer());
		fact("trust", WORDS.get(bundle.trusted() ? "trust.yes" : "trust.no"));
		bundle.accepted().ifPresent(accepted -> fact("accepted",
				WORDS.get("accepted.by", Language.moment(accepted.time()), accepted.user())));
		fit();
	}

	void install() {
		new InstallDialog(control().getShell(), desk()).open();
		show();
	}

	private void remove() {
		int row = table().getSelectionIndex();
		if (row < 0) {
			return;
		}
		String name = found.get(row).name();
		if (ask("remove.ask", name)) {
			Work.of(WORDS.get("remove.doing"), progress -> Installation.change().remove(name)).then(this::changed)
					.start();
		}
	}

	private void rollback() {
		if (ask("rollback.ask")) {
			Work.of(WORDS.get("rollback.doing"), progress -> Installation.change().rollback()).then(this::changed)
					.start();
		}
	}

	private boolean ask(String key, String... arguments) {
		return MessageDialog.open(MessageDialog.QUESTION, control().getShell(), WORDS.get(key + ".title"),
				WORDS.get(key, arguments), SWT.NONE, WORDS.get(key + ".yes"), Language.cancel()) == 0;
	}

	private void changed(ChangeInstallation.Ended ended) {
		if (control().isDisposed()) {
			return;
		}
		show();
		if (!ended.done()) {
			MessageDialog.open(MessageDialog.ERROR, control().getShell(), WORDS.get("rules"), ended.said(), SWT.NONE,
					WORDS.get("close"));
		} else if (MessageDialog.open(MessageDialog.INFORMATION, control().getShell(), WORDS.get("rules"),
				WORDS.get("restart.ask", ended.said()), SWT.NONE, WORDS.get("restart"), WORDS.get("later")) == 0) {
			PlatformUI.getWorkbench().restart();
		}
	}
}
