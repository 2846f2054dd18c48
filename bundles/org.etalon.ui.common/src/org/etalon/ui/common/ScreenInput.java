// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * What a screen shows.
 *
 * @param screen id of the screen, which is that of its editor
 * @param item   the thing shown, as the id of an object; empty for a screen that there is once
 * @param title  what stands on its tab until it knows better
 */
public record ScreenInput(String screen, String item, String title) implements IEditorInput, IPersistableElement {

	/** The factory that brings inputs back in the next session. */
	public static final String FACTORY = "org.etalon.ui.common.inputs";

	/** A screen that there is once. */
	public static ScreenInput of(Screens.Screen screen) {
		return new ScreenInput(screen.id(), "", screen.name());
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public String getName() {
		return title;
	}

	@Override
	public String getToolTipText() {
		return title;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return FACTORY;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString("screen", screen);
		memento.putString("item", item);
		memento.putString("title", title);
	}

	@Override
	public <A> A getAdapter(Class<A> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ScreenInput input && input.screen.equals(screen) && input.item.equals(item);
	}

	@Override
	public int hashCode() {
		return screen.hashCode() * 31 + item.hashCode();
	}
}
