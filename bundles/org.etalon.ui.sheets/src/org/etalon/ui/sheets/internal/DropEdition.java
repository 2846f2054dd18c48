// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Shell;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Work;

/** Drops the draft of an edition after saying what becomes of it, with what was typed into it and not saved. */
final class DropEdition {

	private DropEdition() {
	}

	/** Whether an edition can be dropped. */
	static boolean can(SheetTemplates.Edition edition) {
		return edition.state() == SheetTemplates.State.DRAFT;
	}

	/**
	 * Asks, and drops it.
	 *
	 * @param only    whether it is the only edition of its template
	 * @param dropped what is done then
	 */
	static void ask(Shell shell, Data data, SheetTemplates.Edition edition, boolean only, Runnable dropped) {
		AskDialog dialog = new AskDialog(shell, word("drop.title"),
				word("drop.about", edition.template().label(), edition.edition()), word("drop.do"))
				.text("reason", word("drop.reason"), "", "").note(word(only ? "drop.note.last" : "drop.note"));
		if (!dialog.agreed()) {
			return;
		}
		String reason = dialog.text("reason");
		Work.of(word("saving"), progress -> {
			new SheetTemplates().drop(data.store(), edition.id(), edition.edition(), edition.revision(), reason);
			return edition;
		}).then(gone -> {
			forget(data, gone);
			dropped.run();
		}).start();
	}

	/** The next edition may have the same name: it must not take up what was typed into this one. */
	private static void forget(Data data, SheetTemplates.Edition edition) {
		try {
			TemplateScreen.drafts().drop(data.location(), TemplateScreen.item(edition));
		} catch (IOException e) {
			ILog.of(DropEdition.class).error("draft", e);
		}
	}
}
