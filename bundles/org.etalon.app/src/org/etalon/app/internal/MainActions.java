// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Screens;

/** The menus of a window; the areas add to them. */
final class MainActions extends ActionBarAdvisor {

	private static final Texts WORDS = Language.words(MainActions.class);
	private static final ActionFactory[] FILE = { ActionFactory.SAVE, ActionFactory.SAVE_ALL, null, ActionFactory.PRINT,
			null, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, null, ActionFactory.QUIT };
	private static final ActionFactory[] EDIT = { ActionFactory.UNDO, ActionFactory.REDO, null, ActionFactory.CUT,
			ActionFactory.COPY, ActionFactory.PASTE, null, ActionFactory.SELECT_ALL };
	private static final ActionFactory[] WINDOW = { ActionFactory.OPEN_NEW_WINDOW, null, ActionFactory.NEXT_EDITOR,
			ActionFactory.PREVIOUS_EDITOR };

	/**
	 * An item of a menu.
	 *
	 * @param command id of its command
	 * @param name    what it is called there
	 */
	record Item(String command, String name) {
	}

	private IWorkbenchWindow window;

	MainActions(IActionBarConfigurer configurer) {
		super(configurer);
	}

	/** What the platform brings to the menus, by the name of the menu. */
	static Map<String, List<Item>> menus() {
		Map<String, List<Item>> menus = new LinkedHashMap<>();
		menus.put(WORDS.get("menu.file"), items(FILE));
		menus.put(WORDS.get("menu.edit"), items(EDIT));
		menus.put(WORDS.get("menu.window"), items(WINDOW));
		return menus;
	}

	private static List<Item> items(ActionFactory... menu) {
		return Arrays.stream(menu).filter(Objects::nonNull)
				.map(each -> new Item(each.getCommandId(), WORDS.get("action." + each.getId()))).toList();
	}

	@Override
	protected void makeActions(IWorkbenchWindow of) {
		window = of;
		List<ActionFactory> all = new ArrayList<>();
		for (ActionFactory[] menu : List.of(FILE, EDIT, WINDOW)) {
			all.addAll(Arrays.stream(menu).filter(Objects::nonNull).toList());
		}
		for (ActionFactory each : all) {
			IWorkbenchAction action = each.create(of);
			action.setText(WORDS.get("action." + each.getId())); // the platform speaks English
			register(action);
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(menu(IWorkbenchActionConstants.M_FILE, FILE));
		MenuManager edit = menu(IWorkbenchActionConstants.M_EDIT, EDIT);
		edit.add(new Separator());
		edit.add(command(PaletteHandler.COMMAND, WORDS.get("command.palette"), "search", Map.of()));
		bar.add(edit);
		MenuManager go = new MenuManager(WORDS.get("menu.go"), "go");
		for (Screens.Screen screen : Screens.all()) {
			go.add(command(GoHandler.COMMAND, screen.name(), screen.icon(),
					Map.of(GoHandler.SCREEN, GoHandler.name(screen))));
		}
		go.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(go);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		MenuManager windows = menu(IWorkbenchActionConstants.M_WINDOW, WINDOW);
		windows.add(new Separator());
		IAction theme = theme();
		windows.add(theme);
		windows.addMenuListener(menu -> theme.setChecked(ThemeHandler.isDark()));
		bar.add(windows);
		MenuManager help = menu(IWorkbenchActionConstants.M_HELP);
		help.add(command(AboutHandler.COMMAND, WORDS.get("command.about"), "info", Map.of()));
		bar.add(help);
	}

	private static IAction theme() {
		return new Action(WORDS.get("command.dark"), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				ThemeHandler.toggle();
			}
		};
	}

	private IContributionItem command(String id, String label, String icon, Map<String, String> parameters) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(window, null, id,
				CommandContributionItem.STYLE_PUSH);
		item.label = label;
		item.icon = Look.descriptor(icon);
		item.parameters = parameters;
		return new CommandContributionItem(item);
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
