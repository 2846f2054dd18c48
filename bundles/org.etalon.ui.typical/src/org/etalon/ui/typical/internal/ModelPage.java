// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Control;

/** A page of the editor: a part of the model, or what is said of the model as a whole. */
interface ModelPage {

	/** The widget. */
	Control control();

	/** The model is another than before, or what is wrong with it is. */
	void show(Faults found);

	/**
	 * Goes to a thing.
	 *
	 * @return whether it is on this page
	 */
	boolean reveal(EObject thing);

	/** Goes to where one works. */
	void setFocus();
}
