// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.help.internal;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Work;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Opens the page of the guide about the section in sight, in the browser of the user. */
public final class GuideHandler extends AbstractHandler {

	private static final Texts WORDS = Language.words(GuideHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart part = HandlerUtil.getActiveEditor(event);
		String screen = part != null && part.getEditorInput() instanceof ScreenInput input ? input.screen() : null;
		Bundle bundle = FrameworkUtil.getBundle(GuideHandler.class);
		Path folder = Platform.getStateLocation(bundle).toPath();
		Guide guide = new Guide(path -> FileLocator.openStream(bundle, IPath.forPosix(path), false),
				Language.current());
		Shell shell = HandlerUtil.getActiveShell(event);
		Work.of(WORDS.get("writing"), progress -> guide.write(folder, Guide.page(screen))).quietly()
				.then(file -> open(shell, file)).start();
		return null;
	}

	private static void open(Shell shell, Path file) {
		if (!Program.launch(file.toString()) && !shell.isDisposed()) {
			MessageDialog.openInformation(shell, WORDS.get("title"), WORDS.get("no.browser", file.toString()));
		}
	}
}
