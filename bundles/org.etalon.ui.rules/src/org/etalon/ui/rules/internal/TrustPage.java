// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.TrustStore;
import org.etalon.operations.bundles.ChangeTrust;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;

/** Whose signatures count in this installation. */
final class TrustPage extends Page {

	private static final int SHOWN = 30;

	/**
	 * What is shown.
	 *
	 * @param signers   whose signatures count
	 * @param since     the decisions by which they are trusted, by their fingerprints
	 * @param decisions what was decided, the oldest first
	 */
	private record Shown(List<TrustStore.Signer> signers, Map<String, Decisions.Decision> since,
			List<Decisions.Decision> decisions) {
	}

	private final VerdictWords verdicts = new VerdictWords(Language.current());
	private final Button remove;
	private Shown shown = new Shown(List.of(), Map.of(), List.of());

	TrustPage(Composite parent, Desk desk) {
		super(parent, desk, WORDS.get("tab.trust"), 45);
		column("signer", 65);
		column("since.head", 35);
		Composite bar = bar(2);
		action(bar, "trust.add", "plus", this::add);
		remove = action(bar, "trust.remove", "trash-2", this::remove);
	}

	@Override
	void show() {
		Work.of(WORDS.get("reading"), progress -> {
			ChangeTrust trust = new ChangeTrust(Installation.workplace());
			List<TrustStore.Signer> signers = trust.list();
			List<Decisions.Decision> decisions = trust.decisions();
			Map<String, Decisions.Decision> since = new HashMap<>();
			signers.forEach(each -> trust.decided(each, decisions)
					.ifPresent(decision -> since.put(each.fingerprint(), decision)));
			return new Shown(signers, since, decisions);
		}).quietly().then(this::show).start();
	}

	private void show(Shown now) {
		if (table().isDisposed()) {
			return;
		}
		shown = now;
		int chosen = Math.max(0, table().getSelectionIndex());
		table().removeAll();
		for (TrustStore.Signer signer : shown.signers()) {
			TableItem item = new TableItem(table(), SWT.NONE);
			item.setText(
					new String[] { name(signer), since(signer).map(each -> Language.moment(each.time())).orElse("–") });
		}
		remove.setEnabled(!shown.signers().isEmpty());
		if (shown.signers().isEmpty()) {
			detail();
			heading(WORDS.get("trust.none"), true);
			faint(WORDS.get("trust.none.text"));
			journal();
			fit();
		} else {
			table().setSelection(Math.min(chosen, shown.signers().size() - 1));
			select(table().getSelectionIndex());
		}
	}

	private static String name(TrustStore.Signer signer) {
		return signer.certificate().map(certificate -> certificate.getSubjectX500Principal().getName())
				.orElse(Fingerprint.grouped(signer.fingerprint()));
	}

	private Optional<Decisions.Decision> since(TrustStore.Signer signer) {
		return Optional.ofNullable(shown.since().get(signer.fingerprint()));
	}

	@Override
	void select(int row) {
		if (row < 0 || row >= shown.signers().size()) {
			return;
		}
		TrustStore.Signer signer = shown.signers().get(row);
		detail();
		heading(signer.certificate().map(each -> each.getSubjectX500Principal().getName(X500Principal.RFC2253))
				.orElse(WORDS.get("trust.fingerprint")), true);
		fingerprint("fingerprint", signer.fingerprint());
		signer.certificate().ifPresent(each -> fact("issued", each.getIssuerX500Principal().getName()));
		signer.ends().ifPresent(end -> fact("ends", Language.moment(end)));
		since(signer).ifPresent(each -> {
			fact("trusted.since", WORDS.get("accepted.by", Language.moment(each.time()), each.user()));
			fact("reason", each.why().isEmpty() ? "–" : each.why());
		});
		journal();
		fit();
	}

	/** What was decided here, the latest first. */
	private void journal() {
		if (shown.decisions().isEmpty()) {
			return;
		}
		heading(WORDS.get("decisions"), false);
		shown.decisions().reversed().stream().limit(SHOWN).forEach(each -> {
			paragraph(WORDS.get("decision", Language.moment(each.time()), WORDS.get("decision." + each.kind()),
					each.user()));
			String what = each.what() + (each.why().isEmpty() ? "" : " – " + why(each));
			if (!what.isEmpty()) { // nothing is installed after the first installation was taken back
				faint(what);
			}
		});
	}

	/** Why something was decided: what a person wrote, or what a step found, in words. */
	private String why(Decisions.Decision decision) {
		return decision.kind() == Decisions.Kind.REFUSE ? verdicts.refusal(decision.why())
				.map(each -> InstallModel.sentence(verdicts, WORDS, each)).orElse(decision.why()) : decision.why();
	}

	private void add() {
		TrustDialog dialog = new TrustDialog(control().getShell());
		if (dialog.open() == Window.OK) {
			String what = dialog.what();
			String reason = dialog.reason();
			change(trust -> {
				Optional<String> fingerprint = Fingerprint.parse(what);
				if (fingerprint.isPresent()) {
					trust.add(fingerprint.get(), reason);
				} else {
					trust.add(Path.of(what), reason);
				}
			});
		}
	}

	private void remove() {
		int row = table().getSelectionIndex();
		if (row < 0) {
			return;
		}
		TrustStore.Signer signer = shown.signers().get(row);
		if (MessageDialog.open(MessageDialog.QUESTION, control().getShell(), WORDS.get("trust.remove.title"),
				WORDS.get("trust.remove.ask", name(signer)), SWT.NONE, WORDS.get("trust.remove.yes"),
				Language.cancel()) == 0) {
			change(trust -> trust.remove(signer.fingerprint(), ""));
		}
	}

	/** What is done in the background. */
	@FunctionalInterface
	private interface Change {
		void run(ChangeTrust trust) throws IOException, CertificateException, BlockedException;
	}

	private void change(Change change) {
		Work.of(WORDS.get("tab.trust"), progress -> {
			change.run(new ChangeTrust(Installation.workplace()));
			return null;
		}).then(nothing -> show()).otherwise(this::failed).start();
	}

	private void failed(Throwable thrown) {
		String text = switch (thrown) {
		case BlockedException blocked when WORDS.has("blocked." + blocked.code()) ->
			WORDS.get("blocked." + blocked.code(), blocked.arguments().toArray(String[]::new));
		case CertificateException unreadable -> WORDS.get("trust.unreadable");
		case IOException missing -> WORDS.get("trust.file", String.valueOf(missing.getMessage()));
		default -> Failures.text(thrown);
		};
		MessageDialog.open(MessageDialog.ERROR, control().getShell(), WORDS.get("tab.trust"), text, SWT.NONE,
				WORDS.get("close"));
	}
}
