// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;

/** The menus of a window; the areas add to them. */
final class MainActions extends ActionBarAdvisor {

	private static final Texts WORDS = Language.words(MainActions.class);

	private IWorkbenchWindow window;

	MainActions(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow of) {
		window = of;
		for (ActionFactory each : new ActionFactory[] { ActionFactory.SAVE, ActionFactory.SAVE_ALL, ActionFactory.CLOSE,
				ActionFactory.CLOSE_ALL, ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT,
				ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.OPEN_NEW_WINDOW,
				ActionFactory.NEXT_EDITOR, ActionFactory.PREVIOUS_EDITOR, ActionFactory.ABOUT }) {
			register(named(each.create(of)));
		}
	}

	/** The platform speaks English: its actions get our words. */
	private static IWorkbenchAction named(IWorkbenchAction action) {
		if (WORDS.has("action." + action.getId())) {
			action.setText(WORDS.get("action." + action.getId()));
		}
		return action;
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(menu(IWorkbenchActionConstants.M_FILE, ActionFactory.SAVE, ActionFactory.SAVE_ALL, null,
				ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, null, ActionFactory.QUIT));
		bar.add(menu(IWorkbenchActionConstants.M_EDIT, ActionFactory.UNDO, ActionFactory.REDO, null, ActionFactory.CUT,
				ActionFactory.COPY, ActionFactory.PASTE, null, ActionFactory.SELECT_ALL));
		bar.add(menu("go"));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(menu(IWorkbenchActionConstants.M_WINDOW, ActionFactory.OPEN_NEW_WINDOW, null, ActionFactory.NEXT_EDITOR,
				ActionFactory.PREVIOUS_EDITOR));
		bar.add(menu(IWorkbenchActionConstants.M_HELP, ActionFactory.ABOUT));
	}

	private MenuManager menu(String id, ActionFactory... actions) {
		MenuManager menu = new MenuManager(WORDS.get("menu." + id), id);
		menu.add(new GroupMarker("start"));
		for (ActionFactory each : actions) {
			if (each == null) {
				menu.add(new Separator());
			} else {
				menu.add(getAction(each.getId()));
			}
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}
}
