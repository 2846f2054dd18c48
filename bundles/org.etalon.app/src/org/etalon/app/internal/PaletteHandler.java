// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Screens;

/** Shows everything that can be called now: the sections, the commands of the areas, those of the menus. */
public final class PaletteHandler extends AbstractHandler {

	static final String COMMAND = "org.etalon.app.palette";
	/** The categories of the areas begin so. */
	private static final String CATEGORY = "org.etalon";
	private static final Texts WORDS = Language.words(PaletteHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		if (window != null) {
			new Palette(window.getShell(), new PaletteModel(entries(window))).open();
		}
		return null;
	}

	private static List<PaletteModel.Entry> entries(IWorkbenchWindow window) {
		List<PaletteModel.Entry> entries = new ArrayList<>();
		for (Screens.Screen screen : Screens.all()) {
			entries.add(new PaletteModel.Entry(screen.name(), WORDS.get("palette.section"), screen.key(), screen.icon(),
					() -> Screens.open(screen.id())));
		}
		ICommandService commands = window.getService(ICommandService.class);
		List<PaletteModel.Entry> own = new ArrayList<>();
		for (Command command : commands.getDefinedCommands()) {
			try {
				if (command.getCategory().getId().startsWith(CATEGORY) && callable(command)
						&& !command.getId().equals(COMMAND) && !command.getId().equals(GoHandler.COMMAND)) {
					own.add(entry(window, command, command.getName(), WORDS.get("palette.command")));
				}
			} catch (NotDefinedException e) {
				// its bundle just left
			}
		}
		own.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
		entries.addAll(own);
		for (Map.Entry<String, List<MainActions.Item>> menu : MainActions.menus().entrySet()) {
			for (MainActions.Item item : menu.getValue()) {
				Command command = commands.getCommand(item.command());
				if (command.isDefined() && callable(command)) {
					entries.add(entry(window, command, item.name().replace("&", ""), menu.getKey().replace("&", "")));
				}
			}
		}
		return entries;
	}

	private static boolean callable(Command command) {
		return command.isHandled() && command.isEnabled();
	}

	private static PaletteModel.Entry entry(IWorkbenchWindow window, Command command, String name, String kind) {
		String key = window.getService(IBindingService.class).getBestActiveBindingFormattedFor(command.getId());
		return new PaletteModel.Entry(name, kind, key == null ? "" : key, "", () -> {
			try {
				window.getService(IHandlerService.class)
						.executeCommand(ParameterizedCommand.generateCommand(command, Map.of()), null);
			} catch (CommandException e) {
				Failures.show(e);
			}
		});
	}
}
