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

	/** The text the model was made from: what is there unless somebody else saved it meanwhile. */
	String base();

	/** The revision it was made from; 0 where there are none. */
	int revision();

	/**
	 * From now on the model is one that was made from an earlier text, and was not saved then.
	 *
	 * @param base     the text
	 * @param revision that of the text
	 */
	void resume(String base, int revision);

	/** What was remarkable when it was read. */
	List<Problem> problems();

	/** Whether it must not change: a published edition, or one that is being considered. */
	boolean locked();

	/**
	 * Saves the model, asking where it has to.
	 *
	 * @param commands what was done; a merge is done by them
	 * @param first    whether something else was asked for, which needs what is saved
	 * @return whether it was saved
	 */
	boolean save(Shell shell, ModelCommands commands, boolean first);
}
