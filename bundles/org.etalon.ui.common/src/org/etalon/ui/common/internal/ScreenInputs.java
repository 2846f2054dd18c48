// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common.internal;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.etalon.ui.common.ScreenInput;

/** Brings back what the screens of the last session showed. */
public final class ScreenInputs implements IElementFactory {

	@Override
	public IAdaptable createElement(IMemento memento) {
		String screen = memento.getString("screen");
		String item = memento.getString("item");
		String title = memento.getString("title");
		return screen == null ? null
				: new ScreenInput(screen, item == null ? "" : item, title == null ? screen : title);
	}
}
