// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Versions, places and licences. */
final class AboutDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(AboutDialog.class);
	private static final int COPY = IDialogConstants.CLIENT_ID;
	private static final int WIDTH = 80 * Look.STEP;
	private static final int NOTICE = 30 * Look.STEP;

	AboutDialog(Shell parent) {
		super(parent, 1, WIDTH, WORDS.get("about.title"), WORDS.get("name"), WORDS.get("about.what"));
	}

	@Override
	protected void fill(Composite all) {
		Text facts = Look.named(new Text(all, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), WORDS.get("about.facts"));
		facts.setText(facts());
		facts.setBackground(all.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(facts);
		Label licences = new Label(all, SWT.NONE);
		licences.setText(WORDS.get("about.licences"));
		licences.setFont(Look.heading());
		GridDataFactory.fillDefaults().indent(0, Look.STEP).applyTo(licences);
		Text notice = Look.named(new Text(all, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
				WORDS.get("about.licences"));
		notice.setText(notice());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, NOTICE).applyTo(notice);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, WORDS.get("about.copy"), false);
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("about.close"), true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY) {
			Clipboard clipboard = new Clipboard(getShell().getDisplay());
			clipboard.setContents(new Object[] { WORDS.get("name") + "\n" + facts() },
					new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			return;
		}
		super.buttonPressed(id);
	}

	/** What helps whoever is asked for help. */
	private static String facts() {
		Version version = FrameworkUtil.getBundle(AboutDialog.class).getVersion();
		Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
		return WORDS.get("about.text", version.toString(),
				System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
				System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
						+ System.getProperty("os.arch"),
				Platform.getInstanceLocation().getURL().getPath(), desk.location().map(Object::toString).orElse("–"),
				System.getProperty("etalon.home", "–"));
	}

	/** The notice of the product; its lines are as long as the window is wide. */
	private static String notice() {
		Path file = Path.of(System.getProperty("etalon.home", "")).resolve("NOTICE");
		try {
			return Files.readString(file).strip().lines().collect(Collectors.joining("\n"))
					.replaceAll("(?<!\n)\n {0,2}(?=[^\n -])", " ");
		} catch (IOException e) {
			return WORDS.get("about.noNotice", file.toString());
		}
	}
}
