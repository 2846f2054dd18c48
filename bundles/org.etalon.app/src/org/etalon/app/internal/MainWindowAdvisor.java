// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Screens;

/** A window of the workbench. */
final class MainWindowAdvisor extends WorkbenchWindowAdvisor implements Desk.Listener {

	private static final String PROGRESS = "org.eclipse.ui.ProgressBar";
	private static final Texts WORDS = Language.words(MainWindowAdvisor.class);

	MainWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new MainActions(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(new Point(1280, 820));
		window.setShowCoolBar(false);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(false);
		window.setTitle(WORDS.get("name"));
	}

	private Desk desk() {
		return getWindowConfigurer().getWindow().getWorkbench().getService(Desk.class);
	}

	@Override
	public void opened() {
		getWindowConfigurer().setTitle(desk().data().isEmpty() ? WORDS.get("name")
				: desk().location().map(where -> WORDS.get("title", DatabaseName.of(where.toString())))
						.orElse(WORDS.get("name")));
	}

	@Override
	public void changed() {
		// the database has the same name
	}

	/** The place of the progress stays where it is: without the tag no handle is shown to drag it by. */
	@Override
	public void postWindowCreate() {
		MWindow window = getWindowConfigurer().getWindow().getService(MWindow.class);
		EModelService model = getWindowConfigurer().getWindow().getService(EModelService.class);
		model.findElements(window, PROGRESS, MToolControl.class, null, EModelService.IN_TRIM)
				.forEach(each -> each.getTags().remove(IPresentationEngine.DRAGGABLE));
	}

	@Override
	public void postWindowClose() {
		desk().remove(this);
	}

	@Override
	public void postWindowOpen() {
		desk().add(this);
		opened();
		if (getWindowConfigurer().getWindow().getActivePage().getEditorReferences().length == 0) {
			Screens.all().stream().findFirst().ifPresent(screen -> Screens.open(screen.id()));
		}
	}
}
