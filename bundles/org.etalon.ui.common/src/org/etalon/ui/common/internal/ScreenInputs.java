// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common.internal;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;

/** Brings back what the screens of the last session showed. */
public final class ScreenInputs implements IElementFactory {

	@Override
	public IAdaptable createElement(IMemento memento) {
		String screen = memento.getString("screen");
		String item = memento.getString("item");
		String title = memento.getString("title");
		if (screen == null) {
			return null;
		}
		if (item == null || item.isEmpty()) {
			// its name as it is now: the user may speak another language than in the last session
			return Screens.all().stream().filter(each -> each.id().equals(screen)).findFirst().map(ScreenInput::of)
					.orElse(new ScreenInput(screen, "", title == null ? screen : title));
		}
		return new ScreenInput(screen, item, title == null ? screen : title);
	}
}
