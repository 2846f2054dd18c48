// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.util.function.Consumer;

import org.eclipse.jface.wizard.Wizard;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ImportList;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;

/** Taking a list: which one, what it would change, and then it is taken in the background. */
final class ImportSteps extends Wizard {

	private static final Texts WORDS = Language.words(ImportSteps.class);

	private final Data data;
	private final Consumer<ImportList.Result> then;
	private final FilePage file;
	private final PreviewPage preview;

	ImportSteps(Data data, DataModel model, Consumer<ImportList.Result> then) {
		this.data = data;
		this.then = then;
		this.file = new FilePage(data);
		this.preview = new PreviewPage(data, file, model);
		setWindowTitle(WORDS.get("data"));
	}

	@Override
	public void addPages() {
		addPage(file);
		addPage(preview);
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		ListPreview.Choice choice = file.choice().orElse(null);
		if (choice == null) {
			return false;
		}
		ImportList.Conflicts conflicts = preview.conflicts();
		String reason = preview.reason();
		Work.of(WORDS.get("import.taking", choice.name()),
				progress -> ListPreview.take(data.registry(), data.store(), choice, conflicts, reason, progress))
				.then(then).start();
		return true;
	}
}
