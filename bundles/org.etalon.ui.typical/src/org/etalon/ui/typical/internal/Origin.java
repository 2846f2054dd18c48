// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;

/** Where an edited model is from, and where it is saved: a file, or the database. */
interface Origin {

	/** The model. */
	TypicalServiceModel model();

	/** Where it is, for people. */
	String where();

	/** What was remarkable when it was read. */
	List<Problem> problems();

	/** Whether it must not change: a published edition, or one that is being considered. */
	boolean locked();

	/**
	 * Saves the model, asking where it has to.
	 *
	 * @param commands what was done; a merge is done by them
	 * @return whether it was saved
	 */
	boolean save(Shell shell, ModelCommands commands);
}
