// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.IOException;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;

/** A model from a file, saved there. */
record FileOrigin(ModelFile file) implements Origin {

	private static final Texts WORDS = Language.words(FileOrigin.class);

	@Override
	public TypicalServiceModel model() {
		return file.model();
	}

	@Override
	public String where() {
		return file.path().toString();
	}

	@Override
	public String base() {
		return file.known();
	}

	@Override
	public int revision() {
		return 0;
	}

	@Override
	public void resume(String base, int revision) {
		file.resume(base);
	}

	@Override
	public List<Problem> problems() {
		return file.problems();
	}

	@Override
	public boolean locked() {
		return false;
	}

	@Override
	public boolean save(Shell shell, ModelCommands commands, boolean first) {
		try {
			String text = file.text();
			if (file.isForeign() && !MessageDialog.openQuestion(shell, WORDS.get("foreign.title"),
					WORDS.get("foreign", file.path().toString()))) {
				return false;
			}
			return Work.awaitedOrTold(() -> {
				file.write(text);
				return true;
			}).isPresent();
		} catch (ModelTextException e) {
			MessageDialog.openError(shell, WORDS.get("foreign.title"), Failures.problems(List.of(e.problem())));
		} catch (IOException e) {
			Failures.show(e);
		}
		return false;
	}
}
