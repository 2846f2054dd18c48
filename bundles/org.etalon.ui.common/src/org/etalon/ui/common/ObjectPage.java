// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.swt.widgets.Composite;

/**
 * A page that an area of the workbench adds to the editor of an object. It is made once for an editor; while the editor
 * is made anew, as in another theme, so is the page. All is called by the thread of the user interface.
 */
public interface ObjectPage {

	/** Makes the controls of the page. */
	Composite create(Composite parent);

	/**
	 * Shows an object, at first and whenever something was changed.
	 *
	 * @param data   the database; what is read of it is read in the background
	 * @param object id of the object
	 */
	void show(Data data, String object);

	/** Gives the keyboard to the page. */
	void setFocus();
}
